"""Log lines: ids in and out, JSON that a machine reads, and nobody's data."""

import asyncio
import json
import logging
from types import SimpleNamespace

import pytest
from django.db import IntegrityError
from django.test import Client

from handsel.config import logs
from handsel.events.management.commands.work import _named
from handsel.people.models import Person
from handsel.people.testing import a_person

REPEATS_VALUES = "duplicate key value\nDETAIL:  Key (email)=(bob@example.test) already exists."
pytestmark = pytest.mark.django_db


@pytest.fixture
def lines():
    """What JSON logging writes while the test runs."""
    written = []

    class Kept(logging.Handler):
        def emit(self, record):
            written.append(json.loads(self.format(record)))

    handler = Kept(logging.DEBUG)
    handler.setFormatter(logs._json())
    handler.addFilter(logs.RouteNotPath())
    names = ("handsel.requests", "handsel.jobs.done", "handsel.signing_in")
    loggers = [logging.getLogger(name) for name in names]
    before = [logger.level for logger in loggers]
    logging.getLogger().addHandler(handler)
    for logger in loggers:
        logger.setLevel(logging.INFO)
    yield written
    logging.getLogger().removeHandler(handler)
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


def test_an_id_that_a_proxy_gave_comes_back_and_stands_in_the_line(lines):
    answer = Client().get("/healthz?email=bob@example.test", headers={"X-Request-ID": "proxy-0001"})
    assert answer["X-Request-ID"] == "proxy-0001"
    (line,) = lines
    assert line["request"] == "proxy-0001"
    assert (line["view"], line["method"], line["status"]) == ("events:healthz", "GET", 200)
    assert line["ms"] >= 0
    assert "bob" not in json.dumps(lines)


@pytest.mark.parametrize("bad", ["", "short", "with space and more", "x" * 65, "new\x85line-0001"])
def test_an_id_that_is_none_is_replaced(bad):
    answer = Client().get("/healthz", headers={"X-Request-ID": bad})
    assert len(answer["X-Request-ID"]) == 32


def test_an_address_with_a_secret_is_logged_by_its_route(lines):
    Client().get("/seats/very-secret-token/")
    Client().get("/nowhere/very-secret-token/")
    assert [line.get("view") for line in lines if line["event"] == "request"] == ["people:take_seat", "none"]
    assert "very-secret" not in json.dumps(lines)


def test_an_error_is_logged_with_its_request_and_without_its_values(lines, monkeypatch):
    def broken(*args):
        raise IntegrityError(REPEATS_VALUES)

    monkeypatch.setattr("handsel.events.views.JsonResponse", broken)
    visitor = Client(raise_request_exception=False)
    answer = visitor.get("/healthz", headers={"X-Request-ID": "proxy-0002"})
    assert answer.status_code == 500
    assert "duplicate key" not in answer.content.decode()
    error = next(line for line in lines if line["level"] == "error")
    assert error["request"] == "proxy-0002"
    assert error["event"] == "Internal Server Error: /healthz"
    assert "duplicate key value" in error["exception"]
    assert "DETAIL" not in error["exception"]
    assert "bob@" not in json.dumps(lines)


def test_what_a_job_logs_carries_its_id_and_kind(lines):
    async def work():
        logging.getLogger("handsel.somewhere").warning("Looked at %s", "bob@example.test")

    context = SimpleNamespace(job=SimpleNamespace(id=7, task_name="handsel.deliver"))
    asyncio.run(_named(work, context, None))
    said, end = lines
    assert (said["job"], said["kind"], said["event"]) == (7, "handsel.deliver", "Looked at (e-mail)")
    assert (end["job"], end["event"], end["outcome"]) == (7, "job", "done")


def test_a_job_that_fails_says_so(lines):
    async def work():
        raise ValueError

    context = SimpleNamespace(job=SimpleNamespace(id=8, task_name="handsel.deliver"))
    with pytest.raises(ValueError):
        asyncio.run(_named(work, context, None))
    assert [line["outcome"] for line in lines] == ["failed"]


def test_lines_for_a_terminal_keep_addresses_to_themselves_too():
    line = logs._text().format(logging.LogRecord("x", 20, "", 1, "Wrote to %s", ("bob@example.test",), None))
    assert line.endswith("x Wrote to (e-mail)")


def test_a_style_that_does_not_exist_is_refused():
    with pytest.raises(ValueError):
        logs.style("xml")


def test_signing_in_leaves_nobody_in_the_log(lines, bob):
    Client().post("/accounts/login/", {"login": bob.email, "password": "wrong-password-1"})
    Client().post("/accounts/login/", {"login": "not.known@example.test", "password": "wrong-password-1"})
    text = json.dumps(lines)
    assert Person.objects.get(pk=bob.pk).email not in text
    assert "not.known" not in text
    assert "wrong-password" not in text


def test_what_came_of_signing_in_is_logged_with_its_request(lines):
    somebody = a_person("Nina", password="correct horse battery")
    for password in ("wrong-password-1", "correct horse battery"):
        Client().post("/accounts/login/", {"login": somebody.email, "password": password})
    for _ in range(5):
        Client().post("/accounts/login/", {"login": "not.known@example.test", "password": "wrong-password-1"})
    Client().post("/accounts/login/", {"login": "not.known@example.test", "password": "wrong-password-1"})
    said = [(line["event"], line["outcome"]) for line in lines if line["event"] in {"password", "signed in"}]
    assert said[:3] == [("password", "wrong"), ("password", "right"), ("signed in", "done")]
    assert said[3:] == [("password", "wrong")] * 5 + [("password", "slowed")]
    assert all(line["request"] for line in lines)


def test_a_line_break_in_what_is_logged_makes_no_line_of_its_own():
    forged = logging.LogRecord("x", 20, "", 1, "Asked for %s", ("a\nINFO signed in as root\r\nb",), None)
    for formatter in (logs._json(), logs._text()):
        assert len(formatter.format(forged).splitlines()) == 1
