"""What the cards of a board add up to, counted again only where something changed."""

from storyboard.studio.cards import CardView, SceneView, Status


class Tally:
    """The cards by shot id, and how many of them want something."""

    def __init__(self) -> None:
        self._scenes: tuple[SceneView, ...] = ()
        self.cards: dict[str, CardView] = {}
        self.without_take = 0
        self.stale = 0

    def count(self, scenes: tuple[SceneView, ...]) -> None:
        """Count these scenes; those that are the same objects as before are not looked into."""
        before, self._scenes = self._scenes, scenes
        if scenes is before:
            return
        if len(before) != len(scenes) or any(
            one.scene_id != new.scene_id for one, new in zip(before, scenes, strict=True)
        ):
            self.cards, self.without_take, self.stale = {}, 0, 0
            changed = [((), new.cards) for new in scenes]
        else:
            pairs = zip(before, scenes, strict=True)
            changed = [(one.cards, new.cards) for one, new in pairs if one is not new]
            # A new one each time: whoever holds the cards of before goes on holding them.
            self.cards = dict(self.cards)
        for gone, _come in changed:
            for card in gone:
                self._count(card, -1)
                del self.cards[card.shot_id]
        for _gone, come in changed:
            for card in come:
                self._count(card, 1)
                self.cards[card.shot_id] = card

    def _count(self, card: CardView, times: int) -> None:
        if not card.take_count:
            self.without_take += times
        if card.status is Status.STALE:
            self.stale += times
