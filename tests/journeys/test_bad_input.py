"""Whatever somebody types, sends or asks for: a clear answer, nothing by halves, nothing executed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urljoin

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import resolve

from tests.journeys import world as worlds
from tests.journeys.http import Form, Shown, Window

pytestmark = pytest.mark.soak  # a storm of requests: part of `make test`, not of the quick run

SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
LONG = "a long word " * 87_382  # a little over 1 MB
TEXTS = {
    "script": SCRIPT,
    "emoji": "👩🏽‍💻 🏳️‍🌈 e\u0301\u0302 \U0001f9ff",
    "right to left": "\u202eשלום עולם مرحبا\u202c",
    "nul": "a\x00b\x00",
    "controls": "a\x01\x02\x7f\ufeff\u2028\ud7ff\ufffd",
    "spaces": " \t\r\n ",
    "long": LONG,
    "sql": "'; DROP TABLE people_person; --",
    "template": "{{ settings.SECRET_KEY }}{% load x %}%(name)s %s {0}",
}
NUMBERS = (
    "abc", "-1", "0", "1e999", "NaN", "Infinity", "-Infinity", "sNaN", "9" * 400, "1.99999999", "٣", "1,5",
    "0x10", "1_000", "+5", "9223372036854775808", "2147483648", "32768", "1e-30", "0001-01-01", "9999-12-31",
)  # fmt: skip
AMOUNT = re.compile("price|rate$|rate_m|budget$|hours|limit|year|date|TOTAL|INITIAL")
FRAMES = {"people:switch", "notifications:unsubscribe", "kit:gallery", "account_logout"}
FRAMES |= {"kit:language", "people:language"}
SLOW = pytest.mark.timeout(240)


@pytest.fixture
def world(alice, erin, bob, charlie, dora, account):
    return worlds.build(alice, erin, bob, charlie, dora, account)


@contextmanager
def undone() -> Iterator[None]:
    """Roll back what happens in the block."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def name_of(address: str) -> str:
    """Return the name behind an address."""
    return str(resolve(address.split("?")[0].split("#")[0]).view_name)


def forms_of(world) -> Iterator[tuple[str, Window, Form]]:
    """Yield every form that posts, of every page, once for each persona who may open it."""
    seen: set[tuple[str, ...]] = set()
    addresses = [
        each.path for each in world.addresses if each.name not in {"events:readyz", "events:healthz"}
    ]
    for who, window in world.windows.items():
        for address in [*addresses, "/accounts/login/", "/accounts/signup/"]:
            with undone():
                response = window.client.get(address, follow=True)
                shown = Shown(
                    response, response.redirect_chain[-1][0] if response.redirect_chain else address
                )
            for form in shown.forms:
                form.action = urljoin(shown.address, form.action)
                key = (name_of(form.action), *sorted(form.names))
                if form.method != "post" or key in seen or key[0] in FRAMES:
                    continue
                seen.add(key)
                yield f"{who}: {key[0]} {form.names}", window, form


@pytest.fixture
def send():
    """Send a form; it must never break, and what is refused must have changed nothing."""

    def send_form(window: Window, form: Form, data: dict[str, list[Any]], what: str) -> Shown:
        before = worlds.row_counts()
        with undone():
            response = window.client.post(form.action, data, follow=True)
            assert response.status_code < 500, what
            answered = Shown(response, response.request["PATH_INFO"])
            if response.status_code >= 400:
                assert worlds.row_counts() == before, f"{what}: stored by halves ({response.status_code})"
            assert "<script>alert(1)" not in answered.html, what
            assert "onerror=alert(1)>" not in answered.html.replace("&gt;", ""), what
        return answered

    return send_form


def typed_in(form: Form) -> list[str]:
    """Return the fields that take whatever is typed."""
    kinds = {"text", "textarea", "search", "email", "url", "tel", "password", "number", "date"}
    return list(dict.fromkeys(each.name for each in form.controls if each.kind in kinds))


@SLOW
def test_odd_text_in_every_field_of_every_form_gets_a_clear_answer(world, send):
    for what, window, form in forms_of(world):
        fields = typed_in(form)
        for kind, text in TEXTS.items() if fields else ():
            answered = send(
                window, form, {**form.data(), **{name: [text] for name in fields}}, f"{what}, {kind}"
            )
            if answered.status == 422 and kind in {"script", "emoji", "right to left", "sql", "template"}:
                keeps_what_was_typed(answered, fields, text, what)


