"""A receipt in words a person reads: what was bought, where, when and for how much."""

from storyboard.model.facts import Receipt, Take
from storyboard.model.requests import AssetInput, FrameOf, ModelRequest
from storyboard.ui.vocabulary import said
from storyboard.ui.words import figure, money, tr


def receipt_lines(take: Take, receipt: Receipt | None, chosen_by: str = "") -> tuple[tuple[str, str], ...]:
    """What is known of how a take came to be: names and values, in reading order; `chosen_by` is who accepted it."""
    rate = take.rate
    lines = [
        (tr("Take", "Receipt"), take.id[:12]),
        (tr("Picture", "Receipt"), f"{take.width} \N{MULTIPLICATION SIGN} {take.height}, {float(rate.fraction):g} fps"),
        (tr("Length", "Receipt"), f"{figure(float(rate.seconds(take.frames)), 2)} s, {take.frames} f"),
        (tr("Made", "Receipt"), take.made_at_utc[:19].replace("T", " ")),
        (tr("File", "Receipt"), f"{take.sha256[:16]}\N{HORIZONTAL ELLIPSIS}"),
    ]
    if receipt is None:
        lines.append((tr("Price", "Receipt"), tr("nothing: it was brought in", "Receipt")))
        lines.append((tr("Accepted by", "Receipt"), chosen_by))
        return tuple(line for line in lines if line[1])
    paid = receipt.actual_microusd if receipt.actual_microusd is not None else receipt.estimate_microusd
    is_estimate = receipt.actual_microusd is None and paid is not None
    price = tr("free", "Receipt") if paid == 0 else money(paid)
    lines += [
        (tr("Model", "Receipt"), f"{receipt.model_id} \N{MIDDLE DOT} {receipt.target_id}"),
        (tr("Price", "Receipt"), price + (tr(" (estimate)", "Receipt") if is_estimate and paid else "")),
        (tr("Their id", "Receipt"), receipt.remote_id),
        (tr("Sent", "Receipt"), receipt.submitted_at_utc[:19].replace("T", " ")),
        (tr("Received", "Receipt"), receipt.received_at_utc[:19].replace("T", " ")),
        (
            tr("Request", "Receipt"),
            f"{receipt.request_hash[:16]}\N{HORIZONTAL ELLIPSIS}" if receipt.request_hash else "",
        ),
        *_asked_lines(receipt.request),
        (tr("Accepted by", "Receipt"), chosen_by),
    ]
    return tuple(line for line in lines if line[1])


def _asked_lines(request: ModelRequest) -> tuple[tuple[str, str], ...]:
    """The request as it was sent: words, size and length, seed, and pictures by their hashes."""
    size = f"{request.width} \N{MULTIPLICATION SIGN} {request.height}, {request.duration_s:g} s"
    sent = (picture for picture in request.inputs if isinstance(picture, AssetInput | FrameOf) and picture.sha256)
    pictures = [f"{said(str(picture.role).replace('_', ' '))} {picture.sha256[:12]}" for picture in sent]
    return (
        (tr("Asked for", "Receipt"), size),
        (tr("Seed", "Receipt"), "" if request.seed is None else str(request.seed)),
        (tr("Pictures", "Receipt"), "\n".join(pictures)),
        (tr("Prompt", "Receipt"), request.prompt),
        (tr("Without", "Receipt"), request.negative_prompt),
    )
