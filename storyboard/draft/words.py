"""What free words mean to the pencil: places, things, weathers and postures."""

import re
from enum import StrEnum

Lexicon = tuple[tuple[StrEnum, str], ...]


class PlaceKind(StrEnum):
    """Kinds of scenery that can be drawn."""

    SEA = "sea"
    UNDERWATER = "underwater"
    CLIFF = "cliff"
    MOUNTAIN = "mountain"
    DESERT = "desert"
    CITY = "city"
    FOREST = "forest"
    ROAD = "road"
    FIELD = "field"
    ICE = "ice"
    SPACE = "space"
    STUDIO = "studio"
    KITCHEN = "kitchen"
    WORKSHOP = "workshop"
    ROOM = "room"


class PropKind(StrEnum):
    """Kinds of things that can be drawn."""

    CUP = "cup"
    WATCH = "watch"
    LANTERN = "lantern"
    LAMP = "lamp"
    CANDLE = "candle"
    TORCH = "torch"
    BOTTLE = "bottle"
    GLASS = "glass"
    BOX = "box"
    PHONE = "phone"
    LAPTOP = "laptop"
    CAR = "car"
    BOAT = "boat"
    OAR = "oar"
    ROPE = "rope"
    BOOK = "book"
    PAPER = "paper"
    PILE = "pile"
    KEY = "key"
    CAMERA = "camera"
    BAG = "bag"
    SHOE = "shoe"
    FLOWER = "flower"
    KETTLE = "kettle"
    AXE = "axe"
    THING = "thing"


class Posture(StrEnum):
    """Ways of holding a body."""

    STANDING = "standing"
    WALKING = "walking"
    RUNNING = "running"
    SITTING = "sitting"
    KNEELING = "kneeling"
    LYING = "lying"
    CLIMBING = "climbing"
    SWIMMING = "swimming"
    REACHING = "reaching"


class Sky(StrEnum):
    """What the air holds."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


_PLACES: Lexicon = (
    (
        PlaceKind.STUDIO,
        "studio|backdrop|seamless|cyclorama|plinth|pedestal|pack ?shot|product table|black void|void|limbo",
    ),
    (
        PlaceKind.UNDERWATER,
        "underwater|deep sea|deep water|sea ?bed|sea ?floor|reef|diving|dive|abyss|ocean floor|wreck|below the surface",
    ),
    (
        PlaceKind.KITCHEN,
        "kitchen|caf[eé]|coffee (shop|bar|house)|restaurant|diner|bar|counter|table ?top|bakery|roastery|table",
    ),
    (PlaceKind.SPACE, "space|orbit|moon surface|planet|galaxy|spaceship|cosmos|starfield"),
    (PlaceKind.CLIFF, "cliff|headland|crag path|coast path|bluff|gorge"),
    (
        PlaceKind.MOUNTAIN,
        "mountain|peak|summit|ridge|alps?|alpine|rock face|north wall|climb|couloir|base camp",
    ),
    (PlaceKind.ICE, "ice|glacier|arctic|antarctic|tundra|snow ?field|polar"),
    (PlaceKind.DESERT, "desert|dunes?|sahara|sand|canyon|wadi|salt flats?"),
    (PlaceKind.SEA, "sea|ocean|beach|shore|coast|harbou?r|boat|ship|lake|river|bay|pier|quay|deck|raft|island|water"),
    (PlaceKind.FOREST, "forest|wood|woods|jungle|trees|grove|pines?|orchard|park|garden"),
    (PlaceKind.ROAD, "road|highway|street race|track|lane|bridge|path|trail|runway|launch ?pad"),
    (PlaceKind.CITY, "city|street|town|roof|rooftop|alley|skyline|downtown|market|square|avenue|metro|station"),
    (
        PlaceKind.WORKSHOP,
        "workshop|factory|warehouse|garage|hangar|lab|laboratory|studio floor|office|gallery|hall|plant|museum",
    ),
    (
        PlaceKind.ROOM,
        "room|bedroom|house|home|apartment|flat|cabin|hut|tent|corridor|lighthouse|attic|hotel|library|interior",
    ),
    (PlaceKind.FIELD, "field|meadow|hills?|farm|valley|grass|prairie|countryside|steppe|vineyard|plantation"),
)

_PROPS: Lexicon = (
    (PropKind.KETTLE, "kettle|moka|coffee ?pot|teapot|percolator"),
    (PropKind.LANTERN, "lantern|hurricane lamp|storm lamp"),
    (PropKind.CANDLE, "candle|match|taper|wick|lighter"),
    (PropKind.TORCH, "torch|flashlight|headlamp|headlight|flare"),
    (PropKind.LAMP, "lamp|light|spotlight"),
    (PropKind.WATCH, "watch|chronograph|diver|stopwatch|compass|clock|wristwatch|bezel|dial"),
    (PropKind.BOTTLE, "bottle|flask|perfume|wine|serum|vial|thermos|shampoo|oil|lotion"),
    (PropKind.GLASS, "glass|tumbler|goblet|jar|vase"),
    (PropKind.CUP, "cup|mug|coffee|espresso|tea|cappuccino|latte|bowl|demitasse"),
    (PropKind.PHONE, "phone|smartphone|tablet|mobile|handset|screen"),
    (PropKind.LAPTOP, "laptop|computer|notebook computer|monitor"),
    (PropKind.CAR, "car|truck|van|jeep|taxi|suv|vehicle|roadster|pickup"),
    (PropKind.BOAT, "boat|dinghy|canoe|kayak|ship|raft|skiff|yacht"),
    (PropKind.OAR, "oar|paddle|stick|staff|pole|spear|broom|wand|rod"),
    (PropKind.ROPE, "rope|line|cord|cable|coil|harness|chain"),
    (PropKind.CAMERA, "camera|camcorder|lens"),
    (PropKind.BOOK, "book|notebook|diary|journal|novel|ledger|manual"),
    (PropKind.PAPER, "paper|letter|map|note|photo|photograph|envelope|ticket|card|poster|script"),
    (PropKind.KEY, "key|keys"),
    (PropKind.BAG, "bag|backpack|rucksack|suitcase|purse|satchel|sack|pack|luggage"),
    (PropKind.SHOE, "shoes?|sneakers?|boots?|trainers?"),
    (PropKind.FLOWER, "flowers?|rose|bouquet|plant|tulips?|branch"),
    (PropKind.AXE, "axe|ice axe|hammer|pick|hatchet|knife|sword"),
    (PropKind.PILE, "beans|coins|stones|grains|rice|pile|heap|berries|seeds"),
    (PropKind.BOX, "box|package|parcel|carton|crate|case|packet|tin|can|gift|chest"),
)

_POSTURES: Lexicon = (
    (Posture.CLIMBING, "climb|scal(e|es|ing)|hang|abseil"),
    (Posture.SWIMMING, "swim|div(e|es|ing)|float|fly|flying|free ?fall"),
    (Posture.RUNNING, "runs?\\b|running|sprint|dash|flee|chas"),
    (Posture.LYING, "lying|lies\\b|asleep|sleep|prone|collapsed|on (his|her|the|their) (back|ground|floor)"),
    (Posture.KNEELING, "kneel|crouch|squat|bent|bend|stoop|curled"),
    (Posture.SITTING, "sits?\\b|sitting|sat\\b|seated|rowing|rows|driv(e|es|ing)|perch"),
    (Posture.REACHING, "reach|arms? (up|raised)|point|wav(e|es|ing)|rais|lift|cheer|hold(s|ing) up"),
    (Posture.WALKING, "walk|stride|stroll|march|step|trudg|hik"),
)

_SKIES: Lexicon = (
    (Sky.STORM, "storm|thunder|tempest|gale|hurricane|squall|lightning"),
    (Sky.SNOW, "snow|blizzard|sleet|flurr"),
    (Sky.RAIN, "rain|drizzl|shower|downpour|wet"),
    (Sky.FOG, "fog|mist|haz[ey]|smok[ey]|dust"),
    (Sky.WIND, "wind|breez|gust|sandstorm"),
    (Sky.CLOUDY, "cloud|overcast|grey|gray|gloom"),
)

_LIT = re.compile(
    r"(?<!un)(?<!not )\b(lit|glow\w*|burning|alight|on fire|lighted|shin\w+|flicker\w*|lumin\w+)\b"
    r"|\b(switched|turned) on\b"
    r"|^\s*on\s*$",
    re.IGNORECASE,
)
_HEIGHTS = re.compile(r"\b(lighthouse|tower|beacon|mast|castle|church|spire)\b", re.I)


def place_kind(text: str, *, is_interior: bool) -> PlaceKind:
    """The scenery that a place's name and description ask for; a room or a field where they name none."""
    kind = _first(_PLACES, text)
    inside = {
        PlaceKind.ROOM,
        PlaceKind.KITCHEN,
        PlaceKind.WORKSHOP,
        PlaceKind.STUDIO,
        PlaceKind.UNDERWATER,
        PlaceKind.SPACE,
    }
    if is_interior and kind not in inside:
        return PlaceKind.ROOM
    if kind is None:
        return PlaceKind.ROOM if is_interior else PlaceKind.FIELD
    if not is_interior and PlaceKind(kind) is PlaceKind.ROOM:
        return PlaceKind.CLIFF if has_tower(text) else PlaceKind.FIELD
    return PlaceKind(kind)