def keeps_what_was_typed(answered: Shown, fields: list[str], text: str, what: str) -> None:
    """The answered form must still hold the text, passwords aside."""
    for name in fields:
        if name in {"password", "password1", "password2"}:
            continue
        held = [value for form in answered.forms for value in form.values(name)]
        assert any(text in value for value in held), f"{what}: {name} lost what was typed, holds {held}"


@SLOW
def test_odd_numbers_dates_and_choices_in_every_field_get_a_clear_answer(world, send):
    for what, window, form in forms_of(world):
        names = [name for name in dict.fromkeys(each.name for each in form.controls) if name]
        amounts = [name for name in names if AMOUNT.search(name)]
        for value in NUMBERS if amounts else ():
            send(
                window, form, {**form.data(), **{name: [value] for name in amounts}}, f"{what}: {value[:20]}"
            )
        for name in set(names) - set(amounts) - {"csrfmiddlewaretoken"} - set(typed_in(form)):
            for value in ("abc", "9" * 400):
                send(window, form, {**form.data(), name: [value]}, f"{what}: {name}={value[:20]}")


@SLOW
def test_missing_and_repeated_fields_of_every_form_get_a_clear_answer(world, send):
    for what, window, form in forms_of(world):
        token = {"csrfmiddlewaretoken": form.values("csrfmiddlewaretoken")}
        send(window, form, token, f"{what}: nothing at all")
        for name in form.data():
            data = form.data()
            if name != "csrfmiddlewaretoken":
                del data[name]
                send(window, form, data, f"{what}: without {name}")
        thrice = {name: ["a", "b", SCRIPT] for name in form.data() if name != "csrfmiddlewaretoken"}
        send(window, form, {**form.data(), **thrice}, f"{what}: everything thrice")
        send(window, form, {**form.data(), "is_operator": ["1"], "state": ["hired"]}, f"{what}: more")


def test_a_form_without_its_token_is_refused(world):
    for what, window, form in forms_of(world):
        data = form.data()
        data.pop("csrfmiddlewaretoken", None)
        before = worlds.row_counts()
        with undone():
            response = window.client.post(form.action, data)
            assert response.status_code == 403, what
            assert worlds.row_counts() == before, what


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
FILES = {
    "program": ("holiday.pdf", b"MZ\x90\x00" + b"\x00" * 600, "application/pdf"),
    "elf": ("notes.txt", b"\x7fELF\x02\x01\x01" + b"\x00" * 600, "text/plain"),
    "script": ("run.sh", b"#!/bin/sh\necho no\n", "text/x-shellscript"),
    "page": ("page.png", b"<!doctype html><script>alert(1)</script>", "image/png"),
    "svg": ("drawing.svg", DRAWING, "image/svg+xml"),
    "svg as png": ("drawing.png", b'<?xml version="1.0"?>' + DRAWING, "image/png"),
    "nothing": ("empty.pdf", b"", "application/pdf"),
    "bomb": ("huge.png", worlds.png(100_000, 100_000, 1), "image/png"),
    "long name": ("n" * 300 + ".pdf", b"%PDF-1.4 words", "application/pdf"),
    "path": ("../../etc/passwd\x00.pdf", b"%PDF-1.4 words", "application/pdf"),
    "script name": ("<script>alert(1)</script>.pdf", b"%PDF-1.4 words", "application/pdf"),
}  # fmt: skip
PAGES = {"page", "svg", "svg as png"}  # a conversation takes them; they are only ever downloaded
HARMFUL = {"program", "elf", "script", "page", "svg", "svg as png", "nothing"}


@SLOW
@pytest.mark.rule("PROP-13", "ACC-02")
def test_odd_files_in_every_form_are_refused_or_kept_harmlessly(world, send):
    asked = 0
    for what, window, form in forms_of(world):
        for name in [each.name for each in form.controls if each.kind == "file"]:
            asked += 1
            texts = {each: ["A word about it."] for each in typed_in(form) if each in {"body", "letter"}}
            for kind, (title, content, type_) in FILES.items():
                file = SimpleUploadedFile(title, content, type_)
                answered = send(window, form, {**form.data(), **texts, name: [file]}, f"{what}: {kind}")
                if kind in (HARMFUL - PAGES if "body" in texts else HARMFUL):
                    assert answered.status == 422, f"{what}: {kind} was taken"
    assert asked >= 3


