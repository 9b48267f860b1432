"""The one entry of a web process: event streams as raw ASGI, everything else Django in a pool of threads."""

import asyncio
import contextlib
import os
import signal
from typing import Any, cast
from urllib.parse import parse_qs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")

from a2wsgi import WSGIMiddleware
from django.conf import settings
from django.core import signing
from django.core.wsgi import get_wsgi_application

wsgi = get_wsgi_application()

from django.db import connection  # noqa: E402

from handsel.config import metrics  # noqa: E402
from handsel.kit import live, tracing  # noqa: E402
from handsel.kit.hub import Hub  # noqa: E402

_pages = WSGIMiddleware(cast(Any, wsgi), workers=int(os.environ.get("HANDSEL_THREADS", "4")))
_STREAM = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
STREAM_PATH = "/live/"
tracing.begin(settings.TRACES_URL, "web")
hub: Hub | None = None


def _the_hub() -> Hub:
    global hub
    if hub is None:
        given = connection.get_connection_params()
        connect = {
            key: given[key] for key in ("host", "port", "user", "password", "dbname") if given.get(key)
        }
        hub = Hub(live.CHANNEL, connect)
        _close_on_stop(hub)
    return hub


def _close_on_stop(hub: Hub) -> None:
    loop = asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGTERM)

    def stop(number: int, frame: Any) -> None:
        loop.call_soon_threadsafe(hub.close)
        if callable(before):
            before(number, frame)

    with contextlib.suppress(ValueError):
        signal.signal(signal.SIGTERM, stop)


async def _refuse(send: Any) -> None:
    await send({"type": "http.response.start", "status": 403, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _stream(scope: Any, receive: Any, send: Any) -> None:
    token = parse_qs(scope["query_string"].decode("latin-1")).get("pass", [""])[0]
    try:
        topics = live.topics_of(token)
    except signing.BadSignature:
        await _refuse(send)
        return
    await send({"type": "http.response.start", "status": 200, "headers": _STREAM})
    chunks = _the_hub().stream(topics)

    async def pump() -> None:
        async for chunk in chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def gone() -> None:
        while (await receive())["type"] != "http.disconnect":
            pass

    metrics.note_stream(1)
    try:
        tasks = {asyncio.create_task(pump()), asyncio.create_task(gone())}
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    finally:
        metrics.note_stream(-1)


def _by_coroutine(receive: Any) -> Any:
    """Return `receive` as a coroutine function: granian's returns a future, which a2wsgi does not take."""

    async def received() -> Any:
        return await receive()

    return received


async def application(scope: Any, receive: Any, send: Any) -> None:
    """Serve one connection."""
    if scope["type"] == "lifespan":
        while True:
            message = await receive()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return
    elif scope["type"] == "http" and scope["path"] == STREAM_PATH:
        await _stream(scope, receive, send)
    else:
        await _pages(scope, _by_coroutine(receive), send)
