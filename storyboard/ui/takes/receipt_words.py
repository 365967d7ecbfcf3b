"""A receipt in words a person reads: what was bought, where, when and for how much."""

from storyboard.model.facts import Receipt, Take
from storyboard.ui.words import money, tr


def receipt_lines(take: Take, receipt: Receipt | None) -> tuple[tuple[str, str], ...]:
    """What is known of how a take came to be: names and values, in reading order."""
    rate = take.rate
    lines = [
        (tr("Take", "Receipt"), take.id[:12]),
        (tr("Picture", "Receipt"), f"{take.width} \N{MULTIPLICATION SIGN} {take.height}, {float(rate.fraction):g} fps"),
        (tr("Length", "Receipt"), f"{float(rate.seconds(take.frames)):.2f} s, {take.frames} f"),
        (tr("Made", "Receipt"), take.made_at_utc[:19].replace("T", " ")),
        (tr("File", "Receipt"), f"{take.sha256[:16]}\N{HORIZONTAL ELLIPSIS}"),
    ]
    if receipt is None:
        lines.append((tr("Price", "Receipt"), tr("nothing: it was brought in", "Receipt")))
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
    ]
    return tuple(line for line in lines if line[1])
