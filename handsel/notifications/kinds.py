"""What people can be told about, and by which ways unless they choose otherwise (NOTIF-01).

A room registers its kinds where its handlers use them:
`MESSAGE = kinds.register("message", _("New messages"), email=True, push=True)`.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """One kind of notice; `label` is a translated name, the flags are what holds until a person chooses.

    `always_bell`: cannot be taken off the bell list. `security`: always sent by e-mail, nobody can switch it
    off.
    """

    key: str
    label: Any
    email: bool
    push: bool
    bell: bool = True
    always_bell: bool = False
    security: bool = False

    def default(self, channel: str) -> bool:
        """Return whether a channel (`bell`, `email`, `push`) is on by default."""
        return bool(getattr(self, channel))

    def fixed(self, channel: str) -> bool:
        """Return whether nobody can change the channel."""
        return self.security or (channel == "bell" and self.always_bell)


_kinds: dict[str, Kind] = {}


def register(
    key: str,
    label: Any,
    *,
    email: bool,
    push: bool,
    bell: bool = True,
    always_bell: bool = False,
    security: bool = False,
) -> Kind:
    """Add a kind (or return the one of this key) and return it."""
    kind = Kind(key, label, email, push, bell or always_bell, always_bell, security)
    return _kinds.setdefault(key, kind)


def named(key: str) -> Kind | None:
    """Return the kind of a key, or nothing if no room has it any more."""
    return _kinds.get(key)


def all_kinds() -> list[Kind]:
    """Return every kind in the order in which the rooms registered them, last those that come only if chosen."""
    return sorted(_kinds.values(), key=lambda kind: not any((kind.email, kind.push, kind.bell)))


SECURITY = register("security", _("Sign-in and security"), email=True, push=False, security=True)
