"""A film of any length made of the clean ones, one after the other, for whatever has to be fast."""

from collections.abc import Mapping
from itertools import cycle
from typing import Any

from storyboard.model.board import Board
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.shots import ContinueLink, Scene, Shot
from storyboard.model.values import replace
from tests.fakes.films.all_films import FILMS


def long_film(shots: int) -> Board:
    """A board of so many shots at least, whole scenes, with everybody of every film in its bible."""
    films = [make() for make in FILMS]
    bible: Mapping[str, Any] = {
        shelf: tuple({e.id: e for film in films for e in getattr(film, shelf)}.values())
        for shelf in ("cast", "locations", "props")
    }
    told: dict[str, Shot] = {}
    scenes: list[Scene] = []
    for turn, film in enumerate(cycle(films)):
        for scene in film.scenes:
            if len(told) >= shots:
                items = (Item(id=f"item-{i}", source=ShotSource(shot_id=i), frames=s.frames) for i, s in told.items())
                sequence = replace(films[0].main_sequence, items=tuple(items))
                return replace(films[0], **bible, scenes=tuple(scenes), shots=told, sequences=(sequence,))
            ids = {shot_id: f"{turn}-{shot_id}" for shot_id in scene.shot_ids}
            told |= {ids[i]: _renamed(film.shots[i], ids) for i in scene.shot_ids}
            scenes.append(replace(scene, id=f"{turn}-{scene.id}", shot_ids=tuple(ids.values())))
    raise AssertionError("there are no films")


def _renamed(shot: Shot, ids: Mapping[str, str]) -> Shot:
    link = shot.link
    if isinstance(link, ContinueLink):
        link = replace(link, from_shot_id=ids.get(link.from_shot_id, link.from_shot_id))
    return replace(shot, id=ids[shot.id], link=link)
