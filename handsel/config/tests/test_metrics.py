"""The page for Prometheus: who may read it, and what it counts."""

import os
import re
import subprocess
import sys
import threading

import pytest
from django.test import Client
from procrastinate.contrib.django import app

from handsel.config import board, metrics
from handsel.events import actions as events
from handsel.notifications import actions as notifications
from handsel.notifications import kinds
from handsel.notifications.models import Letter

pytestmark = pytest.mark.django_db
LINE = re.compile(r'[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? -?[0-9.e+-]+')


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR = tmp_path
    settings.METRICS_TOKEN = ""
    return tmp_path


def figures():
    text = Client().get("/metrics").content.decode()
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(LINE.fullmatch(line) for line in lines), lines
    return {line.rpartition(" ")[0]: float(line.rpartition(" ")[2]) for line in lines}


def test_requests_are_counted_by_view_and_status_with_their_seconds():
    for _ in range(3):
        Client().get("/healthz")
    Client().get("/nowhere/")
    found = figures()
    assert found['handsel_http_requests_total{view="events:healthz",method="GET",status="200"}'] == 3
    assert found['handsel_http_requests_total{view="none",method="GET",status="404"}'] == 1
    assert found['handsel_http_request_seconds_count{view="events:healthz"}'] == 3
    assert found['handsel_http_request_seconds_bucket{view="events:healthz",le="+Inf"}'] == 3
    steps = [
        value
        for name, value in found.items()
        if name.startswith('handsel_http_request_seconds_bucket{view="e')
    ]
    assert steps == sorted(steps)


def test_an_invented_method_does_not_make_a_counter_of_its_own():
    Client().generic("BREW", "/healthz")
    assert 'handsel_http_requests_total{view="events:healthz",method="OTHER",status="405"}' in figures()


def test_what_another_process_counted_is_in_the_sum_and_stays_when_it_ends(own_folder):
    Client().get("/healthz")
    count = (
        "import sys; from pathlib import Path; from handsel.config.board import Board;"
        " board = Board(Path(sys.argv[1])); board.add('events:healthz|GET|200', {0: 5.0}, 13);"
        " board.add('streams', {0: 2.0}, 1)"
    )
    subprocess.run([sys.executable, "-c", count, str(metrics.folder())], check=True)
    metrics.note_stream(1)
    found = figures()
    assert found['handsel_http_requests_total{view="events:healthz",method="GET",status="200"}'] == 6
    assert found["handsel_streams_open"] == 1  # the other's streams ended with it


def test_a_start_clears_what_earlier_processes_counted(own_folder):
    (own_folder / "metrics").mkdir()
    (own_folder / "metrics" / "1.board").write_bytes(b"")
    board.clear(metrics.folder())
    assert list((own_folder / "metrics").iterdir()) == []


def test_a_full_board_counts_what_it_has_and_nothing_new(own_folder):
    counted = board.Board(own_folder)
    for number in range(40):
        counted.add(f"{'x' * 200_000}{number}", {0: 1.0}, 1)
    found = board.totals(own_folder)
    assert 0 < len(found) < 40
    assert set(map(tuple, found.values())) == {(1.0,)}


def test_deliveries_jobs_letters_and_the_worker_are_told(alice, account):
    assert "handsel_worker_heartbeat_seconds" not in figures()
    events.beat(name="worker")
    app.configure_task("handsel.deliver").defer(delivery_id=0)
    kind = kinds.all_kinds()[0]
    notifications.write_letter(to="nina@example.test", kind=kind, key="1", subject="Hello", text="Hello")
    found = figures()
    assert found["handsel_database_up"] == 1
    assert found["handsel_deliveries_waiting"] >= 0
    assert found['handsel_jobs{state="todo"}'] >= 1
    assert (
        sum(value for name, value in found.items() if name.startswith("handsel_letters{"))
        == Letter.objects.count()
    )
    assert found["handsel_worker_heartbeat_seconds"] < 60


def test_with_a_token_set_only_the_token_opens_the_page(settings):
    settings.METRICS_TOKEN = "a-long-token"
    ask = Client().get
    assert ask("/metrics").status_code == 404
    assert ask("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 404
    assert ask("/metrics", headers={"Authorization": "Bearer ümlaut"}).status_code == 404
    assert ask("/metrics", headers={"Authorization": "Bearer a-long-token"}).status_code == 200


@pytest.mark.parametrize("address", ["203.0.113.9", "10.0.0.1", "", "nonsense"])
def test_without_a_token_other_machines_find_nothing(address):
    assert Client(REMOTE_ADDR=address).get("/metrics").status_code == 404


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_what_a_proxy_on_this_machine_passes_on_is_not_local(name):
    assert Client().get("/metrics", headers={name: "127.0.0.1"}).status_code == 404


def test_behind_https_there_is_no_local_door_at_all(settings):
    settings.HTTPS = True
    assert Client().get("/metrics").status_code == 404


def test_the_operator_has_no_other_door_than_everybody(browse, dora, settings):
    settings.METRICS_TOKEN = "a-long-token"
    assert browse(dora).get("/metrics").status_code == 404


def test_our_own_process_is_alive():
    assert board._is_alive(os.getpid())


def test_first_requests_at_once_are_all_counted():
    start = threading.Barrier(8)

    def ask():
        start.wait()
        metrics.note_request("pages:home", "GET", 200, 0.01)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counted = [value for name, value in figures().items() if "pages:home" in name and "count" in name]
    assert counted == [8]
