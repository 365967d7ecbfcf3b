"""Options of the commands that make films: what is written over the picture and beside the film."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Annotated

import typer

BARE: Mapping[str, str] = {"--burn-in": "all", "--captions": "soft"}
"""What these options mean where nothing is said after them."""


def completed(arguments: Sequence[str]) -> Iterator[str]:
    """The arguments, with what an option means that stands alone: `--burn-in --json` burns all in."""
    for word, after in pairwise((*arguments, "--")):
        yield word
        if word in BARE and after.startswith("-"):
            yield BARE[word]


BurnIn = Annotated[str, typer.Option("--burn-in", help="In the picture: number,timecode,dialogue or all.")]
Watermark = Annotated[str, typer.Option("--watermark", help="Words over the whole picture.")]
Opacity = Annotated[float, typer.Option("--watermark-opacity", help="How much the watermark covers, up to 1.")]
Place = Annotated[
    str, typer.Option("--watermark-place", help="centre, top left, top right, bottom left or bottom right.")
]
Captions = Annotated[
    str, typer.Option("--captions", help="What is spoken: none, soft, burned or sidecar:srt,vtt,ass; joined with +.")
]
