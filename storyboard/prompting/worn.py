"""The colour of what somebody wears, by the first word for a colour in the wardrobe: the outermost is named first."""

import re
from collections.abc import Mapping
from functools import lru_cache

COLOURS: Mapping[str, str] = {
    "black": "#26282d",
    "charcoal": "#3a3d42",
    "grey": "#81868c",
    "gray": "#81868c",
    "slate": "#5c6b78",
    "silver": "#b4b9bd",
    "white": "#e6e3dc",
    "ivory": "#e8e0cc",
    "cream": "#e6dbbf",
    "beige": "#cdbb98",
    "khaki": "#a79a6a",
    "tan": "#b98f60",
    "brown": "#74523a",
    "chestnut": "#7b4a33",
    "rust": "#a5512f",
    "copper": "#b06a3c",
    "red": "#b8383a",
    "scarlet": "#c9302e",
    "crimson": "#a32540",
    "maroon": "#6e2733",
    "burgundy": "#6c2338",
    "pink": "#d98aa4",
    "rose": "#cf7d90",
    "orange": "#d97a2e",
    "ochre": "#c98f34",
    "amber": "#d49a36",
    "mustard": "#c7a132",
    "gold": "#cda63c",
    "yellow": "#dcc043",
    "olive": "#747538",
    "green": "#4d8a55",
    "emerald": "#2f8a62",
    "teal": "#2f7f82",
    "turquoise": "#41a6a6",
    "blue": "#4274b0",
    "navy": "#2b3d63",
    "indigo": "#404380",
    "purple": "#74509a",
    "violet": "#7c5fae",
    "lilac": "#a891c4",
}
"""Words for colours, as cloth of that colour looks in even light."""

_WORD = re.compile(rf"(?<![\w-])({'|'.join(COLOURS)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1024)
def worn_colour(wardrobe: str) -> str:
    """The colour as #rrggbb; empty where the words name none, or say of it that it is not worn."""
    for part in re.split(r",|\band\b", wardrobe):
        found = _WORD.search(part)
        if found is not None and not re.match(r"\s*(?:no|without)\b", part, re.IGNORECASE):
            return COLOURS[found[1].lower()]
    return ""
