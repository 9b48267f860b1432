"""A small load generator: connections that stay open, one request at a time each, on this machine only.

It is written in Python and shares the two cores with the server, so its own cost is in every figure; that is why
the bare server is measured beside each page, in the same run, by the same generator.
"""

import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """One request: method, path, headers and body."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    def bytes(self, host: str) -> bytes:
        """The request as it goes over the wire."""
        lines = [f"{self.method} {self.path} HTTP/1.1", f"Host: {host}"]
        lines += [f"{name}: {value}" for name, value in self.headers]
        if self.body:
            lines.append(f"Content-Length: {len(self.body)}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode() + self.body


@dataclass(frozen=True)
class Figures:
    """What a run gave: requests a second, and the times in milliseconds."""

    count: int
    per_second: float
    p50: float
    p95: float
    wrong: int
    codes: tuple[int, ...] = ()


async def _answer(reader: asyncio.StreamReader) -> int:
    head = await reader.readuntil(b"\r\n\r\n")
    status = int(head.split(b" ", 2)[1])
    low = head.lower()
    if b"transfer-encoding: chunked" in low:
        while True:
            size = int((await reader.readline()).strip() or b"0", 16)
            await reader.readexactly(size + 2)
            if size == 0:
                return status
    at = low.find(b"content-length:")
    if at >= 0:
        length = int(low[at + 15 : low.index(b"\r\n", at)])
        await reader.readexactly(length)
    return status


async def _work(
    host: str,
    port: int,
    take: Callable[[], Asked | None],
    good: Sequence[int],
    times: list[float],
    wrong: list[int],
) -> None:
    reader, writer = await asyncio.open_connection(host, port)
    try:
        while (asked := take()) is not None:
            begun = time.perf_counter()
            writer.write(asked.bytes(f"localhost:{port}"))
            await writer.drain()
            status = await _answer(reader)
            times.append((time.perf_counter() - begun) * 1000)
            if status not in good:
                wrong.append(status)
    finally:
        writer.close()


def measure(
    port: int, requests: Sequence[Asked], *, connections: int = 4, good: Sequence[int] = (200,)
) -> Figures:
    """Send the requests over a few connections and return what was measured; bounded by their number."""
    waiting = list(reversed(requests))
    times: list[float] = []
    wrong: list[int] = []

    async def run() -> float:
        begun = time.perf_counter()
        take = lambda: waiting.pop() if waiting else None  # noqa: E731
        await asyncio.gather(
            *(_work("127.0.0.1", port, take, good, times, wrong) for _ in range(connections))
        )
        return time.perf_counter() - begun

    took = asyncio.run(run())
    cuts = statistics.quantiles(times, n=20) if len(times) > 1 else [times[0]] * 19
    return Figures(
        len(times),
        len(times) / took,
        statistics.median(times),
        cuts[18],
        len(wrong),
        tuple(sorted(set(wrong))),
    )
