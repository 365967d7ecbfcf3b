"""Cards and scenes for views, made from ids alone."""

from collections.abc import Sequence

from storyboard.studio.cards import CardView, Poster, SceneView, Status


def card(shot_id: str, scene_id: str = "s1", words: str = "", status: Status = Status.MISSING) -> CardView:
    return CardView(
        shot_id=shot_id,
        number=shot_id.upper(),
        scene_id=scene_id,
        status=status,
        seconds=2.0,
        size="MS",
        move="static",
        words=words or f"What happens in {shot_id}.",
        poster=Poster(key=f"panel:{shot_id}"),
    )


def scenes(*rows: Sequence[str]) -> tuple[SceneView, ...]:
    """A scene for each row of shot ids."""
    return tuple(
        SceneView(
            scene_id=f"s{at}",
            number=at,
            heading=f"INT. PLACE {at}",
            beat="hook",
            cards=tuple(card(shot_id, f"s{at}") for shot_id in row),
            end_s=2.0 * len(row),
        )
        for at, row in enumerate(rows, start=1)
    )
