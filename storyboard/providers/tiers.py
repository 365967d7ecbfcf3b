"""Sizes as vendors write them: an aspect ratio and a tier in place of pixels."""

RATIOS = ("16:9", "9:16", "1:1", "4:3", "3:4", "21:9", "9:21", "3:2", "2:3")
"""The ratios that video APIs know by name."""


def ratio_of(width_px: int, height_px: int) -> str:
    """The named ratio nearest to this size."""
    wanted = width_px / height_px

    def distance(name: str) -> float:
        wide, high = name.split(":")
        return abs(int(wide) / int(high) / wanted - 1)

    return min(RATIOS, key=distance)


def tier_of(width_px: int, height_px: int) -> str:
    """The tier by the shorter side: 720p."""
    return f"{min(width_px, height_px)}p"
