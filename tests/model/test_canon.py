"""The canonical form, which decides whether a take is stale."""

from pydantic import Field

from storyboard.model.canon import canonical, content_hash
from storyboard.model.rate import Rate
from storyboard.model.requests import AssetInput, Figure, Identity, ShotRequest, Staging
from storyboard.model.shots import ContinueLink, CutLink, Shot
from storyboard.model.values import Value, replace
from storyboard.model.words import Move

REQUEST = ShotRequest(
    shot_id="a1",
    action="Mara strikes a match. ß",
    identities=(Identity(subject_id="mara", name="Mara", description="keeper of the light"),),
    staging=Staging(
        shot_id="a1", move=Move.PUSH, figures=(Figure(subject_id="mara", name="Mara", initials="M", colour="#e9a23b"),)
    ),
    inputs=(AssetInput(sha256="a" * 64),),
    rate=Rate.of("24000/1001"),
    frames=96,
)


class Before(Value):
    """A value of an old version."""

    name: str


class After(Value):
    """The same value once two fields were added."""

    name: str
    weight: float = 1.0
    tags: tuple[str, ...] = Field(default_factory=tuple)


def test_the_hash_of_a_request_never_changes():
    assert content_hash(REQUEST) == "0bccfd54eb897edfe86d9cecef5fd559af6df082c6958537cf08da2169c26fdd"


def test_a_field_added_later_changes_no_hash_while_it_holds_its_default():
    assert content_hash(Before(name="x")) == content_hash(After(name="x"))


def test_a_field_added_later_changes_the_hash_once_it_is_set():
    assert content_hash(After(name="x", weight=2)) != content_hash(After(name="x"))


def test_what_an_older_version_kept_unread_hashes_like_what_a_newer_one_reads():
    kept = Before.model_validate({"name": "x", "weight": 2.0})
    assert content_hash(kept) == content_hash(After(name="x", weight=2))


def test_a_hash_does_not_depend_on_the_order_of_a_mapping():
    first = Shot(id="a", fields={"x": "1", "y": "2"})
    assert content_hash(first) == content_hash(replace(first, fields={"y": "2", "x": "1"}))


def test_kinds_are_always_written():
    assert canonical(CutLink()) == {"kind": "cut"}
    assert content_hash(CutLink()) != content_hash(ContinueLink(from_shot_id="a"))


def test_a_rate_is_written_in_words():
    assert canonical(REQUEST)["rate"] == "24000/1001"


def test_plain_data_is_its_own_canonical_form():
    assert canonical({"b": (1, None), "a": [True]}) == {"b": [1, None], "a": [True]}
