"""What Linux desktops read is valid and says the same everywhere."""

import configparser
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
APP = "app.storyboard.Storyboard"
VALIDATORS = {
    "desktop-file-validate": ["desktop-file-validate", str(LINUX / f"{APP}.desktop")],
    "appstreamcli": ["appstreamcli", "validate", "--no-net", str(LINUX / f"{APP}.metainfo.xml")],
}


def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(LINUX / f"{APP}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.mark.parametrize("tool", VALIDATORS)
def test_the_systems_own_validator_finds_nothing(tool: str):
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed here")
    found = subprocess.run(VALIDATORS[tool], check=False, capture_output=True, text=True)
    assert found.returncode == 0, found.stdout + found.stderr


def test_the_metainfo_names_this_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    releases = ElementTree.parse(LINUX / f"{APP}.metainfo.xml").findall("releases/release")
    assert releases[0].get("version") == project["version"]


def test_all_three_name_one_mime_type():
    metainfo = ElementTree.parse(LINUX / f"{APP}.metainfo.xml").findtext("provides/mediatype")
    named = ElementTree.parse(LINUX / f"{APP}.mime.xml").getroot()[0].get("type")
    assert metainfo == named == entry()["MimeType"].split(";")[0]


def test_the_launcher_opens_what_it_is_given():
    assert entry()["Exec"] == "storyboard open %f"
