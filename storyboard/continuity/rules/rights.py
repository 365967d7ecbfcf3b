"""Rules about rights: what is used must be allowed, and a real person must have agreed."""

from collections.abc import Iterator
from datetime import date

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.bible import CastMember
from storyboard.model.findings import Finding, Fix
from storyboard.model.picture import Asset, Reference
from storyboard.model.sequences import AssetSource, Item, StillSource
from storyboard.model.shots import MatchLink
from storyboard.model.titles import TitleSource


def rights_missing(thread: Thread) -> Iterator[Finding]:
    """A picture, clip or sound is used of which nobody has said where it comes from, or that is not for this use."""
    assets = {asset.id: asset for asset in thread.board.assets}
    for asset_id, (shot_ids, fix) in _uses(thread).items():
        asset = assets.get(asset_id)
        if asset is None:
            continue
        for field, before, after, why in _flaws(thread, asset):
            yield noticed(
                "rights_missing",
                *shot_ids,
                subject_id=asset.id,
                field=field,
                before=before,
                after=after,
                why=why,
                fixes=(fix,),
            )


def consent_missing(thread: Thread) -> Iterator[Finding]:
    """A real person is in the film who has not agreed to it, or whose agreement has run out."""
    for member in thread.board.cast:
        if not member.is_real_person:
            continue
        expired = _is_over(thread, member.likeness.expires_on)
        if member.likeness.consent.strip() and not expired:
            continue
        shots = _shots_with(thread, member)
        if shots:
            yield noticed(
                "consent_missing",
                *shots,
                subject_id=member.id,
                field="consent",
                before=f"until {member.likeness.expires_on}" if expired else "",
                after="over" if expired else "missing",
                why=f"{member.name} is a real person; without consent no face and no voice may be made of them.",
                fixes=(
                    mend(f"Take {member.name} out of the shot", "remove_subject", shot_id=shots[0], ref_id=member.id),
                ),
            )


def _flaws(thread: Thread, asset: Asset) -> Iterator[tuple[str, str, str, str]]:
    """Field, both values and the reason for each thing that is wrong with an asset's rights."""
    rights, name = asset.rights, asset.name or asset.id
    if not (rights.source.strip() or rights.licence.strip() or rights.holder.strip()):
        yield "rights", name, "unknown", "Nobody knows whose this is; say source and licence before the film goes out."
    if rights.commercial_use is False:
        yield "commercial use", name, "not allowed", "Its licence does not allow it in a trailer that sells something."
    if _is_over(thread, rights.expires_on):
        yield "expires on", name, rights.expires_on, "Its licence has run out."


def _is_over(thread: Thread, expires_on: str) -> bool:
    if thread.today is None or not expires_on.strip():
        return False
    try:
        return date.fromisoformat(expires_on.strip()[:10]) < thread.today
    except ValueError:
        return False


def _shots_with(thread: Thread, member: CastMember) -> tuple[str, ...]:
    return tuple(
        shot.id
        for shot, _ in thread.story()
        if any(s.ref_id == member.id for s in shot.subjects) or any(d.speaker_id == member.id for d in shot.dialogue)
    )


def _uses(thread: Thread) -> dict[str, tuple[tuple[str, ...], Fix]]:
    """Where each asset is used, and how one would do without it there."""
    found: dict[str, tuple[tuple[str, ...], Fix]] = {}
    for asset_id, shot_id, fix in (*_in_shots(thread), *_in_bible(thread), *_in_film(thread)):
        shot_ids, first_fix = found.get(asset_id, ((), fix))
        found[asset_id] = tuple(dict.fromkeys((*shot_ids, *filter(None, (shot_id,))))), first_fix
    return found


def _in_shots(thread: Thread) -> Iterator[tuple[str, str, Fix]]:
    for shot, _ in thread.story():
        for reference in shot.references:
            yield reference.asset_id, shot.id, _unreferred(reference, shot_id=shot.id)
        if isinstance(shot.link, MatchLink):
            fix = mend("Join by a cut", "set_link", shot_id=shot.id, kind="cut")
            yield shot.link.keyframe_id, shot.id, fix


def _in_bible(thread: Thread) -> Iterator[tuple[str, str, Fix]]:
    for entry in thread.book.entries.values():
        for reference in entry.references:
            yield reference.asset_id, "", _unreferred(reference, entry_id=entry.id)
    for reference in thread.board.look.references:
        yield reference.asset_id, "", _unreferred(reference, entry_id="look")


def _in_film(thread: Thread) -> Iterator[tuple[str, str, Fix]]:
    sequence = thread.board.main_sequence
    for item in sequence.items:
        for asset_id in _played(item) if item.enabled else ():
            yield asset_id, "", mend("Do not play it", "skip_item", item_id=item.id)
    for track in sequence.audio:
        for clip in track.clips:
            yield clip.asset_id, "", mend("Take the sound out", "remove_clip", clip_id=clip.id)


def _unreferred(reference: Reference, **where: str) -> Fix:
    edit = "remove_reference" if "shot_id" in where else "remove_entry_reference"
    return mend("Do without this picture", edit, asset_id=reference.asset_id, role=str(reference.role), **where)


def _played(item: Item) -> Iterator[str]:
    if isinstance(item.source, StillSource | AssetSource):
        yield item.source.asset_id
    if isinstance(item.source, TitleSource) and item.source.logo_asset_id:
        yield item.source.logo_asset_id
