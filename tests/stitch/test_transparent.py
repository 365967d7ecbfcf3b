"""Takes that are transparent in parts meet others, and a ground of their own, by the weights that they should."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.model.sequences import Fades, Fit
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import export
from tests.fakes.clips import Shoot, clip, ffmpeg

CODINGS = [Coding(), Coding("mov", "prores", "prores_ks", "pcm_s24le")]
CLEAR = "format=yuva444p10le,geq=lum='256+512*Y/H':cb=512:cr=512:a='1023*X/W'"
KINDS = {
    "prores": ("a.mov", CLEAR, ["-c:v", "prores_ks", "-profile:v", "4444", "-pix_fmt", "yuva444p10le"]),
    "webm": ("a.webm", f"{CLEAR},format=yuva420p", ["-c:v", "libvpx-vp9", "-crf", "4", "-b:v", "0"]),
    "png": ("a.mov", f"{CLEAR},format=rgba", ["-c:v", "png"]),
}


@pytest.fixture(params=sorted(KINDS))
def glass(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A take ever more opaque to the right and brighter downwards."""
    name, chain, codec = KINDS[request.param]
    source = f"color=s=160x90:r=24,{chain},setparams=range=tv:colorspace=bt709"
    ffmpeg("-f", "lavfi", "-i", source, "-frames:v", "24", *codec, str(tmp_path / name))
    return tmp_path / name


def lumas(path: Path) -> NDArray[np.float64]:
    """Every frame's luma in codes of eight bits, whole or not."""
    how = ["-fps_mode", "passthrough", "-vf", "format=yuv422p10le,extractplanes=y", "-f", "rawvideo", "-"]
    return np.frombuffer(ffmpeg("-i", str(path), "-map", "0:v:0", *how), "<u2").reshape(-1, 90, 160) / 4


@pytest.mark.parametrize("coding", CODINGS, ids=lambda c: c.encoder)
@pytest.mark.parametrize("fit", list(Fit))
def test_a_dissolve_out_of_what_is_transparent_goes_all_the_way(glass: Path, coding: Coding, fit: Fit) -> None:
    shoot = Shoot(glass.parent)
    grey = clip(shoot.folder / "grey.mp4", "color=c=black", filters="format=yuv420p,geq=lum=180:cb=128:cr=128")
    first = replace(shoot.add("a", glass), fit=fit, fades=Fades(picture_in=4))
    cut = shoot.cut([first, replace(shoot.add("b", grey), transition_in=Dissolve(frames=9))])
    out = shoot.folder / f"film{coding.suffix}"
    export(cut, out, media=shoot.media, cache=shoot.folder / "cache", coding=coding)
    film = lumas(out)
    # Black where nothing is, and a line for each step; no row is left out.
    down, across = np.mgrid[0:90, 0:160]
    wanted = 16 + (64 + 128 * down / 90 - 16) * across / 160
    assert np.abs(film[8] - wanted).max() <= 6
    assert np.abs(film[2] - (16 + (wanted - 16) / 2)).max() <= 6
    for step in range(9):
        mixed = wanted + (180 - wanted) * (step + 1) / 10
        assert np.abs(film[15 + step] - mixed).max() <= 6
    assert np.abs(film[24:] - 180).max() <= 2
