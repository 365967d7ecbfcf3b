"""The user's own settings in words, and the limit that they set over all projects."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from storyboard.model.errors import StoryboardError
from storyboard.model.money import dollars
from storyboard.model.values import replace
from storyboard.store.ledger import SpendLedger, UserCap
from storyboard.store.settings import CapPeriod, Settings, Theme, change_settings
from storyboard.studio.amounts import count, microusd
from storyboard.studio.context import Context, open_context
from storyboard.studio.session import LEDGER


class BadPreference(StoryboardError):
    """A setting that there is not, or a word that it does not take."""

    exit_code = 2


def user_cap(context: Context) -> UserCap | None:
    """What may be spent over all projects in the period that runs now; None where the user set no limit."""
    settings = context.settings
    if settings.user_cap_microusd is None:
        return None
    now = context.now()
    # Moments are written as ISO 8601, so the beginning of one is before all that begin with it.
    since = {str(CapPeriod.DAY): f"{now:%Y-%m-%d}", str(CapPeriod.MONTH): f"{now:%Y-%m}"}
    return UserCap(settings.user_cap_microusd, since.get(str(settings.user_cap_period), ""))


def _word(vocabulary: type[StrEnum], name: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        wanted = text.strip().lower()
        if wanted not in {str(word) for word in vocabulary}:
            raise BadPreference(f"{text!r} is no {name}; there are {', '.join(vocabulary)}.")
        return wanted

    return read


def network_file(text: str) -> str:
    """The full path of an ONNX file that is there; empty for none. Raises BadPreference for any other."""
    named = text.strip()
    if not named:
        return ""
    path = Path(named).expanduser().absolute()
    if path.suffix.lower() != ".onnx" or not path.is_file():
        raise BadPreference(f"{named} is no ONNX file.", fix="Name a file that is there and ends in .onnx.")
    return str(path)


def _yes_or_no(text: str) -> bool:
    word = text.strip().lower()
    if word not in ("yes", "no"):
        raise BadPreference(f"{text!r} is neither yes nor no.")
    return word == "yes"


def _plainly(text: str) -> str:
    return text.strip()


FIELDS: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "run_cap": ("run_cap_microusd", microusd),
    "user_cap": ("user_cap_microusd", microusd),
    "user_cap_period": ("user_cap_period", _word(CapPeriod, "period")),
    "cap": ("cap_microusd", microusd),
    "max_takes": ("max_takes", count),
    "offline": ("offline", _yes_or_no),
    "theme": ("theme", _word(Theme, "theme")),
    "language": ("language", _plainly),
    "name": ("author_name", _plainly),
    "projects": ("projects_folder", _plainly),
    "image_network": ("image_network", network_file),
}
"""What `storyboard settings FIELD=VALUE` knows: the field of the settings and how its words are read."""


def change_preferences(words: Mapping[str, str], context: Context | None = None) -> Settings:
    """Change settings as one step; the new ones. Raises BadPreference or BadAmount for words that mean nothing."""
    context = context or open_context()
    changes: dict[str, Any] = {}
    for name, text in words.items():
        found = FIELDS.get(name.strip().lower().replace("-", "_"))
        if found is None:
            raise BadPreference(f"There is no setting {name!r}.", fix=f"There are: {', '.join(FIELDS)}.")
        changes[found[0]] = found[1](text)
    if not changes:
        return context.settings
    return change_settings(context.folders, lambda held: replace(held, **changes))


def told_preferences(settings: Settings) -> dict[str, str]:
    """The settings in the words that would set them; an amount that is not set is empty."""
    told: dict[str, str] = {}
    for name, (field, _) in FIELDS.items():
        value = getattr(settings, field)
        if value is None:
            told[name] = ""
        elif field.endswith("_microusd"):
            told[name] = dollars(value)
        elif isinstance(value, bool):
            told[name] = "yes" if value else "no"
        else:
            told[name] = str(value)
    return told


def spent_by_user(context: Context | None = None) -> dict[str, Any]:
    """What was spent over all projects in the period that the user's limit counts, in micro-USD."""
    context = context or open_context()
    cap = user_cap(context)
    with SpendLedger.open(context.folders.state / LEDGER) as ledger:
        totals = ledger.totals(cap.since_utc if cap else "")
    return {
        "cap": cap.microusd if cap else None,
        "period": str(context.settings.user_cap_period) if cap else str(CapPeriod.EVER),
        "spent": totals.spent,
        "reserved": totals.reserved,
        "unknown": totals.unknown,
    }
