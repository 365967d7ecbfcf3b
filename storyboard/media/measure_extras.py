"""Extras that look closer, each used only where it is installed: faces, text, an image network of the user's own.

What is absent is told as missing, which makes a reading "not available" and never a pass.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from storyboard.media.measure_colour import Floats, Pixels
from storyboard.model.evidence import Measure

LEAST_FACE_PX = 60
"""A face narrower than this is not compared: what is found in it is chance."""

EMBEDDER_PX = 224
"""The side of the picture that a network gets which does not say what it wants."""

SURE = 0.8
"""Writing is counted from this confidence on; folds and leaves are read with less."""

NO_FACES_PACKAGE = "needs dlib-bin and face-recognition-models, which are not installed"
NO_TEXT_PACKAGE = "needs rapidocr and onnxruntime, which are not installed"
NO_RUNTIME = "needs onnxruntime, which is not installed"
NO_NETWORK = "no image network is named in the settings"
NETWORK_GONE = "the image network is not where the settings say"
NO_FACE = f"no face of {LEAST_FACE_PX} pixels in both pictures"
NO_NUMBERS = "the network gave nothing"
FAILED = "it is installed but does not work here"
WHYS = (FAILED, NO_FACES_PACKAGE, NO_TEXT_PACKAGE, NO_RUNTIME, NO_NETWORK, NETWORK_GONE, NO_FACE, NO_NUMBERS)
"""Why an extra has no answer."""


class Eye(Protocol):
    """One extra. Comparing may take seconds and gives None, with the reason, where the pictures do not allow it.

    `missing` says what it lacks, empty where it is ready; `key` is what its answers depend on beside the pictures.
    """

    measure: Measure
    missing: str
    key: str

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """How far apart two pictures (height × width × RGB) are, and why there is no answer where there is none."""
        ...


class FaceEye:
    """Compares faces by dlib's 128 numbers; the same person lies within 0.6."""

    measure = Measure.FACE

    def __init__(self) -> None:
        self.missing = _missing("dlib", "face_recognition_models", told=NO_FACES_PACKAGE)
        self.key = "dlib 1"
        self._parts: tuple[Any, Any, Any] | None = None

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """The distance of the largest face of each; None where either has none of 60 pixels."""
        found = [self._numbers(picture) for picture in (one, two)]
        if any(numbers is None for numbers in found):
            return None, NO_FACE
        first, second = found
        return float(np.linalg.norm(np.asarray(first) - np.asarray(second))), ""

    def _numbers(self, picture: Pixels) -> Floats | None:
        detector, shape, network = self._loaded()
        whole = np.ascontiguousarray(picture)
        faces = [face for face in detector(whole, 1) if face.width() >= LEAST_FACE_PX]
        if not faces:
            return None
        largest = max(faces, key=lambda face: face.width())
        return np.array(network.compute_face_descriptor(whole, shape(whole, largest)), dtype=np.float64)

    def _loaded(self) -> tuple[Any, Any, Any]:
        if self._parts is None:
            dlib: Any = import_module("dlib")
            # Found by path: the package's own code needs a module that newer installations do not have.
            models = _folder_of("face_recognition_models") / "models"
            self._parts = (
                dlib.get_frontal_face_detector(),
                dlib.shape_predictor(str(models / "shape_predictor_5_face_landmarks.dat")),
                dlib.face_recognition_model_v1(str(models / "dlib_face_recognition_resnet_model_v1.dat")),
            )
        return self._parts


class TextEye:
    """Counts the words that can be read in the second picture."""

    measure = Measure.TEXT

    def __init__(self) -> None:
        self.missing = _missing("rapidocr", "onnxruntime", told=NO_TEXT_PACKAGE)
        self.key = "rapidocr 1"
        self._reader: Any = None

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """How many words are written in the second picture; the first is not looked at."""
        if self._reader is None:
            module: Any = import_module("rapidocr")
            self._reader = module.RapidOCR(params={"Global.log_level": "error"})
        read: Any = self._reader(np.ascontiguousarray(two[..., ::-1]))
        lines = zip(read.txts or (), read.scores or (), strict=False)
        words = [word for line, sure in lines if float(sure) >= SURE for word in str(line).split()]
        return float(sum(1 for word in words if sum(map(str.isalnum, word)) > 1)), ""


