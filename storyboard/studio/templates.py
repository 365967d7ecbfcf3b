"""Templates: boards to begin with, by beats, kept as data in `resources/templates`."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from storyboard.model.board import Board, Generation
from storyboard.model.sequences import BeatSpan, Item, ShotSource
from storyboard.model.shots import Framing, Scene, Shot
from storyboard.model.values import replace
from storyboard.model.words import Beat, Move, ShotSize
from storyboard.store.paths import resource
from storyboard.store.project import create_project
from storyboard.studio.context import Context, open_context
from storyboard.studio.creating import BadChoice, empty_board
from storyboard.studio.ids import new_id

BLANK = "blank"

Say = Callable[[str], str]
"""What a text of a template is in another language."""


@dataclass(frozen=True, slots=True)
class Template:
    """What a board may begin with. `parts` and `shots` count its beats and cards, `seconds` is how long it runs."""

    name: str
    title: str
    about: str
    size: str
    rate: str
    seconds: float
    beats: tuple[tuple[str, float], ...]
    shots: int


def templates() -> tuple[Template, ...]:
    """Every template, in the order in which they are offered."""
    read = ((path.stem, _read(path.stem)) for path in resource("templates").glob("*.toml"))
    return tuple(_told(name, data) for name, data in sorted(read, key=lambda pair: (pair[1]["order"], pair[0])))


def template_words(name: str) -> tuple[str, ...]:
    """What the scenes and shots of a template say, in English, each once."""
    parts: list[Mapping[str, Any]] = _read(name).get("parts", [])
    said = ((part["heading"], *(row["action"] for row in part["shots"])) for part in parts)
    return tuple(dict.fromkeys(text for texts in said for text in texts))


def board_from_template(name: str, title: str, say: Say = str) -> Board:
    """A board with the template's scenes, shots and beats, all under ids of their own, its words as `say` has them.

    Raises BadChoice.
    """
    known = [template.name for template in templates()]
    if name not in known:
        raise BadChoice(f"There is no template {name!r}.", fix=f"There are: {', '.join(known)}.")
    data = _read(name)
    board = empty_board(title, size=data["size"], rate=data["rate"])
    parts: list[Mapping[str, Any]] = data.get("parts", [])
    return _filled(board, parts, data["target_s"], say) if parts else board


def project_from_template(
    name: str, folder: Path, *, title: str = "", context: Context | None = None, say: Say = str
) -> None:
    """Make a project folder from a template, with the caps and the target of the user's settings, in `say`'s language.

    Raises BadChoice for a template nobody knows, NoProject when there is something already.
    """
    settings = (context or open_context()).settings
    board = board_from_template(name, title or folder.name.removesuffix(".storyboard"), say)
    generation = Generation(
        target_id=settings.default_target_id, cap_microusd=settings.cap_microusd, max_takes=settings.max_takes
    )
    create_project(folder, replace(board, generation=generation))


def _filled(board: Board, parts: list[Mapping[str, Any]], target_s: float, say: Say) -> Board:
    rate = board.master.rate
    scenes: list[Scene] = []
    shots: dict[str, Shot] = {}
    beats: list[BeatSpan] = []
    at = 0
    for part in parts:
        beat = Beat(part["beat"])
        own = [
            _shot(row, say(row["action"]), beat, rate.frames(Fraction(str(row["seconds"])))) for row in part["shots"]
        ]
        if not beats or beats[-1].beat != beat:
            beats.append(BeatSpan(id=new_id(), frame=at, beat=beat))
        scenes.append(Scene(id=new_id(), heading=say(part["heading"]), beat=beat, shot_ids=tuple(s.id for s in own)))
        shots |= {shot.id: shot for shot in own}
        at += sum(shot.frames for shot in own)
    sequence = replace(
        board.main_sequence,
        items=tuple(Item(id=new_id(), source=ShotSource(shot_id=s.id), frames=s.frames) for s in shots.values()),
        beats=tuple(beats),
        target_frames=rate.frames(Fraction(str(target_s))),
    )
    return replace(board, scenes=tuple(scenes), shots=shots, sequences=(sequence,))


def _shot(row: Mapping[str, Any], action: str, beat: Beat, frames: int) -> Shot:
    framing = Framing(size=ShotSize(row["size"]), move=Move(row["move"]))
    return Shot(id=new_id(), action=action, frames=frames, framing=framing, beat=beat)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("templates", f"{name}.toml").read_text(encoding="utf-8"))


def _told(name: str, data: Mapping[str, Any]) -> Template:
    parts: list[Mapping[str, Any]] = data.get("parts", [])
    beats = tuple((str(part["beat"]), float(sum(row["seconds"] for row in part["shots"]))) for part in parts)
    return Template(
        name=name,
        title=data["title"],
        about=data["about"],
        size=data["size"],
        rate=data["rate"],
        seconds=float(data["target_s"]),
        beats=beats,
        shots=sum(len(part["shots"]) for part in parts),
    )
