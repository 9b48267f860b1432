"""Asks every address as every persona; `pytest tests/architecture/test_access.py --write` writes the page anew."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "access.md"
HEAD = """# Who may open what

Every address, asked as every persona: first with GET, then with an empty POST that is rolled back. A test compares this
page with the product. 200 a page, 302 sent on (signed out: to the sign-in page), 403 not allowed, 404 what a stranger
gets for everything that is not theirs, 405 the method does not exist, 409 and 422 refused with a reason.

*nobody* is signed out; *stranger* is a freelancer and *rival* a client with nothing to do with it; *bob* was invited,
*charlie* accepted, both by *alice*, in whose account *erin* is a hirer; *frank* manages an agency; *dora* is the
operator, *grace* a talent specialist who works for *alice*'s account.

"""
QUESTIONS_MAX = 15
OUR_OWN = (
    "kit",
    "events",
    "people",
    "notifications",
    "moderation",
    "messaging",
    "agencies",
    "jobs",
    "proposals",
    "tips",
    "reputation",
    "invitations",
    "contracts",
    "search",
    "desk",
    "webhooks",
    "specialists",
    "pages",
)


@dataclass(frozen=True)
class Address:
    """One address of ours, by name, with the path it has in this world."""

    name: str
    path: str


def names(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield the name of every address of our own rooms."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = pattern.namespace or space
            if not pattern.namespace or inner in OUR_OWN:
                yield from names(pattern, inner)
        elif space in OUR_OWN and pattern.name:
            yield f"{space}:{pattern.name}", pattern


def addresses(values: dict[str, Any]) -> list[Address]:
    """Return every address with the ids of this world put in; `values` maps `name` or argument to value.

    :raises KeyError: an address takes an argument that the world does not know.
    """
    found = []
    for name, pattern in names():
        own = values.get(name, {})
        arguments = {key: own.get(key, values.get(key)) for key in pattern.pattern.converters}
        for group in pattern.pattern.regex.groupindex:
            arguments.setdefault(group, own.get(group, values.get(group)))
        missing = [key for key, value in arguments.items() if value is None]
        if missing:
            raise KeyError(f"{name} takes {missing}: add them to the world of test_access.py")
        found.append(Address(name, reverse(name, kwargs=arguments)))
    return sorted(found, key=lambda each: each.name)


@dataclass(frozen=True)
class Answer:
    """What one persona gets for GET and for an empty POST, and how many queries the page makes."""

    get: int
    post: int
    questions: int


def _status(call: Callable[[], HttpResponse]) -> int:
    """Return the status of an answer, whose doings are rolled back."""
    with transaction.atomic():
        status = call().status_code
        transaction.set_rollback(True)
    return status


def _noting(asked: list[str]) -> Callable[..., Any]:
    """Return what notes each statement; Django's own record also writes the values into it, which takes its time."""

    def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    return note


def _read(path: str, client: Client) -> tuple[int, int]:
    """Return the status of a page and how many queries it makes.

    Opening it first may record that it was seen: a page that asks too much then is asked once more.
    """
    with transaction.atomic():
        for _time in range(2):
            asked: list[str] = []
            with connection.execute_wrapper(_noting(asked)):
                status = client.get(path).status_code
            made = len([each for each in asked if not each.startswith(("SAVEPOINT", "RELEASE"))])
            if made <= QUESTIONS_MAX:
                break
        transaction.set_rollback(True)
    return status, made


def answers(values: dict[str, Any], clients: dict[str, Client]) -> dict[str, dict[str, Answer]]:
    """Ask every address as every persona; return the answers by address and persona."""
    found: dict[str, dict[str, Answer]] = {}
    for address in addresses(values):
        path, row = address.path, found.setdefault(address.name, {})
        for who, client in clients.items():
            get, made = _read(path, client)
            row[who] = Answer(get, _status(lambda path=path, client=client: client.post(path)), made)
    return found


def page(found: dict[str, dict[str, Answer]], personas: Iterable[str]) -> str:
    """Return docs/reference/access.md as the product has it."""
    personas = list(personas)
    rows = [f"| address | {' | '.join(personas)} |\n", "|---|" + "---|" * len(personas) + "\n"]
    for name, row in found.items():
        cells = [f"{row[who].get}·{row[who].post}" for who in personas]
        rows.append(f"| `{name}` | {' | '.join(cells)} |\n")
    return HEAD + "".join(rows)