class EmbeddingEye:
    """Compares pictures by an ONNX network of the user's own: 1 less the cosine of what it gives."""

    measure = Measure.EMBEDDING

    def __init__(self, network: Path | None = None) -> None:
        self._network = network
        self._session: Any = None
        self.missing = _unnamed(network) or _missing("onnxruntime", told=NO_RUNTIME)
        self.key = "" if self.missing else f"onnx 1 {_identity(network)}"

    def apart(self, one: Pixels, two: Pixels) -> tuple[float | None, str]:
        """How unlike the network finds two pictures, 0 to 2. Raises RuntimeError where it cannot run here."""
        try:
            a, b = self._numbers(one), self._numbers(two)
        except _runtime_errors() as error:
            raise RuntimeError(str(error)) from error
        if a.shape != b.shape:
            return None, NO_NUMBERS
        weight = float(np.linalg.norm(a) * np.linalg.norm(b))
        return (1 - float(a @ b) / weight, "") if weight > 0 else (None, NO_NUMBERS)

    def _numbers(self, picture: Pixels) -> Floats:
        if self._session is None:
            runtime: Any = import_module("onnxruntime")
            self._session = runtime.InferenceSession(str(self._network), providers=["CPUExecutionProvider"])
        wanted: Any = self._session.get_inputs()[0]
        given = {wanted.name: as_wanted(picture, list(wanted.shape), str(wanted.type))}
        return np.asarray(self._session.run(None, given)[0], dtype=np.float64).ravel()


def as_wanted(picture: Pixels, shape: list[Any], kind: str) -> NDArray[Any]:
    """A picture as a network wants it: its size, colours first or last, and its kind of number."""
    is_last = len(shape) == 4 and shape[3] == 3 and shape[1] != 3
    sides = shape[1:3] if is_last else shape[2:4]
    height, width = (side if isinstance(side, int) and side > 0 else EMBEDDER_PX for side in (*sides, 0, 0)[:2])
    rows = np.arange(height) * picture.shape[0] // height
    columns = np.arange(width) * picture.shape[1] // width
    whole = picture[rows][:, columns].astype(np.float32) / 255
    # What ImageNet's mean and spread are, as nearly all networks want them.
    whole = (whole - np.array([0.485, 0.456, 0.406])) / np.array([0.229, 0.224, 0.225])
    made = whole[None] if is_last else whole.transpose(2, 0, 1)[None]
    return made.astype(np.float16 if "float16" in kind else np.float32)


def all_eyes(network: Path | None = None) -> tuple[Eye, ...]:
    """One of each extra, ready or saying what is missing; what they need is loaded on first use.

    `network` is the ONNX file of the user's own, if there is one.
    """
    return FaceEye(), TextEye(), EmbeddingEye(network)


def _runtime_errors() -> tuple[type[Exception], ...]:
    """Every error that the ONNX runtime raises; none of them is of a kind that Python knows."""
    module: Any = import_module("onnxruntime.capi.onnxruntime_pybind11_state")
    found = [getattr(module, name) for name in dir(module)]
    return tuple(kind for kind in found if isinstance(kind, type) and issubclass(kind, Exception))


def _unnamed(network: Path | None) -> str:
    if network is None:
        return NO_NETWORK
    return "" if network.is_file() else NETWORK_GONE


def _identity(network: Path | None) -> str:
    if network is None:
        return ""
    status = network.stat()
    return f"{network.name} {status.st_size} {status.st_mtime_ns}"


def _missing(*modules: str, told: str) -> str:
    return "" if all(find_spec(module) is not None for module in modules) else told


def _folder_of(package: str) -> Path:
    found = find_spec(package)
    places = found.submodule_search_locations if found is not None else None
    return Path(next(iter(places))) if places else Path()
