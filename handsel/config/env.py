"""Reads settings from the environment, and says in one sentence what is wrong with a value."""

import contextlib
import os
import secrets
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


def web_address(value: str) -> str:
    """Return an address that begins with http:// or https://, without a slash at its end; "" for none.

    :raises ValueError: it is none.
    """
    parts = urlsplit(value)
    if value and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise ValueError("expected an address like http://localhost:11434/v1")
    return value.rstrip("/")


def positive(value: str) -> int:
    """Return a number above zero.

    :raises ValueError: it is none.
    """
    number = int(value)
    if number < 1:
        raise ValueError("expected a number from 1")
    return number


def count(value: str) -> int | None:
    """Return a number from zero, or None for "".

    :raises ValueError: it is none.
    """
    if value == "":
        return None
    number = int(value)
    if number < 0:
        raise ValueError("expected a number from 0")
    return number


def kept_secret(file: Path) -> str:
    """Return the secret kept in `file`; makes one, once, when there is none.

    Whole or not at all, and the first of several processes wins: a second key would end every session.
    """
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        half = file.with_name(f"{file.name}.{os.getpid()}")
        half.touch(mode=0o600)
        half.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        with contextlib.suppress(FileExistsError):
            file.hardlink_to(half)
        half.unlink()
    return file.read_text(encoding="utf-8").strip()


# What both the settings and the supervisor ask for.
_ROOT = Path(__file__).resolve().parent.parent.parent
VAR = ("VAR", str(_ROOT / "var"), "Folder for the database, uploads and the secret key.", Path)
DEMO = ("DEMO", "0", "1 fills an empty database with the demo world.", flag)
HOST = ("HOST", "127.0.0.1", "Address the web server listens on.", text)
PORT = ("PORT", "8000", "Port the web server listens on.", port)
DATABASE_URL = ("DATABASE_URL", "", "PostgreSQL server (15 or newer); empty starts the embedded one.", text)
WEB_PROCESSES = ("WEB_PROCESSES", "2", "Processes that serve pages.", positive)
SIGN_INS = "demo-sign-ins.txt"  # in HANDSEL_VAR: what the demo said when it was made
