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
            self._take(gone, -1)
            for card in gone:
                del self.cards[card.shot_id]
        for _gone, come in changed:
            self._take(come, 1)
            self.cards.update((card.shot_id, card) for card in come)

    def _take(self, cards: tuple[CardView, ...], times: int) -> None:
        self.without_take += times * sum(card.take_count == 0 for card in cards)
        self.stale += times * sum(card.status is Status.STALE for card in cards)
