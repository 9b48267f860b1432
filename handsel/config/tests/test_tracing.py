"""Traces go to a collector that speaks OTLP over HTTP, and say nothing about people."""

import asyncio
from contextlib import nullcontext
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace

import pytest
from django.db import connections
from django.test import Client
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from handsel.config.checks import ready_for_the_public
from handsel.events.management.commands.work import _named
from handsel.kit import tracing


@pytest.fixture
def collector():
    """A collector that keeps what it was sent."""
    bodies: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", bodies
    server.shutdown()
    server.server_close()


def spans_of(bodies):
    found = []
    for body in bodies:
        sent = ExportTraceServiceRequest.FromString(body)
        found += [
            span for group in sent.resource_spans for scope in group.scope_spans for span in scope.spans
        ]
    return found


def words(span):
    return {pair.key: pair.value.string_value or pair.value.int_value for pair in span.attributes}


def test_a_request_is_a_span_with_its_statements_and_without_its_address(db, bob, collector):
    url, bodies = collector
    assert tracing.begin(url, "web")
    fresh = connections["default"].copy()
    try:
        with tracing.span("statement"), fresh.cursor() as cursor:
            cursor.execute("SELECT %s", ["bob.reyes@example.test"])
        answer = Client().get(
            bob.profile.get_absolute_url() + "?word=secret", headers={"X-Request-ID": "abcd1234"}
        )
    finally:
        fresh.close()
        tracing.end()
    found = {span.name: span for span in spans_of(bodies)}
    served = found["GET people:profile"]
    assert words(served) == {
        "http.request.method": "GET",
        "http.route": "people:profile",
        "http.response.status": answer.status_code,
        "request.id": "abcd1234",
    }
    statement = found["SELECT"]
    assert statement.parent_span_id == found["statement"].span_id
    everything = b"".join(bodies)
    for private in (b"secret", bob.profile.public_id.encode(), b"bob.reyes"):
        assert private not in everything


def test_a_failing_request_is_marked(collector, monkeypatch):
    def broken(*args):
        raise ZeroDivisionError

    monkeypatch.setattr("handsel.events.views.JsonResponse", broken)
    url, bodies = collector
    tracing.begin(url, "web")
    try:
        assert Client(raise_request_exception=False).get("/healthz").status_code == 500
    finally:
        tracing.end()
    (span,) = spans_of(bodies)
    assert span.status.code == 2


@pytest.mark.parametrize(("fails", "code"), [(False, 0), (True, 2)])
def test_a_job_is_a_span_named_after_its_task(collector, fails, code):
    async def work():
        if fails:
            raise ZeroDivisionError

    url, bodies = collector
    context = SimpleNamespace(job=SimpleNamespace(id=7, task_name="handsel.deliver"))
    tracing.begin(url, "worker")
    try:
        with pytest.raises(ZeroDivisionError) if fails else nullcontext():
            asyncio.run(_named(work, context, None))
    finally:
        tracing.end()
    (span,) = spans_of(bodies)
    assert (span.name, span.status.code) == ("handsel.deliver", code)


def test_without_an_address_nothing_is_traced(client):
    assert not tracing.begin("", "web")
    with tracing.span("request") as span:
        span.name("other")
        span.note(http_route="x")
        span.fail()


def test_an_address_without_the_extra_is_said(settings, monkeypatch, db):
    settings.TRACES_URL = "http://127.0.0.1:4318"
    monkeypatch.setattr(tracing, "INSTALLED", False)
    assert not tracing.begin(settings.TRACES_URL, "web")
    assert "handsel.W004" in {said.id for said in ready_for_the_public(None)}
