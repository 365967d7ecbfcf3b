"""Money for people: micro-USD in, dollars out, exactly."""

MICRO_USD = 1_000_000
"""Micro-USD in a dollar."""


def dollars(microusd: int | None) -> str:
    """An amount: $1.25, with as many decimals as it needs below a cent; an unknown one says so and is never zero."""
    if microusd is None:
        return "unknown"
    whole, micros = divmod(abs(microusd), MICRO_USD)
    parts = f"{micros:06}".rstrip("0").ljust(2, "0")
    return f"{'-' if microusd < 0 else ''}${whole}.{parts}"
