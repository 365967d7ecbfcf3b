"""Names whose modules are loaded when they are first used: the window is there before what it needs only later.

The type checker and the checks of import direction read the ordinary import beside it:

    if TYPE_CHECKING:
        from storyboard.studio.filming import make_film
    else:
        make_film = later("storyboard.studio.filming", "make_film")
"""

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Union


class Later:
    """Stands for one name of a module that may not be loaded yet; any thread may be the first to use it.

    It can be called, asked for attributes, written in annotations and given to isinstance; it cannot be caught in
    an `except`, inherited from or compared, so errors, bases and constants are imported as ever.
    """

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def __call__(self, *given: Any, **named: Any) -> Any:
        """What the name gives when it is called."""
        return self._meant()(*given, **named)

    def __getattr__(self, attribute: str) -> Any:
        if attribute.startswith("__"):
            # Python itself asks for such names, in annotations for instance; that is no use.
            raise AttributeError(attribute)
        return getattr(self._meant(), attribute)

    def __instancecheck__(self, value: object) -> bool:
        return isinstance(value, self._meant())

    def __iter__(self) -> Any:
        return iter(self._meant())

    def __or__(self, other: Any) -> Any:
        return Union[self, other]  # noqa: UP007 - this is what makes `|` work in annotations

    def __ror__(self, other: Any) -> Any:
        return Union[other, self]  # noqa: UP007

    def __repr__(self) -> str:
        return f"<{self._module}.{self._name}, loaded on use>"

    def _meant(self) -> Any:
        module = import_module(self._module)
        try:
            return getattr(module, self._name)
        except AttributeError:
            # A name may be a module of its own (`PIL.Image`), which its package does not load by itself.
            inner = f"{self._module}.{self._name}"
            if not hasattr(module, "__path__") or find_spec(inner) is None:
                raise
            return import_module(inner)


def later(module: str, name: str) -> Any:
    """The name of the module, which is loaded when the name is first called or asked for something."""
    return Later(module, name)


class PutOff(ModuleType):
    """Stands for a module until something of it is used, by any thread; then that is loaded and takes its place."""

    def __getattr__(self, attribute: str) -> Any:
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        return getattr(self.loaded(), attribute)

    def loaded(self) -> ModuleType:
        """The module itself."""
        name = self.__name__
        if sys.modules.get(name) is self:
            sys.modules.pop(name, None)
        return import_module(name)


def put_off(module: str, *functions: str) -> None:
    """Do not load a module, which another imports without need, before it is used.

    `functions` are those that the other takes from it by name: they load it when they are called.
    """
    spec = None if module in sys.modules else find_spec(module)
    if spec is None:
        return
    stands_in = PutOff(module)
    stands_in.__spec__ = spec
    stands_in.__path__ = list(spec.submodule_search_locations or ())
    for name in functions:
        setattr(stands_in, name, _when_called(stands_in, name))
    sys.modules[module] = stands_in
    package, _, last = module.rpartition(".")
    if package:
        setattr(sys.modules[package], last, stands_in)


def _when_called(stands_in: PutOff, name: str) -> Callable[..., Any]:
    def called(*given: Any, **named: Any) -> Any:
        return getattr(stands_in.loaded(), name)(*given, **named)

    return called
