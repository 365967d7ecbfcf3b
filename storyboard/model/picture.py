"""Pictures: formats, boxes in normalised coordinates, assets and the rights to them."""

from enum import StrEnum

from pydantic import Field

from storyboard.model.rate import FILM, Rate
from storyboard.model.values import Open, Value


class Box(Value):
    """A rectangle in a picture; x and y of its top left corner, width and height, each as a part of the whole (0-1)."""

    x: float = Field(ge=-1, le=2)
    y: float = Field(ge=-1, le=2)
    width: float = Field(gt=0, le=3)
    height: float = Field(gt=0, le=3)

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2


class SafeAreas(Value):
    """Margins, as parts of width or height, inside which action and titles stay visible."""

    action: float = 0.05
    title: float = 0.10


class Format(Value):
    """A delivery geometry: pixels, exact rate and safe areas."""

    id: str
    name: str = ""
    width: int = Field(default=1280, ge=16, le=16384)
    height: int = Field(default=720, ge=16, le=16384)
    rate: Rate = FILM
    safe_areas: SafeAreas = SafeAreas()

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width / self.height


class AssetKind(StrEnum):
    """What a file in the project is."""

    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    DOCUMENT = "document"
    FONT = "font"


class Rights(Value):
    """Where an asset comes from and what may be done with it; dates are ISO 8601."""

    source: str = ""
    licence: str = ""
    holder: str = ""
    attribution: str = ""
    commercial_use: bool | None = None
    consent: str = ""
    expires_on: str = ""


class Asset(Value):
    """A file of the project, known by the hash of its bytes; the file itself lives in `media/`."""

    id: str
    sha256: str
    mime: str
    kind: Open[AssetKind] = AssetKind.PICTURE
    name: str = ""
    width: int = 0
    height: int = 0
    frames: int = 0
    rate: Rate | None = None
    rights: Rights = Rights()


class ReferenceRole(StrEnum):
    """What a reference picture is for."""

    CHARACTER = "character"
    WARDROBE = "wardrobe"
    LOCATION = "location"
    PROP = "prop"
    LOOK = "look"
    COMPOSITION = "composition"
    FIRST_FRAME = "first_frame"
    LAST_FRAME = "last_frame"


class Reference(Value):
    """An asset shown to the model (or to the crew) in a role; `subject_id` names whom or what it shows."""

    asset_id: str
    role: Open[ReferenceRole] = ReferenceRole.COMPOSITION
    subject_id: str = ""
    note: str = ""
