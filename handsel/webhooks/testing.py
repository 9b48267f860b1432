"""A receiver and endpoints, for tests of this and higher rooms."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from handsel.people.models import ClientAccount, Person
from handsel.webhooks import actions, audiences
from handsel.webhooks.models import Endpoint


@dataclass(frozen=True)
class Received:
    """One request as it came in: its headers in small letters, and its body."""

    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """A real web server on this machine that keeps what is posted to it and answers as told."""

    url: str = ""
    status: int = 204
    words: bytes = b""
    more: dict[str, str] = field(default_factory=dict)
    received: list[Received] = field(default_factory=list)
    before: Callable[[], Any] = lambda: None


@contextmanager
def receiving() -> Iterator[Receiver]:
    """Yield a receiver that listens within the block."""
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.received.append(Received(headers, body))
            receiver.before()
            self.send_response(receiver.status)
            for name, value in receiver.more.items():
                self.send_header(name, value)
            if receiver.status != 204:
                self.send_header("Content-Length", str(len(receiver.words)))
            self.end_headers()
            self.wfile.write(receiver.words)

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_port}/hook"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def an_endpoint(
    by: Person,
    account: ClientAccount | None = None,
    *,
    url: str = "https://example.org/hook",
    kinds: Sequence[str] = (),
) -> Endpoint:
    """Return a new endpoint of a person, for their account or as freelancer, that wants everything."""
    made = actions.add_endpoint(
        by=by,
        url=url,
        name="A program",
        kinds=list(kinds) or list(audiences.KINDS),
        account_id=account.pk if account is not None else None,
    )
    return made.endpoint
