"""A real mail server and a stand-in push service."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import http_ece
import pytest
from aiosmtpd.controller import Controller
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from py_vapid import Vapid02


class Mailbox:
    """Takes mails, refuses them, or hangs up in the middle."""

    def __init__(self) -> None:
        self.mails: list = []
        self.answer = "250 OK"
        self.hang_up = False

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - the server's name for it
        self.mails.append(envelope)
        if self.hang_up:
            session.peer = None
            server.transport.abort()
        return self.answer


@pytest.fixture
def mailbox(settings) -> Iterator[Mailbox]:
    """Run a real SMTP server, and have the instance use it."""
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=0)
    server.port = _free_port()
    server.start()
    settings.MAIL_CONFIGURED = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
    yield box
    server.stop()


def _free_port() -> int:
    import socket

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class PushService:
    """Stands in for a browser's push service: decrypts what comes, and checks who sent it."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.secret = b"0123456789abcdef"
        self.status = 201
        self.told: list = []
        self.claims: list = []

    @property
    def keys(self) -> dict:
        """What a browser says of itself."""
        point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        return {"p256dh": _b64(point), "auth": _b64(self.secret)}

    def take(self, headers, body: bytes) -> int:
        """Return the status for one message."""
        scheme, _, rest = headers["Authorization"].partition(" ")
        assert scheme == "vapid"
        fields = dict(part.strip().split("=", 1) for part in rest.split(","))
        assert Vapid02.verify(headers["Authorization"])
        claims = fields["t"].split(".")[1]
        self.claims.append(json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4))))
        plain = http_ece.decrypt(body, private_key=self.key, auth_secret=self.secret, version="aes128gcm")
        self.told.append(json.loads(plain))
        return self.status


def _b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest.fixture
def push_service(settings) -> Iterator[PushService]:
    """Run the stand-in on this machine, and let the instance use it."""
    service = PushService()

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            status = service.take(self.headers, self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(status)
            if status == 302:
                self.send_header("Location", "http://127.0.0.1:9/inside")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    settings.PUSH_ALLOW_LOCAL = True
    service.endpoint = f"http://127.0.0.1:{server.server_port}/push/1"
    yield service
    server.shutdown()
    server.server_close()
    thread.join()
