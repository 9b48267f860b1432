"""How the instance is, for its operator."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from handsel.desk import queries
from handsel.events import actions as events
from handsel.events import facts
from handsel.kit import clock
from handsel.notifications.models import Letter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.VAR = tmp_path


def sign(label: str) -> queries.Sign:
    return next(sign for part in queries.health() for sign in part.signs if sign.label == label)


@pytest.mark.rule("ADM-10")
def test_the_page_shows_every_part_and_what_to_do(browse, dora, django_assert_max_num_queries):
    desk = browse(dora)
    with django_assert_max_num_queries(15):
        shown = desk.get(reverse("desk:health")).content.decode()
    for words in (
        "Mail server",
        "Last sign of life",
        "Free on the disk",
        "Last backup",
        "PostgreSQL",
        "Handsel",
    ):
        assert words in shown
    assert "Start the worker" in shown
    with django_assert_max_num_queries(15):
        assert desk.get(reverse("desk:home")).status_code == 200


@pytest.mark.rule("ADM-10")
def test_a_worker_that_beats_is_good_and_a_silent_one_needs_somebody():
    assert sign("Last sign of life").state == "bad"
    events.beat(name="worker")
    assert sign("Last sign of life").state == "good"


@pytest.mark.rule("ADM-10")
def test_failed_mail_and_a_full_disk_need_somebody(monkeypatch, settings):
    assert sign("Could not be sent").state == "good"
    Letter.objects.create(to="bob@example.org", kind="x", key="x", subject="Hello", text="-", state="failed")
    assert (sign("Could not be sent").state, sign("Could not be sent").said) == ("bad", "1 mail")
    monkeypatch.setattr(
        queries.health.__globals__["shutil"], "disk_usage", lambda _: type("Use", (), {"free": 5})
    )
    assert sign("Free on the disk").state == "bad"
    settings.MAIL_CONFIGURED = True
    assert sign("Mail server").state == "good"


@pytest.mark.rule("ADM-10")
def test_the_last_backup_is_known_and_grows_old(settings):
    assert sign("Last backup").state == "warn"
    note = Path(settings.VAR) / "last-backup.json"
    for days, state in ((1, "good"), (3, "warn")):
        note.write_text(json.dumps({"made_at": (clock.now() - timedelta(days=days)).isoformat()}), "utf-8")
        assert sign("Last backup").state == state
    note.write_text("not json", "utf-8")
    assert sign("Last backup").state == "warn"


@pytest.mark.rule("ADM-10")
def test_the_command_says_the_same_and_fails_where_somebody_is_needed(capsys):
    with pytest.raises(SystemExit):
        call_command("health")
    assert "Start the worker" in capsys.readouterr().out
    events.beat(name="worker")
    call_command("health")
    assert "PostgreSQL" in capsys.readouterr().out


def test_work_by_the_clock_has_a_title_that_operators_understand():
    for name in facts.clockwork():
        assert facts.title_of(name) != name, f"{name} needs a title: @facts.every(cron, title)"
    assert facts.title_of("handsel.gone.handlers.work") == "handsel.gone.handlers.work"
