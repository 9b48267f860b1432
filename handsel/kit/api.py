"""What all JSON doors share: the factory, problems (RFC 9457), cursors, and the words of OpenAPI."""

import base64
import re
from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

from django.db import OperationalError
from django.db.models import Model, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Router, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import AfterValidator, Field

from handsel.kit import examples
from handsel.kit.limits import tell_limit
from handsel.kit.refused import BUSY, STATUS, Refused
from handsel.kit.text import clean

M = TypeVar("M", bound=Model)
HIGHEST = 2**63 - 1
KEY_HEADER = "Idempotency-Key"
KEY_SHAPE = re.compile(r"[!-~]{1,255}")

Id = Annotated[int, Field(ge=1, le=HIGHEST)]
Text = Annotated[str, Field(max_length=20_000), AfterValidator(clean)]
Line = Annotated[str, Field(max_length=300), AfterValidator(clean)]


class FieldProblem(Schema):
    """What is wrong with one field."""

    field: str
    message: str


class Named(Schema):
    """Somebody, by the id of their profile and the name that the reader may know."""

    id: str
    name: str


class FileOut(Schema):
    """A file: its id, by which it is fetched, its name, and its size in bytes."""

    id: int
    name: str
    size: int


class Problem(Schema):
    """Why something was refused (RFC 9457); `code` is the word that a program decides by."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    state: str | None = None
    errors: list[FieldProblem] | None = None


class Listing(Schema):
    """Which part of a list: `next` of the last answer as `cursor`, and how many at most."""

    cursor: Annotated[str, Field(max_length=60)] = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 20


def named(response: HttpResponse) -> HttpResponse:
    """Give an answer a file name: opened by a browser, it is saved under it and not run (ASVS 14.4.2)."""
    response.headers.setdefault("Content-Disposition", 'attachment; filename="api.json"')
    return response


def problem(
    status: int, code: str, detail: str, *, state: str = "", errors: Sequence[dict[str, str]] = ()
) -> HttpResponse:
    """Return a problem as JSON; the same words as on the pages."""
    body: dict[str, Any] = {
        "type": f"urn:handsel:problem:{code}",
        "title": code.replace("_", " ").capitalize(),
        "status": status,
        "detail": detail,
        "code": code,
    }
    if state:
        body["state"] = state
    if errors:
        body["errors"] = list(errors)
    return named(JsonResponse(body, status=status, content_type="application/problem+json"))


def refused(no: Refused) -> HttpResponse:
    """Return what a refusal says."""
    errors = [{"field": no.field, "message": str(no.message)}] if no.field else []
    status = no.status
    code = "not_found" if status == 404 else no.code
    response = problem(status, code, str(no.message), state=str(no.state or ""), errors=errors)
    return tell_limit(response, no.limit)


def not_there() -> HttpResponse:
    """Return the answer for what is not there and for what is not theirs: the same."""
    return problem(404, "not_found", _("There is nothing here for you."))


def router(area: str) -> Router:
    """Return the router of an area; scopes are named after it."""
    return Router(tags=[area])


class Api(NinjaAPI):
    """The API of one version: problems for every refusal, and a description that says so."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._described: dict[str, Any] = {}
        self.add_exception_handler(Refused, _refused)
        self.add_exception_handler(Http404, lambda _request, _no: not_there())
        self.add_exception_handler(HttpError, _http_error)
        self.add_exception_handler(ValidationError, _invalid)
        self.add_exception_handler(OperationalError, _busy)

    def get_openapi_operation_id(self, operation: Any) -> str:
        """Name an operation as its function is named."""
        return str(operation.view_func.__name__)

    def get_openapi_schema(self, **options: Any) -> Any:
        """Return the description, with what every door answers and takes; putting it together takes half a second,
        and it stays the same while the program runs.
        """
        asked = repr(sorted(options.items()))
        if asked not in self._described:
            self._described[asked] = self._describe_all(**options)
        return self._described[asked]

    def _describe_all(self, **options: Any) -> Any:
        schema = super().get_openapi_schema(**options)
        shapes = schema["components"]["schemas"]
        shapes["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        shapes.update(shapes["Problem"].pop("$defs", {}))
        schema["components"]["securitySchemes"] = {
            "key": {"type": "http", "scheme": "bearer", "description": "A key made on /settings/keys/."}
        }
        for path, methods in schema["paths"].items():
            for method, operation in methods.items():
                _describe(path, method, operation)
        examples.put_into(schema)
        return schema


def _refused(_request: HttpRequest, no: Any) -> HttpResponse:
    return refused(no)


def _http_error(_request: HttpRequest, error: Any) -> HttpResponse:
    code = "unreadable" if error.status_code == 400 else "not_possible"
    return problem(error.status_code, code, str(error))


def _invalid(_request: HttpRequest, error: Any) -> HttpResponse:
    errors = [
        {"field": ".".join(str(part) for part in row["loc"][1:]) or "body", "message": str(row["msg"])}
        for row in error.errors
    ]
    return problem(422, "invalid", _("Some of what you sent does not fit."), errors=errors)


def _busy(_request: HttpRequest, error: Any) -> HttpResponse:
    if getattr(error.__cause__, "sqlstate", "") in {"55P03", "40P01"}:
        return refused(Refused("busy", BUSY))
    raise error


_WORDS = {
    400: "The request cannot be read, or lacks its Idempotency-Key",
    401: "No key, or one that opens nothing",
    403: "The key, its role or a rule does not allow it",
    404: "Not there, or not yours",
    409: "It stands in another state, or somebody is changing it",
    413: "Too large",
    415: "Neither JSON nor a form with files",
    422: "Something in it does not fit",
    429: "Too many requests",
}
_GATE = {
    400: ("unreadable", "idempotency_key"),
    401: ("key",),
    403: ("scope", "wrong_role"),
    404: ("not_found",),
    409: ("busy",),
    413: ("too_large",),
    415: ("content_type",),
    422: ("invalid", "idempotency_mismatch"),
    429: ("rate_limited",),
}
_LIMITS = {
    "RateLimit-Limit": "Requests a minute",
    "RateLimit-Remaining": "Requests left in this minute",
    "RateLimit-Reset": "Seconds until the next minute",
}


def _describe(path: str, method: str, operation: dict[str, Any]) -> None:
    """Add what holds for every door of this kind: refusals, headers, scope."""
    reads = method == "get"
    statuses = [
        400,
        401,
        403,
        422,
        429,
        *([404] if "{" in path or 404 in operation["responses"] else []),
        *([] if reads else [409, 413, 415]),
    ]
    limits = {name: {"description": words, "schema": {"type": "integer"}} for name, words in _LIMITS.items()}
    for answer in operation["responses"].values():
        answer["headers"] = dict(limits)
        if reads:
            answer["headers"]["ETag"] = {"schema": {"type": "string"}}
    for status in sorted(statuses):
        operation["responses"][status] = _refusal(status)
    operation["responses"][429]["headers"] = {**limits, "Retry-After": {"schema": {"type": "integer"}}}
    if reads:
        operation["responses"][304] = {"description": "Not changed since"}
        operation["parameters"].append(_header("If-None-Match", "The ETag of what you have"))
    else:
        words = "Your own word for this act; asked again with it, the act is done once"
        needed = method == "post"
        operation["parameters"].append(_header(KEY_HEADER, words, required=needed, pattern="^[!-~]{1,255}$"))
    area = operation["tags"][0]
    operation["security"] = [{"key": [f"{area}:{'read' if reads else 'write'}"]}]


def _refusal(status: int) -> dict[str, Any]:
    """Describe a refusal: its code words, and how one looks."""
    codes = codes_of(status)
    content = {
        "schema": {"$ref": "#/components/schemas/Problem"},
        "example": {
            "type": f"urn:handsel:problem:{codes[0]}",
            "title": codes[0].replace("_", " ").capitalize(),
            "status": status,
            "detail": _WORDS[status] + ".",
            "code": codes[0],
        },
    }
    return {
        "description": f"{_WORDS[status]}: {', '.join(codes)}",
        "content": {"application/problem+json": content},
        "x-problem-codes": codes,
    }


def codes_of(status: int) -> list[str]:
    """Return the code words that a status can carry; 422 also carries the word of the rule for the field."""
    rules = sorted(code for code, known in STATUS.items() if known == status and code != "hidden")
    return list(dict.fromkeys((*_GATE[status], *rules)))


def _header(name: str, words: str, *, required: bool = False, pattern: str = "") -> dict[str, Any]:
    shape = {"type": "string", "maxLength": 255, **({"pattern": pattern, "minLength": 1} if pattern else {})}
    example = "6f1c1f0e-3c1f-4a36" if pattern else '"6b86b273ff34fce1"'
    return {
        "in": "header",
        "name": name,
        "required": required,
        "schema": shape,
        "description": words,
        "example": example,
    }


# What a door that hands out a file describes as its answer.
A_FILE = {
    "responses": {
        200: {
            "description": "The file, to be kept and not to be shown",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


# What a door says whose body names something that may not be there.
MAY_BE_MISSING = {"responses": {404: {"description": "What is named is not there, or not yours"}}}


def download(row: Any) -> FileResponse:
    """Return the file of a row that has `file` and `name`, never as something that a browser would run.

    :raises Http404: the file is no longer there.
    """
    try:
        content = row.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    kind = "application/octet-stream"
    answer = FileResponse(content, as_attachment=True, filename=row.name, content_type=kind)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    return answer


def cursor_of(*parts: int) -> str:
    """Return a place in a list as one opaque word."""
    return base64.urlsafe_b64encode(".".join(map(str, parts)).encode()).decode().rstrip("=")


def place_of(cursor: str, size: int = 1) -> tuple[int, ...] | None:
    """Return the place that a cursor names, or None at the beginning.

    :raises Refused: the cursor is none of ours.
    """
    if not cursor:
        return None
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
    except ValueError:
        raw = ""
    if not re.fullmatch(r"[0-9]{1,18}" + r"\.[0-9]{1,18}" * (size - 1), raw):
        raise Refused("cursor", _("This cursor is none of ours. Begin without one."), field="cursor")
    return tuple(int(part) for part in raw.split("."))


def newest_first(rows: "QuerySet[M]", listing: Listing) -> "tuple[list[M], str | None]":
    """Return one part of a list, the newest row first, and the cursor of the next part."""
    place = place_of(listing.cursor)
    rows = rows.filter(pk__lt=place[0]) if place else rows
    found = list(rows.order_by("-pk")[: listing.limit + 1])
    more = len(found) > listing.limit
    found = found[: listing.limit]
    return found, cursor_of(found[-1].pk) if more else None


def numbered(listing: Listing) -> tuple[int, int]:
    """Return the number and size of the page that a search is asked for."""
    place = place_of(listing.cursor, 2)
    if place is None:
        return 1, listing.limit
    return max(1, min(place[0], 10_000)), max(1, min(place[1], 100))


def after_numbered(number: int, size: int, *, more: bool) -> str | None:
    """Return the cursor of the page after this one."""
    return cursor_of(number + 1, size) if more else None
