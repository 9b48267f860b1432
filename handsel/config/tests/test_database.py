"""The embedded PostgreSQL, started for real in folders of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from handsel.config.database import Server, StartError, check_reachable, start
from handsel.config.database.places import Cluster, Owner, locate
from handsel.config.database.processes import running_postmaster

pytestmark = pytest.mark.soak  # starts and ends real servers: part of `make test`, not of the quick run


@pytest.fixture
def var() -> Iterator[Path]:
    # Not tmp_path: pytest makes that for its own account alone, and a server started by root runs as another.
    folder = Path(tempfile.mkdtemp(prefix="handsel-var-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def server(var: Path) -> Iterator[Server]:
    running = start(var)
    yield running
    running.stop()


def ask(url: str, question: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(question.encode())
        row = cursor.fetchone() if cursor.description else None
        return row and row[0]


def kill_postmaster(server: Server) -> None:
    pid = running_postmaster(server.cluster)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # until it is gone; it stays a zombie


def test_a_cold_start_makes_a_database_that_answers(server: Server) -> None:
    assert server.started
    assert ask(server.url, "SELECT current_database()") == "handsel"
    assert ask(server.url, "SHOW listen_addresses") == ""
    assert ask(server.url, "SHOW fsync") == "on"


def test_a_warm_start_finds_the_data_as_it_was(var: Path) -> None:
    first = start(var)
    ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer")
    first.stop()
    assert not first.is_running()
    second = start(var)
    try:
        assert second.started
        assert ask(second.url, "SELECT answer FROM kept") == 42
    finally:
        second.stop()


def test_after_kill_9_of_the_postmaster_the_next_start_has_lost_nothing(server: Server) -> None:
    ask(server.url, "CREATE TABLE kept AS SELECT 42 AS answer")
    kill_postmaster(server)
    assert not server.is_running()
    server.start_again()
    assert ask(server.url, "SELECT answer FROM kept") == 42


def test_a_pid_that_another_program_has_by_now_does_not_stop_a_start(server: Server) -> None:
    pid_file = server.cluster.data / "postmaster.pid"
    kill_postmaster(server)
    lines = pid_file.read_text().split("\n")
    pid_file.write_text("\n".join([str(os.getpid()), *lines[1:]]))
    assert not server.is_running()
    server.start_again()
    assert ask(server.url, "SELECT 1") == 1


def test_two_starters_at_once_share_one_server_and_the_last_one_out_stops_it(var: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        one, two = pool.map(lambda _: start(var), range(2))
    assert sorted([one.started, two.started]) == [False, True]
    one.stop()
    assert ask(two.url, "SELECT 1") == 1
    two.stop()
    assert not two.is_running()


def test_a_starter_that_was_killed_lets_go_and_the_next_takes_its_server_over(var: Path) -> None:
    code = "import sys, time, pathlib; from handsel.config.database import start\n"
    code += "start(pathlib.Path(sys.argv[1])); print('up', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(var)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"up\n"
        other.kill()
    successor = start(var)
    assert not successor.started
    assert ask(successor.url, "SELECT 1") == 1
    successor.stop()
    assert not successor.is_running()


def test_a_creation_that_was_cut_off_is_begun_anew(var: Path) -> None:
    half = var / "db.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    server = start(var)
    try:
        assert ask(server.url, "SELECT 1") == 1
    finally:
        server.stop()


def test_a_long_path_gets_a_socket_elsewhere(var: Path) -> None:
    deep = var / ("a" * 60) / ("b" * 60)
    server = start(deep)
    try:
        assert ask(server.url, "SELECT 1") == 1
        assert server.cluster.socket_folder.stat().st_mode & 0o077 == 0
    finally:
        server.stop()
        shutil.rmtree(server.cluster.socket_folder)


@pytest.mark.parametrize("major", [15, 18])
def test_it_runs_on_the_oldest_version_and_on_the_newest(
    var: Path, major: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = Path(f"/usr/lib/postgresql/{major}/bin")
    if installed.exists():
        monkeypatch.setenv("PG_BIN", str(installed))
    server = start(var)
    try:
        assert int(str(ask(server.url, "SHOW server_version_num"))) >= 150_000
    finally:
        server.stop()


def test_data_of_a_version_that_is_not_here_is_one_clear_sentence(var: Path) -> None:
    server = start(var)
    server.stop()
    (server.cluster.data / "PG_VERSION").write_text("14\n")
    with pytest.raises(StartError, match=r"was made by PostgreSQL 14, and its programs are not here"):
        start(var)


def test_no_programs_at_all_is_one_clear_sentence(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(var))
    with pytest.raises(StartError, match=r"There are no programs of PostgreSQL 15 or newer"):
        start(var)


def test_a_damaged_database_says_why_it_does_not_start(var: Path) -> None:
    server = start(var)
    server.stop()
    (server.cluster.data / "global" / "pg_control").unlink()
    with pytest.raises(StartError, match=r"PostgreSQL did not start in .*pg_control"):
        start(var)


def test_a_file_in_the_place_of_the_folder_is_one_clear_sentence(var: Path) -> None:
    (var / "taken").write_text("")
    with pytest.raises(StartError, match=r"cannot be used"):
        start(var / "taken")


def test_an_unreachable_server_is_one_sentence_without_the_password() -> None:
    with pytest.raises(StartError, match=r"cannot be reached") as caught:
        check_reachable("postgresql://someone:hidden-word@127.0.0.1:1/handsel")
    assert "hidden-word" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_reachable_server_passes(server: Server) -> None:
    check_reachable(server.url)


def test_an_account_reaches_only_where_every_folder_lets_it_in(var: Path) -> None:
    stranger = Owner(uid=54321, gid=54321)
    inner = var / "inner"
    inner.mkdir(mode=0o755)
    assert stranger.reaches(inner)
    var.chmod(0o700)
    assert not stranger.reaches(inner)


def test_below_a_closed_folder_root_moves_the_data_and_says_so(var: Path) -> None:
    var.chmod(0o700)
    server = start(var / "inner")
    try:
        assert ask(server.url, "SELECT 1") == 1
        assert var.stat().st_mode & 0o777 == 0o700
        if os.geteuid() == 0:
            assert server.cluster.home.is_relative_to("/var/lib/handsel")
            assert str(server.cluster.home) in server.note
        else:
            assert server.cluster.data == var / "inner" / "db"
    finally:
        server.stop()
        if server.cluster.moved:
            shutil.rmtree(server.cluster.home)


def test_an_ordinary_place_needs_no_note(server: Server) -> None:
    assert server.note == ""


def test_locating_writes_nothing(var: Path) -> None:
    assert isinstance(locate(var / "inner"), Cluster)
    assert not (var / "inner").exists()
