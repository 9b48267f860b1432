"""Handing out what people sent: never run, in parts where a player asks for parts (RFC 9110, 14)."""

import re
from collections.abc import Iterator
from typing import IO, Any

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})", re.IGNORECASE)
_STEP = 64 * 1024
PART_MAX = 4 * 1024 * 1024  # players ask again for the rest, so that none holds a thread for long
_POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"


def download(name: str, *, as_name: str, kind: str) -> FileResponse:
    """Return a stored file to be saved, not shown.

    :raises Http404: the file is gone.
    """
    response = FileResponse(_opened(name), as_attachment=True, filename=as_name, content_type=kind)
    _guard(response)
    return response


def show(name: str, *, kind: str, seconds: int = 0) -> FileResponse:
    """Return a stored picture to be shown in a page; `seconds` is how long its reader's browser may keep it.

    :raises Http404: the file is gone.
    """
    response = FileResponse(_opened(name), content_type=kind)
    _guard(response, seconds)
    return response


def play(request: HttpRequest, name: str, *, kind: str) -> HttpResponse | StreamingHttpResponse:
    """Return a stored film, or the part of it that a player asks for (206), at most a few megabytes at once.

    :raises Http404: the file is gone.
    """
    file = _opened(name)
    size = file.size
    asked = _asked(request.headers.get("Range", ""), size)
    if asked is None:
        response: HttpResponse | StreamingHttpResponse = FileResponse(file, content_type=kind)
    elif asked[0] >= size or asked[1] < asked[0]:
        file.close()
        response = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{size}"
    else:
        first, last = asked[0], min(asked[1], size - 1, asked[0] + PART_MAX - 1)
        file.seek(first)
        response = StreamingHttpResponse(_part(file, last - first + 1), status=206, content_type=kind)
        response["Content-Range"] = f"bytes {first}-{last}/{size}"
        response["Content-Length"] = str(last - first + 1)
    response["Accept-Ranges"] = "bytes"
    _guard(response, 300)
    return response


def _asked(wanted: str, size: int) -> tuple[int, int] | None:
    """Return the first and last byte asked for, None for all; more than one part is answered with all."""
    found = _RANGE.fullmatch(wanted.strip())
    if found is None or not (found[1] or found[2]):
        return None
    if not found[1]:
        return max(0, size - int(found[2])), size - 1 if int(found[2]) else -1
    return int(found[1]), int(found[2]) if found[2] else size - 1


def _part(file: IO[Any], left: int) -> Iterator[bytes]:
    try:
        while left > 0 and (chunk := file.read(min(_STEP, left))):
            left -= len(chunk)
            yield chunk
    finally:
        file.close()


def _opened(name: str) -> Any:
    try:
        return default_storage.open(name, "rb")
    except (FileNotFoundError, ValueError) as error:
        raise Http404 from error


def _guard(response: HttpResponseBase, seconds: int = 0) -> None:
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = _POLICY
    response["Cache-Control"] = f"private, max-age={seconds}" if seconds else "private, no-store"