# What signed-out people may read. Everything else sends them to the sign-in page.
OPEN = {
    "desk:entry",
    "desk:news",
    "events:healthz",
    "events:readyz",
    "invitations:help",
    "jobs:find",
    "jobs:job",
    "notifications:manifest",
    "notifications:worker_script",
    "people:photo",
    "notifications:unsubscribe",
    "pages:help",
    "pages:home",
    "people:show_again",
    "people:piece",
    "people:piece_file",
    "people:piece_thumb",
    "people:profile",
    "people:take_seat",
    "people:video",
    "reputation:how",
    "reputation:reviews",
    "search:freelancers",
}
# What belongs to two sides and answers everybody else with 404.
OTHERS_MAY_NOT = {
    "contracts:approve_change",
    "contracts:ask_change",
    "contracts:ask_milestone",
    "contracts:end",
    "contracts:pause",
    "contracts:refuse_change",
    "contracts:resume",
    "contracts:withdraw_change",
    "agencies:ask",
    "agencies:change_role",
    "agencies:edit",
    "agencies:hand_over",
    "agencies:join",
    "agencies:leave",
    "agencies:members",
    "agencies:remove_member",
    "agencies:set_exclusive",
    "agencies:take_back",
    "contracts:agree_milestone",
    "contracts:approve",
    "contracts:accept_offer",
    "contracts:change_offer",
    "contracts:contract",
    "contracts:withdraw_payment",
    "contracts:deny_payment",
    "contracts:confirm_payment",
    "contracts:ask_feedback",
    "contracts:record_payment",
    "contracts:send_week_back",
    "contracts:hand_in_week",
    "contracts:approve_week",
    "contracts:delete_time",
    "contracts:edit_time",
    "contracts:set_limit",
    "contracts:hours_csv",
    "contracts:hours",
    "contracts:drop_milestone",
    "contracts:file",
    "contracts:propose_milestone",
    "contracts:refuse_milestone",
    "contracts:send_back",
    "contracts:submit",
    "contracts:counter_offer",
    "contracts:decline_offer",
    "contracts:new_offer",
    "contracts:offer",
    "contracts:withdraw_offer",
    "invitations:accept",
    "invitations:add_alternate",
    "invitations:alternates",
    "invitations:decline",
    "invitations:ignore",
    "invitations:invitation",
    "invitations:refer",
    "invitations:move_alternate",
    "invitations:remove_alternate",
    "invitations:reopen",
    "invitations:retry",
    "invitations:revoke",
    "invitations:withdraw",
    "jobs:close",
    "jobs:delete",
    "jobs:edit",
    "jobs:publish",
    "messaging:file",
    "messaging:messages",
    "messaging:read",
    "messaging:room",
    "messaging:say",
    "desk:add_alias",
    "desk:add_word",
    "desk:banners",
    "desk:export_words",
    "desk:instance",
    "desk:labels",
    "desk:remove_banner",
    "desk:remove_news",
    "desk:write_news",
    "desk:write_label",
    "desk:health",
    "desk:home",
    "desk:import_words",
    "desk:merge_word",
    "desk:remove_alias",
    "desk:remove_word",
    "desk:rename_word",
    "desk:word",
    "desk:words",
    "notifications:letter",
    "notifications:letter_html",
    "notifications:outbox",
    "notifications:send_again",
    "kit:gallery",
    "moderation:audit",
    "moderation:case",
    "moderation:claim",
    "moderation:decide",
    "moderation:decide_appeal",
    "moderation:open_file",
    "moderation:plan",
    "moderation:queue",
    "moderation:release",
    "moderation:report",
    "moderation:standing",
    "pages:candidates",
    "pages:export",
    "people:client",
    "people:edit_client",
    "people:edit_piece",
    "people:edit_specialized",
    "people:remove_specialized",
    "people:show_specialized",
    "people:leave_client",
    "people:move_piece",
    "people:offer_seat",
    "people:remove_piece",
    "people:remove_seat",
    "people:revoke_key",
    "people:revoke_seat_offer",
    "proposals:archive",
    "proposals:compare",
    "proposals:decline",
    "proposals:delete_letter",
    "proposals:edit",
    "proposals:file",
    "proposals:keep_letter",
    "proposals:letter",
    "proposals:message",
    "proposals:proposal",
    "proposals:shortlist",
    "proposals:terms",
    "proposals:video",
    "proposals:withdraw",
    "reputation:answer_report",
    "reputation:answer_review",
    "reputation:ask_feedback",
    "reputation:change_review",
    "reputation:feedback",
    "reputation:report",
    "reputation:review",
    "reputation:write_outcome",
    "search:change_search",
    "webhooks:delivery",
    "webhooks:endpoint",
    "webhooks:remove",
    "webhooks:replay",
    "webhooks:replay_failed",
    "webhooks:rotate",
    "webhooks:switch",
    "webhooks:test",
    "specialists:assign",
    "specialists:desk",
    "specialists:end",
    "specialists:end_staff",
    "specialists:file",
    "specialists:job",
    "specialists:note",
    "specialists:proposal",
    "specialists:shortlist",
    "specialists:staff",
}
