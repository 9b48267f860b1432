"""The gate before every JSON door: key, limit, scope, role, doing an act once, and telling what is unchanged."""

import hashlib
import zoneinfo
from collections.abc import Callable
from functools import partial, wraps
from typing import Any, cast

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import gettext as _

from handsel.kit import files
from handsel.kit.api import KEY_HEADER, KEY_SHAPE, named, problem, refused
from handsel.kit.locks import patient
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.acting import Request
from handsel.people.actions import Allowance
from handsel.people.models import ApiKey

BODIES = {"application/json", "multipart/form-data"}
Run = Callable[..., HttpResponse]


def guard(area: str, *, keeps: bool = True) -> Callable[[Run], Run]:
    """Return what puts the gate of an area before a door: whoever passes has `request.acting`.

    Doors that give advice on somebody's words pass `keeps=False`: what was asked and answered is not kept, so an
    act asked again is asked anew, and it may take its time outside a transaction (AI-10).
    """

    def decorate(run: Run) -> Run:
        @wraps(run)
        def call(request: HttpRequest, **path: Any) -> HttpResponse:
            key = queries.key_of(request.headers.get("Authorization", ""))
            if key is None:
                answer = problem(401, "key", _("Show a key that is valid: Authorization: Bearer hs_…"))
                answer["WWW-Authenticate"] = "Bearer"
                return answer
            allowance = actions.count_request(key=key)
            with _speaking_to(key):
                go_on = partial(run, request, **path)
                response = _enter(cast(Request, request), key, area, allowance, go_on, keeps=keeps)
            return _labelled(response, allowance)

        return call

    return decorate


class _speaking_to:  # noqa: N801 - reads as a word in a with statement
    """Turns on the language and time zone of a key's owner."""

    def __init__(self, key: ApiKey) -> None:
        self.language = translation.override(key.person.language)
        self.zone = timezone.override(zoneinfo.ZoneInfo(key.person.time_zone))

    def __enter__(self) -> None:
        self.language.__enter__()
        self.zone.__enter__()

    def __exit__(self, *what: Any) -> None:
        self.zone.__exit__(*what)
        self.language.__exit__(*what)


def _enter(
    request: Request,
    key: ApiKey,
    area: str,
    allowance: Allowance,
    run: Callable[[], HttpResponse],
    *,
    keeps: bool,
) -> HttpResponse:
    if allowance.spent:
        return problem(429, "rate_limited", _("That is a lot at once. Please wait a moment."))
    scope = f"{area}:{'read' if request.method == 'GET' else 'write'}"
    if scope not in key.scopes:
        return problem(403, "scope", _("This key may not do this. It needs %(scope)s.") % {"scope": scope})
    acting = queries.acting_of_key(key)
    if acting is None:
        return problem(403, "wrong_role", _("You no longer have the role that this key acts in."))
    request.acting = acting
    request.user = key.person
    if request.method == "GET":
        return _unless_unchanged(request, run())
    if request.META.get("CONTENT_LENGTH") not in {None, "", "0"} and request.content_type not in BODIES:
        return problem(
            415, "content_type", _("Send this as application/json, and files as multipart/form-data.")
        )
    try:
        return _act(request, key, run, keeps=keeps)
    except Refused as no:
        return refused(no)
    except RequestDataTooBig:
        return problem(413, "too_large", _("This is too large."))
    except (MultiPartParserError, SuspiciousOperation):
        return problem(400, "unreadable", _("This cannot be read."))


def _unless_unchanged(request: Request, response: HttpResponse) -> HttpResponse:
    if response.status_code != 200 or response.streaming:
        return response
    etag = f'"{hashlib.sha256(response.content).hexdigest()[:32]}"'
    response["ETag"] = etag
    unchanged = get_conditional_response(request, etag=etag, response=response)
    return cast(HttpResponse, unchanged)


def _act(request: Request, key: ApiKey, run: Callable[[], HttpResponse], *, keeps: bool) -> HttpResponse:
    """Do an act; with an Idempotency-Key do it once, whatever the act and its answer: both commit together."""
    word = request.headers.get(KEY_HEADER, "")
    if not word and request.method != "POST":
        return run()
    if not KEY_SHAPE.fullmatch(word):
        text = _("Send an Idempotency-Key of 1 to 255 plain characters with this.")
        return problem(400, "idempotency_key", text)
    if not keeps:
        return run()
    digest = _digest(request)
    with patient(), transaction.atomic():
        answer, new = actions.begin_answer(key=key, idempotency_key=word, request_digest=digest)
        if not new:
            again = HttpResponse(answer.body, status=answer.status, content_type=answer.content_type)
            again["Idempotency-Replayed"] = "true"
            return again
        response = run()
        if response.status_code >= 500 or b'"code": "busy"' in response.content:
            transaction.set_rollback(True)
        else:
            body = response.content.decode()
            kind = response.get("Content-Type", "application/json")
            actions.keep_answer(answer=answer, status=response.status_code, content_type=kind, body=body)
        return response


def _digest(request: Request) -> str:
    """Return what tells one request from another; uploads are read in pieces, and scanned before anything begins."""
    asked = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if request.content_type != "multipart/form-data":
        asked.update(request.body)
        return asked.hexdigest()
    for name, values in sorted(request.POST.lists()):
        asked.update(f"{name}={values}\n".encode())
    for name, uploads in sorted(request.FILES.lists()):
        files.scan_all(uploads)
        for upload in uploads:
            asked.update(f"{name}={upload.name}\n".encode())
            for piece in upload.chunks():
                asked.update(piece)
            upload.seek(0)
    return asked.hexdigest()


def _labelled(response: HttpResponse, allowance: Allowance) -> HttpResponse:
    response.setdefault("RateLimit-Limit", str(allowance.limit))
    response.setdefault("RateLimit-Remaining", str(allowance.left))
    response.setdefault("RateLimit-Reset", str(allowance.seconds))
    if response.status_code == 429:
        response.setdefault("Retry-After", str(allowance.seconds))
    response["Cache-Control"] = "private, no-cache"
    named(response)
    patch_vary_headers(response, ["Authorization"])
    return response
