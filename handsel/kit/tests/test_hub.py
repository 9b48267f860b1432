"""The live hub on a real LISTEN connection."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import pytest
from django.core import signing
from django.db import connection, transaction

from handsel.kit import live
from handsel.kit.hub import Hub

pytestmark = pytest.mark.django_db(transaction=True)
Heard = list[tuple[str, dict]]


class Listener:
    """A page that follows topics and keeps what it hears."""

    def __init__(self, hub: Hub, *topics: str) -> None:
        self.heard: Heard = []
        self.stream = hub.stream(list(topics), ping=0.2)
        self.task = asyncio.create_task(self._listen())
        self.open = asyncio.Event()

    async def _listen(self) -> None:
        async for chunk in self.stream:
            self.open.set()
            lines = dict(line.split(": ", 1) for line in chunk.decode().splitlines() if ": " in line)
            if "event" in lines:
                self.heard.append((lines["event"], json.loads(lines["data"])))

    async def hears(self, number: int) -> Heard:
        """Wait until something was heard so many times; at most five seconds."""
        async with asyncio.timeout(5):
            while len(self.heard) < number:
                await asyncio.sleep(0.01)
        return self.heard


def run(story: Callable[[Hub], Awaitable[None]]) -> None:
    """Play a story with a hub on the test database."""
    given = connection.get_connection_params()
    connect = {key: given[key] for key in ("host", "port", "user", "password", "dbname") if given.get(key)}

    async def play() -> None:
        hub = Hub(live.CHANNEL, connect)
        try:
            await story(hub)
        finally:
            hub.close()
            if hub.listener:
                hub.listener.cancel()
                await asyncio.gather(hub.listener, return_exceptions=True)

    asyncio.run(play())


async def in_thread(act: Callable[[], None]) -> None:
    """Do something with the database where a request would do it."""

    def whole() -> None:
        try:
            act()
        finally:
            connection.close()

    await asyncio.to_thread(whole)


async def page(hub: Hub, *topics: str) -> Listener:
    """Open a page and wait until it listens."""
    listener = Listener(hub, *topics)
    await asyncio.wait_for(listener.open.wait(), 5)
    return listener


def test_what_is_published_reaches_the_pages_that_follow_the_topic_and_no_others():
    async def story(hub: Hub) -> None:
        one, two, other = (
            await page(hub, "room:7"),
            await page(hub, "person:1", "room:7"),
            await page(hub, "room:8"),
        )
        await in_thread(lambda: live.publish("room:7", 41))
        assert await one.hears(1) == [("room", {"t": "room:7", "id": 41})]
        assert await two.hears(1) == [("room", {"t": "room:7", "id": 41})]
        await in_thread(lambda: live.publish("room:8", 1))
        assert await other.hears(1) == [("room", {"t": "room:8", "id": 1})]
        assert len(one.heard) == 1

    run(story)


def test_a_rollback_sends_nothing_and_a_commit_sends_at_commit():
    def act(*, commit: bool) -> None:
        with transaction.atomic():
            live.publish("room:7", 2 if commit else 1)
            transaction.set_rollback(not commit)

    async def story(hub: Hub) -> None:
        one = await page(hub, "room:7")
        await in_thread(lambda: act(commit=False))
        await in_thread(lambda: act(commit=True))
        assert await one.hears(1) == [("room", {"t": "room:7", "id": 2})]

    run(story)


def test_after_a_lost_connection_every_page_is_told_to_look_again_and_hears_what_follows():
    def cut() -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                " WHERE datname = current_database() AND query = %s",
                [f"LISTEN {live.CHANNEL}"],
            )
            assert cursor.fetchone()[0] == 1

    async def story(hub: Hub) -> None:
        one, two = await page(hub, "room:7"), await page(hub, "person:1")
        await in_thread(cut)
        assert [name for name, _said in await one.hears(1)] == ["resync"]
        assert [name for name, _said in await two.hears(1)] == ["resync"]
        await in_thread(lambda: live.publish("room:7", 5))
        assert (await one.hears(2))[1] == ("room", {"t": "room:7", "id": 5})

    run(story)


def test_a_page_that_falls_far_behind_is_told_to_look_again():
    async def story(hub: Hub) -> None:
        stream = hub.stream(["room:7"], ping=0.2)
        assert (await anext(stream)).startswith(b"retry")

        def many() -> None:
            for number in range(150):
                live.publish("room:7", number)

        await in_thread(many)
        await in_thread(lambda: live.publish("room:9"))
        follower = await page(hub, "room:9")
        await in_thread(lambda: live.publish("room:9", 1))
        await follower.hears(1)
        chunks = [await anext(stream) for _number in range(100)]
        assert b"event: resync" in chunks[-1]
        await stream.aclose()

    run(story)


def test_a_page_that_is_closed_is_forgotten():
    async def story(hub: Hub) -> None:
        stream = hub.stream(["room:7"])
        await anext(stream)
        assert set(hub.streams) == {"room:7"}
        await stream.aclose()
        assert not hub.streams

    run(story)


def test_closing_the_hub_ends_the_streams():
    async def story(hub: Hub) -> None:
        one = await page(hub, "room:7")
        hub.close()
        await asyncio.wait_for(one.task, 5)

    run(story)


def test_a_pass_cannot_be_forged():
    token = live.pass_for("room:7", "person:3")
    assert live.topics_of(token) == ["room:7", "person:3"]
    for odd in (token[:-1] + ("a" if token[-1] != "a" else "b"), "", "x.y", signing.dumps(["room:8"])):
        with pytest.raises(signing.BadSignature):
            live.topics_of(odd)
