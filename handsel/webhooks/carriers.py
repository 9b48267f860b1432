"""What carries a message to a receiver. Called by the worker only, outside of transactions."""

import contextlib
import socket
import ssl
import threading
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException

from handsel.kit.text import clean
from handsel.policy import numbers
from handsel.webhooks import places
from handsel.webhooks.models import Delivery
from handsel.webhooks.places import Place

READ_MOST = 16 * 1024
KEPT_MOST = 1000
GONE = 410


@dataclass(frozen=True)
class Outcome:
    """What came of one try: the receiver's status and the beginning of its words, or why it has none."""

    status: int | None = None
    failure: str = ""
    words: str = ""

    @property
    def is_taken(self) -> bool:
        """Whether the receiver has it."""
        return self.status is not None and 200 <= self.status < 300


class _Line(HTTPConnection):
    """A connection to one of the addresses that were checked, whatever the name says by now."""

    def __init__(self, place: Place, timeout: float) -> None:
        super().__init__(place.host, place.port, timeout=timeout)
        self.place = place

    def connect(self) -> None:
        error: OSError | None = None
        for address in self.place.addresses:
            try:
                line = socket.create_connection((address, self.place.port), self.timeout)
                break
            except OSError as no:
                error = no
        else:
            raise error or OSError("no address")
        self.sock = line
        if self.place.secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(line, server_hostname=self.place.host)


def post(url: str, body: bytes, headers: dict[str, str]) -> Outcome:
    """Post to a receiver: to a public machine only, in time, following nobody, reading little."""
    timeout = float(numbers.WEBHOOK_TIMEOUT.value)
    try:
        place = places.look_up(url)
    except (places.NotPublic, UnicodeError):
        return Outcome(failure=Delivery.Failure.PRIVATE)
    except OSError:
        return Outcome(failure=Delivery.Failure.UNREACHABLE)
    line = _Line(place, timeout)
    late = threading.Event()
    watch = threading.Timer(timeout, _cut, [line, late])
    watch.daemon = True
    watch.start()
    try:
        return _ask(line, body, headers, late)
    except ssl.SSLCertVerificationError:
        return Outcome(failure=Delivery.Failure.CERTIFICATE)
    except TimeoutError:
        return Outcome(failure=Delivery.Failure.TIMEOUT)
    except (OSError, HTTPException, ValueError):
        slow = late.is_set()
        return Outcome(failure=Delivery.Failure.TIMEOUT if slow else Delivery.Failure.UNREACHABLE)
    finally:
        watch.cancel()
        line.close()


def _ask(line: _Line, body: bytes, headers: dict[str, str], late: threading.Event) -> Outcome:
    line.request("POST", line.place.path, body, headers)
    answer = line.getresponse()
    if late.is_set():
        raise TimeoutError  # what reads like the end of the headers is where we hung up
    try:
        words = answer.read(READ_MOST)
    except (OSError, HTTPException):
        words = b""  # the status says whether it was taken; the words are for people
    failure = "" if 200 <= answer.status < 300 else Delivery.Failure.ANSWER
    return Outcome(answer.status, failure, clean(words.decode("utf-8", "replace"))[:KEPT_MOST])


def _cut(line: _Line, late: threading.Event) -> None:
    """Hang up on a receiver that answers byte by byte."""
    late.set()
    if line.sock is not None:
        with contextlib.suppress(OSError):
            line.sock.shutdown(socket.SHUT_RDWR)
