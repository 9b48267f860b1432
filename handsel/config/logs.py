"""Log lines: JSON for machines or text for a terminal, each with the id of its request or job, without personal data.

Addresses may hold secrets and names (`/seats/<token>/`), so lines name the route instead; e-mail addresses and the
values that PostgreSQL repeats in its errors are taken out.
"""

import logging
import re
from collections.abc import Callable
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

STYLES = ("text", "json")
FIGURES = ("view", "method", "status", "ms", "outcome")
_MAIL = re.compile(r"[^\s@<>\"'(),;:=]+@[^\s@<>\"'(),;:]+\.\w{2,}")
_DETAIL = re.compile(r"^\s*(DETAIL|CONTEXT):.*$\n?", re.MULTILINE)


def style(value: str) -> str:
    """Return the name of a style.

    :raises ValueError: there is no such style.
    """
    if value not in STYLES:
        raise ValueError("expected json or text")
    return value


def private(text: str) -> str:
    """Return a text without e-mail addresses and without the values in PostgreSQL's errors."""
    return _MAIL.sub("(e-mail)", _DETAIL.sub("", text))


class RouteNotPath(logging.Filter):
    """Puts the route of a request in the place of its path: routes hold no names and no secrets."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Change the record; every record passes."""
        request = getattr(record, "request", None)
        path = getattr(request, "path", None)
        if path and isinstance(record.args, tuple):
            match = getattr(request, "resolver_match", None)
            route = f"/{match.route}" if match else "(no such address)"
            record.args = tuple(route if each == path else each for each in record.args)
        return True


class Lines(logging.Formatter):
    """The text style; a message is one line, whatever somebody put into it, and only a traceback has more."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the library's name
        """Return the line of a record without its traceback."""
        return " ".join(super().formatMessage(record).splitlines())

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the id of its request or job at its end."""
        line = private(super().format(record))
        bound = structlog.contextvars.get_contextvars()
        return f"{line} {' '.join(f'{name}={value}' for name, value in bound.items())}" if bound else line


def _private(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    for key in ("event", "exception"):
        if isinstance(event.get(key), str):
            event[key] = private(event[key])
    return event


_BEFORE: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    structlog.stdlib.ExtraAdder(allow=FIGURES),
]
_AFTER: list[Processor] = [
    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
    structlog.processors.format_exc_info,
    _private,
    structlog.processors.JSONRenderer(sort_keys=True),
]


def _json() -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(foreign_pre_chain=_BEFORE, processors=_AFTER)


def _text() -> logging.Formatter:
    return Lines("{asctime} {levelname} {name} {message}", style="{")


def configuration(style: str) -> dict[str, Any]:
    """Return what Django's LOGGING is. A terminal is spared a line for each request and job."""
    formatter: Callable[[], logging.Formatter] = _json if style == "json" else _text
    each = "INFO" if style == "json" else "WARNING"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "filters": {"route": {"()": RouteNotPath}},
        "formatters": {"line": {"()": formatter}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["route"]}
        },
        "root": {"handlers": ["console"], "level": "INFO"},
        "loggers": {
            "django": {"handlers": [], "level": "INFO", "propagate": True},
            "django.request": {"level": "ERROR"},
            "procrastinate": {"level": "WARNING"},
            "handsel.requests": {"level": each},
            "handsel.signing_in": {"level": each},
            "handsel.jobs.done": {"level": each},
        },
    }
