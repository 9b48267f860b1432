"""Reads settings from the environment, and says in one sentence what is wrong with a value."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import parse_qsl, unquote, urlsplit

T = TypeVar("T")


class BadSetting(Exception):
    """A setting from the environment cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Setting:
    """One setting as documented in docs/reference/configuration.md."""

    name: str
    default: str
    text: str


KNOWN: dict[str, Setting] = {}


def setting(name: str, default: str, text: str, convert: Callable[[str], T]) -> T:
    """Return `HANDSEL_<name>` converted, or its default; `<name>_FILE` names a file that holds the value.

    :raises BadSetting: the value does not convert.
    """
    full = f"HANDSEL_{name}"
    KNOWN[full] = Setting(full, default, text)
    raw = os.environ.get(full)
    file = os.environ.get(f"{full}_FILE")
    if raw is None and file:
        try:
            raw = Path(file).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise BadSetting(f"{full}_FILE names {file}, which cannot be read ({error.strerror}).") from error
    value = default if raw is None or raw == "" else raw
    try:
        return convert(value)
    except ValueError as error:
        raise BadSetting(f"{full} is {value!r}, which is not usable: {error}") from error


def text(value: str) -> str:
    """Return the value as it is."""
    return value


def flag(value: str) -> bool:
    """Return whether the value says yes.

    :raises ValueError: it says neither yes nor no.
    """
    word = value.strip().lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off", ""}:
        return False
    raise ValueError("expected 1 or 0")


def words(value: str) -> list[str]:
    """Return the comma-separated words of the value."""
    return [word.strip() for word in value.split(",") if word.strip()]


def port(value: str) -> int:
    """Return a TCP port.

    :raises ValueError: not a number from 1 to 65535.
    """
    number = int(value)
    if not 1 <= number <= 65535:
        raise ValueError("expected a port from 1 to 65535")
    return number


def database(url: str) -> dict[str, object]:
    """Return Django's database settings for a `postgresql://` address.

    :raises ValueError: the address is not one of a PostgreSQL server.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ValueError("expected an address like postgresql://user:password@host:5432/name")
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", parts.hostname or ""),
        "PORT": query.pop("port", str(parts.port or "")),
        "OPTIONS": dict(query),
    }


def smtp(url: str) -> dict[str, object]:
    """Return Django's mail settings for `smtp://` (STARTTLS when `?tls=1`) or `smtps://`; {} for "".

    :raises ValueError: another scheme.
    """
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError("expected an address like smtp://user:password@host:587?tls=1")
    query = dict(parse_qsl(parts.query))
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": flag(query.get("tls", "0")),
    }
