"""Known vulnerabilities of the locked packages."""

import json
import subprocess
import tomllib
from typing import Any

from workshop import CheckFailedError, NotCheckedError, Workshop

EXCEPTIONS = "audit-exceptions.toml"
SERVICES = ("pypi", "osv")


def check_vulnerabilities(workshop: Workshop) -> None:
    """No locked package has a known vulnerability that is not written down with its reason."""
    for service in SERVICES:
        packages = _ask(workshop, service)
        unaudited = [package["name"] for package in packages if "skip_reason" in package]
        if len(unaudited) == len(packages):
            continue
        found = [f"{package['name']} {package['version']}: {_ids(package)}" for package in packages if _ids(package)]
        if found:
            raise CheckFailedError("; ".join(found))
        if unaudited:
            raise CheckFailedError(f"{service} knows nothing of {', '.join(unaudited)}")
        return
    raise NotCheckedError("NO ADVISORY SERVICE COULD BE REACHED: the packages were not checked for vulnerabilities")


def exceptions(workshop: Workshop) -> dict[str, str]:
    """The advisories that are let through, each with the reason why."""
    with (workshop.root / "packaging" / EXCEPTIONS).open("rb") as file:
        listed: list[dict[str, str]] = tomllib.load(file).get("exception", [])
    return {entry["id"]: entry["reason"] for entry in listed}


def _ask(workshop: Workshop, service: str) -> list[dict[str, Any]]:
    """What the service says of every locked package; nothing when it cannot be asked."""
    locks = [part for lock in ("requirements", "requirements-test") for part in ("-r", f"packaging/{lock}.lock")]
    ignored = [part for advisory in exceptions(workshop) for part in ("--ignore-vuln", advisory)]
    options = ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "-f", "json", "-s", service]
    asked = subprocess.run(
        [workshop.python, "-m", "pip_audit", *options, *ignored, *locks],
        check=False,
        capture_output=True,
        text=True,
        cwd=workshop.root,
        env=dict(workshop.environ),
    )
    try:
        packages: list[dict[str, Any]] = json.loads(asked.stdout)["dependencies"]
    except (ValueError, KeyError):
        return []
    return packages


def _ids(package: dict[str, Any]) -> str:
    return ", ".join(str(found["id"]) for found in package.get("vulns", []))