def prop_kind(name: str) -> PropKind:
    """The shape that a thing's name asks for; its last telling word counts ("coffee box" is a box)."""
    found = [(match.end(), kind) for kind, words in _PROPS if (match := _last(words, name)) is not None]
    return PropKind(max(found, key=lambda pair: pair[0])[1]) if found else PropKind.THING


def posture(text: str) -> Posture:
    """The way of holding a body that some words ask for; standing where they name none."""
    return Posture(_begun(_POSTURES, text) or Posture.STANDING)


def sky(text: str) -> Sky:
    """The weather that some words ask for; clear where they name none."""
    return Sky(_begun(_SKIES, text) or Sky.CLEAR)


def is_lit(condition: str) -> bool:
    """Whether a thing in this condition gives light."""
    return _LIT.search(condition) is not None


def has_tower(text: str) -> bool:
    """Whether a place has a landmark that stands up."""
    return _HEIGHTS.search(text) is not None


def mentions(text: str, words: str) -> bool:
    """Whether any of the words (a pattern of whole beginnings, parted by bars) stands in the text."""
    return re.search(rf"\b({words})", text, re.I) is not None


def _first(lexicon: Lexicon, text: str) -> StrEnum | None:
    """The kind whose word comes in the text; where several do, the one named first in the lexicon."""
    return next(
        (kind for kind, words in lexicon if re.search(rf"\b({words})s?\b|\b({words})(?=ing|es|ed)", text, re.I)), None
    )


def _begun(lexicon: Lexicon, text: str) -> StrEnum | None:
    """As `_first`, for words that stand for all that begins with them ("run": "runs", "running")."""
    return next((kind for kind, words in lexicon if re.search(rf"\b({words})", text, re.I)), None)


def _last(words: str, text: str) -> re.Match[str] | None:
    matches = list(re.finditer(rf"\b({words})s?\b", text, re.I))
    return matches[-1] if matches else None
