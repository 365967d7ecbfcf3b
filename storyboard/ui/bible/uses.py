"""Where each entry of the bible is used: seen, heard, changed, named by a picture or mentioned in words."""

from storyboard.model.board import Board
from storyboard.model.mentions import key_of, mentioned
from storyboard.model.shots import Scene, Shot


class Uses:
    """Knows the entries that each shot uses; a shot that is the same as before is not read again."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._said: tuple[str, ...] = ()
        self._read: dict[str, tuple[Shot, str, frozenset[str]]] = {}

    def shots(self, board: Board) -> dict[str, tuple[str, ...]]:
        """The shots that use each entry, in story order; entries that none uses are not there."""
        self._know(board)
        found: dict[str, list[str]] = {}
        for scene, shot in board.story():
            for ref_id in self._used(scene, shot):
                found.setdefault(ref_id, []).append(shot.id)
        return {ref_id: tuple(shot_ids) for ref_id, shot_ids in found.items()}

    def _know(self, board: Board) -> None:
        names = {key_of(name): entry.id for entry in board.entries() for name in (*entry.aliases, entry.name)}
        if names != self._names:
            self._names, self._said, self._read = names, tuple(names), {}
        elif len(self._read) > len(board.shots):
            self._read = {key: held for key, held in self._read.items() if key in board.shots}

    def _used(self, scene: Scene, shot: Shot) -> frozenset[str]:
        held = self._read.get(shot.id)
        place = shot.location_id or scene.location_id
        if held is None or held[0] is not shot or held[1] != place:
            held = (shot, place, frozenset(ref_id for ref_id in (place, *self._named(shot)) if ref_id))
            self._read[shot.id] = held
        return held[2]

    def _named(self, shot: Shot) -> tuple[str, ...]:
        texts = (shot.action, shot.prompt_override, shot.sound, *(line.text for line in shot.dialogue))
        found = (name for text in texts for _start, _end, name in mentioned(text, self._said))
        return (
            *(subject.ref_id for subject in shot.subjects),
            *(line.speaker_id for line in shot.dialogue),
            *(change.subject_id for change in shot.changes),
            *(reference.subject_id for reference in shot.references),
            *(self._names.get(key_of(name), "") for name in found),
        )
