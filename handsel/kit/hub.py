"""The live hub: one LISTEN connection per process, fanned out to every open stream."""

import asyncio
import contextlib
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from typing import Any

import psycopg

Said = dict[str, Any]
_RESYNC: Said = {"t": "", "id": 0, "resync": True}


class Hub:
    """Passes what `live.publish` announced on to the streams that follow the topic.

    A stream that falls more than 100 announcements behind, or a connection that was lost and came back, gets a
    `resync` instead: the page then fetches what it may have missed.
    """

    def __init__(self, channel: str, connect: dict[str, Any]) -> None:
        self.channel = channel
        self.connect = connect
        self.streams: dict[str, set[asyncio.Queue[Said | None]]] = defaultdict(set)
        self.listener: asyncio.Task[None] | None = None
        self.ready = asyncio.Event()
        self.closing = False

    async def _listen(self) -> None:
        pause = 0.5
        while not self.closing:
            try:
                async with await psycopg.AsyncConnection.connect(
                    autocommit=True, **self.connect
                ) as connection:
                    await connection.execute(f"LISTEN {self.channel}".encode())
                    if (
                        self.ready.is_set()
                    ):  # after LISTEN, never before: what is said in the gap would be lost
                        self._resync_all()
                    self.ready.set()
                    pause = 0.5
                    async for said in connection.notifies():
                        self._pass_on(json.loads(said.payload))
            except (psycopg.OperationalError, OSError):
                await asyncio.sleep(pause)
                pause = min(pause * 2, 15)

    def _pass_on(self, said: Said) -> None:
        for queue in self.streams.get(said["t"], ()):
            if queue.full():
                queue.get_nowait()
                said = {**_RESYNC, "t": said["t"]}
            queue.put_nowait(said)

    def _resync_all(self) -> None:
        for queue in {queue for queues in self.streams.values() for queue in queues}:
            if not queue.full():
                queue.put_nowait(_RESYNC)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        self.closing = True
        for queue in {queue for queues in self.streams.values() for queue in queues}:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(None)

    async def stream(
        self, topics: list[str], *, ping: float = 15, max_age: float = 3600
    ) -> AsyncIterator[bytes]:
        """Yield server-sent events of the topics: `event: room`, `data: {"t": "room:7", "id": 41}`."""
        if self.listener is None or self.listener.done():
            self.listener = asyncio.create_task(self._listen())
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self.ready.wait(), 5)
        queue: asyncio.Queue[Said | None] = asyncio.Queue(100)
        for topic in topics:
            self.streams[topic].add(queue)
        ends = time.monotonic() + max_age
        try:
            yield b"retry: 2000\n: ok\n\n"
            while time.monotonic() < ends:
                try:
                    said = await asyncio.wait_for(queue.get(), ping)
                except TimeoutError:
                    yield b": ping\n\n"
                    continue
                if said is None:
                    return
                name = "resync" if said.get("resync") else said["t"].split(":")[0]
                yield f"id: {said['id']}\nevent: {name}\ndata: {json.dumps(said)}\n\n".encode()
        finally:
            for topic in topics:
                self.streams[topic].discard(queue)
                if not self.streams[topic]:
                    del self.streams[topic]
