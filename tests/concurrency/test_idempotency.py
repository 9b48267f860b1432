"""The same Idempotency-Key sent twice at once: the act is done once, and both are answered the same."""

import pytest

from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.messaging.models import Message
from handsel.people import actions as people
from handsel.people.models import ApiAnswer
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.rule("ADM-13")]


@pytest.fixture
def room(alice, account, charlie):
    job = a_job(by=alice, account=account)
    return accepted(an_invitation(by=alice, job=job, to=charlie)).room_id


@pytest.mark.parametrize("kept", [True, False])
def test_the_same_word_twice_at_once_is_one_act(race, monkeypatch, room, charlie, kept):
    if not kept:  # the twin: nothing is written before the act, so nobody waits for anybody

        def begin(*, key, idempotency_key, request_digest):
            return ApiAnswer(key=key, idempotency_key=idempotency_key, request_digest=request_digest), True

        monkeypatch.setattr(people, "begin_answer", begin)
        monkeypatch.setattr(people, "keep_answer", lambda **_answer: None)
    program = a_program(charlie)
    before = Message.objects.count()

    def say():
        return program.post(f"/rooms/{room}/messages", {"body": "Good morning"}, key="the-same")

    first, second = race(say, say, pause=(people, "begin_answer"), locks=True)
    assert (first.status_code, second.status_code) == (201, 201)
    assert Message.objects.count() - before == (1 if kept else 2)
    if kept:
        assert second.json() == first.json()
        assert second["Idempotency-Replayed"] == "true"
        assert "Idempotency-Replayed" not in first


def test_another_request_with_the_same_word_at_once_is_refused(race, room, charlie):
    program = a_program(charlie)
    first, second = race(
        lambda: program.post(f"/rooms/{room}/messages", {"body": "Good morning"}, key="the-same"),
        lambda: program.post(f"/rooms/{room}/messages", {"body": "Good evening"}, key="the-same"),
        pause=(people, "begin_answer"),
        locks=True,
    )
    assert first.status_code == 201
    assert second.json()["code"] == "idempotency_mismatch"
    assert Message.objects.filter(body="Good evening").count() == 0
