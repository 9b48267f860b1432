"""The client: one method for each thing that people do, and `ask` for the rest."""

import json
import time
import uuid
from collections.abc import Iterator, Mapping, Sequence
from http.client import HTTPException
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from handsel_client.doors import Doors, File
from handsel_client.shapes import (
    Freelancer,
    Invitation,
    Job,
    Message,
    Notice,
    Problem,
    Proposal,
    Referral,
    Room,
)

TRIES = 3
Answer = dict[str, Any]


class Handsel:
    """A marketplace, asked with one key; what has no method here is in `doors`, one method for each.

    `address` is where its pages are, `key` begins with "hs_". A broken connection and "too many requests" are
    tried again, with the same Idempotency-Key.
    """

    def __init__(self, address: str, key: str, *, timeout: float = 30) -> None:
        if not address.startswith(("http://", "https://")):
            raise ValueError("the address begins with https:// (or http://)")
        self._root = address.rstrip("/") + "/api/v1"
        self._key = key
        self._timeout = timeout
        self.doors = Doors(self)

    def ask(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: Mapping[str, Any] | None = None,
        key: str = "",
    ) -> Any:
        """Ask one door and return its answer.

        :raises Problem: the marketplace refuses.
        :raises OSError: it cannot be reached.
        """
        data, kind = (None, "") if body is None else (json.dumps(body).encode(), "application/json")
        return _json(self._patiently(method, path, data, kind, query or {}, key))

    def upload(
        self, path: str, fields: Mapping[str, str], files: Mapping[str, Sequence[File]], *, key: str = ""
    ) -> Any:
        """Send files, each with its name, to one door and return its answer.

        :raises Problem: the marketplace refuses.
        """
        mark = uuid.uuid4().hex
        parts = [_part(mark, name, value.encode()) for name, value in fields.items()]
        for field, given in files.items():
            parts += [_part(mark, field, content, file=name) for name, content in given]
        data = b"".join(parts) + f"--{mark}--\r\n".encode()
        kind = f"multipart/form-data; boundary={mark}"
        return _json(self._patiently("POST", path, data, kind, {}, key))

    def fetch(self, path: str) -> bytes:
        """Return the bytes of a file.

        :raises Problem: it is not there, or not theirs.
        """
        return self._patiently("GET", path, None, "", {}, "")

    def _patiently(
        self, method: str, path: str, data: bytes | None, kind: str, query: Mapping[str, Any], key: str
    ) -> bytes:
        word = key or str(uuid.uuid4())
        for left in range(TRIES - 1, -1, -1):
            try:
                return self._once(method, path, data, kind, query, word)
            except HTTPError as error:
                if error.code != 429 or not left:
                    raise Problem(error.code, _json(error.read())) from None
                time.sleep(min(60.0, float(error.headers.get("Retry-After", "1"))))
            except (URLError, HTTPException, ConnectionError):
                if not left:
                    raise
        raise AssertionError("the last try returns or raises")

    def _once(
        self, method: str, path: str, data: bytes | None, kind: str, query: Mapping[str, Any], word: str
    ) -> bytes:
        address = self._root + path
        if query:
            address += "?" + urlencode({k: v for k, v in query.items() if v not in ("", None)}, doseq=True)
        headers = {"Authorization": f"Bearer {self._key}", "Accept": "application/json"}
        if method != "GET":
            headers["Idempotency-Key"] = word
        if kind:
            headers["Content-Type"] = kind
        request = Request(address, data, headers, method=method)  # noqa: S310 - the scheme is checked above
        with urlopen(request, timeout=self._timeout) as response:  # noqa: S310
            return cast(bytes, response.read())

    def _all(self, path: str, **query: Any) -> Iterator[Any]:
        cursor: str | None = ""
        while cursor is not None:
            part = self.ask("GET", path, query={**query, "cursor": cursor})
            yield from part["items"]
            cursor = part["next"]

    def me(self) -> Answer:
        """Return whose key this is, as whom it acts and what it may do."""
        return cast(Answer, self.ask("GET", "/me"))

    def profile(self) -> Answer:
        """Return one's own profile."""
        return cast(Answer, self.ask("GET", "/profile"))

    def edit_profile(self, **values: Any) -> Answer:
        """Write the basics of one's profile: title, overview, hourly_rate, city, country, category, skills."""
        return cast(Answer, self.ask("PUT", "/profile", values))

    def find_freelancers(self, **query: Any) -> Iterator[Freelancer]:
        """Yield freelancers by words (`q`) and filters (category, skill, country, language, city, rates)."""
        return self._all("/freelancers", **query)

    def find_jobs(self, **query: Any) -> Iterator[Job]:
        """Yield jobs by words (`q`) and filters (category, skill, kind, experience)."""
        return self._all("/jobs", **query)

    def post_job(self, *, key: str = "", **values: Any) -> Job:
        """Post a job for the account; with `publish=False` it stays a draft."""
        return cast(Job, self.ask("POST", "/jobs", values, key=key))

    def job(self, job_id: int) -> Job:
        """Return a job."""
        return cast(Job, self.ask("GET", f"/jobs/{job_id}"))

    def close_job(self, job_id: int, *, hired: bool, key: str = "") -> Job:
        """End an open job."""
        return cast(Job, self.ask("POST", f"/jobs/{job_id}/close", {"hired": hired}, key=key))

    def invite(self, job_id: int, profile: str, message: str = "", *, key: str = "") -> Invitation:
        """Ask a freelancer, by the id or address of their profile, to propose on a job."""
        body = {"profile": profile, "message": message}
        return cast(Invitation, self.ask("POST", f"/jobs/{job_id}/invitations", body, key=key))

    def invited(self, job_id: int) -> Iterator[Invitation]:
        """Yield everybody invited to a job of the account."""
        return self._all(f"/jobs/{job_id}/invitations")

    def invitations(self, *, waiting: bool = False) -> Iterator[Invitation]:
        """Yield the invitations to the freelancer."""
        return self._all("/invitations", waiting="true" if waiting else "")

    def invitation(self, invitation_id: int) -> Invitation:
        """Return an invitation; the invited person's first look is noted."""
        return cast(Invitation, self.ask("GET", f"/invitations/{invitation_id}"))

    def accept(self, invitation_id: int, proposal: Mapping[str, Any], *, key: str = "") -> Invitation:
        """Accept an invitation with a proposal: letter, duration, terms, answers."""
        path = f"/invitations/{invitation_id}/accept"
        return cast(Invitation, self.ask("POST", path, dict(proposal), key=key))

    def decline(
        self,
        invitation_id: int,
        reason: str,
        message: str = "",
        *,
        refer_to: str = "",
        refer_message: str = "",
        key: str = "",
    ) -> Invitation:
        """Decline an invitation and, with `refer_to`, pass it on: a profile's address or an e-mail."""
        body: Answer = {"reason": reason, "message": message}
        if refer_to:
            body["refer"] = {"to": refer_to, "message": refer_message}
        return cast(Invitation, self.ask("POST", f"/invitations/{invitation_id}/decline", body, key=key))

    def referrals(self) -> Iterator[Referral]:
        """Yield the referrals that the freelancer made."""
        return self._all("/referrals")

    def propose(self, job_id: int, proposal: Mapping[str, Any], *, key: str = "") -> Proposal:
        """Send a proposal to a job of the marketplace."""
        return cast(Proposal, self.ask("POST", f"/jobs/{job_id}/proposals", dict(proposal), key=key))

    def proposals(self, *, job_id: int | None = None) -> Iterator[Proposal]:
        """Yield the freelancer's proposals, or with `job_id` those on a job of the account."""
        return self._all(f"/jobs/{job_id}/proposals" if job_id is not None else "/proposals")

    def proposal(self, proposal_id: int) -> Proposal:
        """Return a proposal; its client's first look is noted."""
        return cast(Proposal, self.ask("GET", f"/proposals/{proposal_id}"))

    def rooms(self) -> Iterator[Room]:
        """Yield the conversations, the one that moved last first."""
        return self._all("/rooms")

    def messages(self, room_id: int, *, after: int | None = None) -> Sequence[Message]:
        """Return the newest messages of a conversation, or those after one, the oldest first."""
        part = self.ask("GET", f"/rooms/{room_id}/messages", query={"after": after})
        return cast(Sequence[Message], part["items"])

    def say(self, room_id: int, body: str, *, key: str = "") -> Message:
        """Say something in a conversation."""
        return cast(Message, self.ask("POST", f"/rooms/{room_id}/messages", {"body": body}, key=key))

    def notices(self, *, unread: bool = False) -> Iterator[Notice]:
        """Yield what one was told."""
        return self._all("/notices", unread="true" if unread else "")


def _part(mark: str, name: str, content: bytes, *, file: str = "") -> bytes:
    said = f'; filename="{_quoted(file)}"' if file else ""
    kind = "Content-Type: application/octet-stream\r\n" if file else ""
    head = f'--{mark}\r\nContent-Disposition: form-data; name="{_quoted(name)}"{said}\r\n{kind}\r\n'
    return head.encode() + content + b"\r\n"


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", " ").replace("\n", " ")


def _json(raw: bytes) -> Any:
    try:
        return json.loads(raw) if raw else {}
    except ValueError:
        return {}
