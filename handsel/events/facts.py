"""Registering facts and the handlers that hear them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, is_dataclass
from typing import Any, TypeVar

F = TypeVar("F")
Handler = Callable[[Any], None]

_kinds: dict[str, type[Any]] = {}
_handlers: dict[str, list[str]] = defaultdict(list)
_functions: dict[str, Handler] = {}
_clockwork: dict[str, tuple[str, Callable[[], object]]] = {}
_titles: dict[str, Any] = {}


def kind_of(fact: type[Any]) -> str:
    """Return the name of a fact: `invitations.InvitationSent`."""
    return f"{fact.__module__.split('.')[-2]}.{fact.__name__}"


def on(fact: type[F]) -> Callable[[Callable[[F], None]], Callable[[F], None]]:
    """Let the decorated function hear each fact of this kind, once per event, after its transaction.

    The handler runs inside a transaction of its own; what it writes commits together with the mark that it heard.
    """

    def register(function: Callable[[F], None]) -> Callable[[F], None]:
        kind = kind_of(fact)
        name = f"{function.__module__}.{function.__qualname__}"
        _kinds[kind] = fact
        if name not in _handlers[kind]:
            _handlers[kind].append(name)
        _functions[name] = function
        return function

    return register


def every(cron: str, title: Any = "") -> Callable[[Callable[[], object]], Callable[[], object]]:
    """Let the worker call the decorated function whenever the clock matches a cron line (UTC).

    `title` is what operators read of it, such as "Ending jobs that ran out".
    """

    def register(function: Callable[[], object]) -> Callable[[], object]:
        name = f"{function.__module__}.{function.__qualname__}"
        _clockwork[name] = (cron, function)
        _titles[name] = title
        return function

    return register


def clockwork() -> dict[str, tuple[str, Callable[[], object]]]:
    """Return every function that runs by the clock, by name, with its cron line."""
    return dict(_clockwork)


def title_of(name: str) -> str:
    """Return what operators read of work by the clock; its name where the code no longer has it.

    Work that was given no title is described by the first line of its docstring.
    """
    if name not in _titles:
        return name
    said = (_clockwork[name][1].__doc__ or name).strip().partition("\n")[0].partition(" (")[0]
    return str(_titles[name]) or said.replace("`", "").rstrip(".")


def handlers_of(kind: str) -> list[str]:
    """Return the names of the handlers that hear a kind of fact."""
    return list(_handlers[kind])


def function_named(name: str) -> Handler | None:
    """Return a registered handler, or nothing if the code no longer has it."""
    return _functions.get(name)


def packed(fact: Any) -> dict[str, Any]:
    """Return the ids of a fact for storing.

    :raises TypeError: the fact is not a dataclass, or holds more than ids, words and None.
    """
    if not is_dataclass(fact) or isinstance(fact, type):
        raise TypeError("a fact is a frozen dataclass")
    values = asdict(fact)
    for name, value in values.items():
        if not isinstance(value, (int, str, bool, list, type(None))):
            raise TypeError(
                f"{name} of {kind_of(type(fact))} is a {type(value).__name__}; facts hold ids only"
            )
    return values


def unpacked(kind: str, payload: dict[str, Any]) -> Any:
    """Return the fact of an event.

    :raises KeyError: the code no longer knows this kind.
    """
    return _kinds[kind](**payload)
