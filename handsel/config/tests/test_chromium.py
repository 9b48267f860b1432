"""Finding the browser for browser tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from handsel.config import chromium


def program(folder: Path, name: str) -> Path:
    made = folder / name
    made.write_text("#!/bin/sh\n")
    made.chmod(0o755)
    return made


def test_the_named_program_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named = program(tmp_path, "my-browser")
    program(tmp_path, "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HANDSEL_CHROMIUM", str(named))
    assert chromium.find_chromium() == named


def test_else_it_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANDSEL_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    found = program(tmp_path, "chromium-browser")
    assert chromium.find_chromium() == found


def test_none_at_all_is_one_sentence_and_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HANDSEL_CHROMIUM", str(tmp_path / "not-there"))
    assert chromium.main() == 1
    assert capsys.readouterr().err == f"{chromium.MISSING}\n"
