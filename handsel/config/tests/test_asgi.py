"""The one entry of a web process."""

import asyncio
from typing import Any

from handsel.config import asgi


def test_what_a_form_sends_is_read_from_a_server_that_hands_over_futures():
    async def read() -> Any:
        message = {"type": "http.request", "body": b"name=Bob", "more_body": False}

        def receive() -> Any:
            future = asyncio.get_running_loop().create_future()
            future.set_result(message)
            return future

        received = asgi._by_coroutine(receive)()
        assert asyncio.iscoroutine(received), "a2wsgi takes nothing else"
        return await received

    assert asyncio.run(read())["body"] == b"name=Bob"
