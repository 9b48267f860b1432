"""The adapter to a model server, against real servers on this machine."""

import json
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from handsel.config import env
from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.policy.numbers import changed
from handsel.tips import actions
from handsel.tips.tests.test_checks import GENERAL

pytestmark = [pytest.mark.django_db, pytest.mark.rule("AI-07")]
TIPS = [
    {
        "place": "job",
        "quote": "three boxes",
        "tip": "Say which box you open first.",
        "words": "I would begin with",
    },
    {
        "place": "letter",
        "quote": "quality matters to me",
        "tip": "Show it with your Excel work.",
        "words": "",
    },
    {"place": "job", "quote": "words that stand nowhere", "tip": "Made up.", "words": ""},
]


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=["Excel"], questions=["Which programs do you use?"])


@contextmanager
def server(settings, answer):
    """Run a server that answers with `answer(handler)`; yields what it was asked."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.path, self.headers["Authorization"], json.loads(body)))
            with suppress(OSError):  # whoever asked may have gone
                answer(self)

        def log_message(self, *args):
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.daemon_threads = True
    running.block_on_close = False
    threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    settings.ASSISTANT_URL = f"http://127.0.0.1:{running.server_port}/v1"
    settings.ASSISTANT_KEY = "a-key"
    try:
        yield asked
    finally:
        running.shutdown()
        running.server_close()


def saying(content, status=200):
    def answer(handler):
        body = json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def sending(body, status=200):
    def answer(handler):
        handler.send_response(status)
        handler.send_header("Location", "http://127.0.0.1:9/")
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def drip(handler):
    """Send a body that never ends, a little at a time."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.02)


def slow(handler):
    """Think too long."""
    time.sleep(2)


def test_a_model_server_gives_tips_that_point_at_real_words(settings, bob, job):
    with server(settings, saying("Here they are:\n```json\n" + json.dumps(TIPS) + "\n```")) as asked:
        advice = actions.get_tips(by=bob, job=job, letter=GENERAL)
    assert (advice.source, advice.note) == ("model", "")
    given = [tip for tip in advice.tips if tip.kind == "model"]
    assert [tip.quote for tip in given] == ["three boxes", "quality matters to me"]
    assert "question" in {tip.kind for tip in advice.tips}, "facts are told in any case"
    path, key, body = asked[0]
    assert (path, key) == ("/v1/chat/completions", "Bearer a-key")
    assert body["model"] == "default"
    assert GENERAL in body["messages"][1]["content"]


@pytest.mark.rule("AI-06")
def test_a_tip_of_the_model_that_would_claim_a_skill_is_marked(settings, bob, job):
    with server(settings, saying(json.dumps(TIPS))):
        advice = actions.get_tips(by=bob, job=job, letter=GENERAL)
    assert [tip.claims_skill for tip in advice.tips if tip.kind == "model"] == [False, True]


@pytest.mark.parametrize(
    "answer",
    [
        saying("I cannot help with this."),
        saying("[]"),
        saying('[{"place": "job", "quote": "nowhere at all", "tip": "x"}, 7, null]'),
        saying(json.dumps([{"place": 1, "quote": [], "tip": {}}])),
        saying("[" * 5000),
        saying(json.dumps(TIPS), status=500),
        saying(None),
        sending(b"<html>not json"),
        sending(b"\xff\xfe\x00" * 99),
        sending(b"x" * 300_000),
        sending(b"", status=302),
    ],
)
def test_whatever_else_it_says_the_rules_answer_and_say_so(settings, bob, job, answer):
    plain = actions.get_tips(by=bob, job=job, letter=GENERAL)
    with server(settings, answer):
        advice = actions.get_tips(by=bob, job=job, letter=GENERAL)
    assert advice.source == "rules"
    assert advice.tips == plain.tips
    assert "rules alone" in advice.note


@pytest.mark.parametrize("answer", [slow, drip])
def test_a_slow_server_is_not_waited_for(settings, bob, job, answer):
    with server(settings, answer), changed(ai__seconds=1):
        began = time.monotonic()
        advice = actions.get_tips(by=bob, job=job, letter=GENERAL)
        took = time.monotonic() - began
    assert advice.source == "rules"
    assert took < 1.8


def test_nobody_there_is_no_trouble(settings, bob, job):
    settings.ASSISTANT_URL = "http://127.0.0.1:9/v1"
    assert actions.get_tips(by=bob, job=job, letter=GENERAL).source == "rules"


@pytest.mark.rule("AI-10")
def test_a_failing_server_puts_no_word_of_the_letter_into_the_log(settings, bob, job, caplog):
    caplog.set_level("DEBUG")
    with server(settings, saying("no", status=500)):
        actions.get_tips(by=bob, job=job, letter="Quince marmalade. " * 20)
    assert "uince" not in caplog.text


def test_the_address_is_one_of_the_web_or_empty():
    assert env.web_address("http://localhost:11434/v1/") == "http://localhost:11434/v1"
    assert env.web_address("") == ""
    with pytest.raises(ValueError, match="expected an address"):
        env.web_address("localhost:11434")


def test_the_law_gives_it_five_seconds():
    from handsel.policy.numbers import AI_SECONDS

    assert AI_SECONDS.value == 5