def test_an_oversized_file_is_refused(world, send):
    for what, window, form in forms_of(world):
        for name in [each.name for each in form.controls if each.kind == "file"]:
            most = 101 if "body" in form.names else 26
            big = SimpleUploadedFile(
                "big.pdf", b"%PDF-1.4" + b"\x00" * (most * 1024 * 1024), "application/pdf"
            )
            answered = send(window, form, {**form.data(), name: [big]}, what)
            assert answered.status == 422, what


ASKED = (
    "page", "q", "tab", "show", "state", "sort", "before", "after", "day", "job", "for", "invitation", "pick",
    "rate_from", "rate_to", "min", "max", "skill", "city", "country", "category", "kind", "next",
)  # fmt: skip
ODD = (
    "-1", "0", "abc", "9" * 30, "1e999", "NaN", "%00", "%FF%FE", SCRIPT, "%27%22%5C%28%26%7C%21%3A%2A", "%",
    "x" * 3000, "//evil.example", "&&&===",
)  # fmt: skip


@SLOW
def test_odd_queries_on_every_page_get_a_clear_answer(world):
    picking = f"for=referral&invitation={world.values['invitation_id']}&"
    rounds = ["&".join(f"{name}={value}" for name in ASKED) for value in ODD]
    rounds += [
        "&".join(f"{name}=a&{name}=b" for name in ASKED),
        picking + "q=%00&page=-1",
        picking + "q=%22(&page=9",
    ]
    for who in ("bob", "alice"):
        window = world.windows[who]
        for address in world.addresses:
            with undone():
                if window.client.get(address.path).status_code != 200:
                    continue
            for query in rounds:
                with undone():
                    response = window.client.get(f"{address.path}?{query}", follow=True)
                    assert response.status_code < 500, f"{who}: {address.path}?{query[:200]}"
                    shown = Shown(response, address.path)
                    assert "<script>alert(1)" not in shown.html, f"{who}: {address.path}?{query[:200]}"


@SLOW
def test_unknown_ids_are_nowhere_and_break_nothing(world):
    ids = (0, 999_999_999, 10**40)
    for who in ("nobody", "bob", "alice"):
        window = world.windows[who]
        for number in ids:
            unknown = {key: number for key, value in world.values.items() if isinstance(value, int)}
            odd = {"public_id": "zzzzzzzzzzzz", "name": "zzzzzzzzzzzz", "section": "employment"}
            odd |= {"specialized_id": "zzzzzzzzzzzz", "sort": "skills", "desk:write_label": {"key": "zzz"}}
            inner = {"people:take_seat": {"token": "zzz"}, "notifications:unsubscribe": {"token": "zzz:zzz"}}
            inner |= {"people:show_again": {"token": "zzz:zzz"}, "agencies:join": {"token": "zzz"}}
            inner |= {
                "contracts:ask_change": {"kind": "text"},
                "contracts:ask_milestone": {"kind": "milestone"},
                "moderation:open_file": {"case_id": number, "key": "file-1"},
                "moderation:report": {"subject": f"messaging.message:{number}"},
                "proposals:letter": {"letter_id": number},
                "proposals:delete_letter": {"letter_id": number},
            }
            rooms = ("messaging", "proposals", "specialists", "contracts")
            files = {f"{room}:file": {"file_id": number} for room in rooms}
            short = min(number, 10**17)  # these addresses have no room for more
            pieces = ("people:piece", "people:piece_file", "people:piece_thumb")
            sheets = ("hours", "hours_csv", "set_limit")
            files |= {f"contracts:{sheet}": {"contract_id": number} for sheet in sheets}
            files |= {place: {"piece_id": short, "file_id": short} for place in pieces}
            for address in worlds.addresses({**unknown, **odd, **inner, **files}):
                if address.path in {each.path for each in world.addresses}:
                    continue
                for ask in (window.client.get, window.client.post):
                    with undone():
                        response = ask(address.path)
                        fine = {302, 403, 404, 405, 410} if who == "nobody" else {403, 404, 405, 410}
                        assert response.status_code in fine, f"{who}: {address.path} {response.status_code}"
