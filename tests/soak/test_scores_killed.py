"""A process that computes all scores dies in the middle; the next one goes on there and comes to the same end."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.soak.test_worker_killed import ROOT, Workers, database

__all__ = ["database"]
MANY = 200


@pytest.mark.rule("REP-02")
@pytest.mark.timeout(600)
def test_a_run_of_scores_killed_in_the_middle_is_taken_up_where_it_was(database: str, tmp_path: Path) -> None:
    programs = Workers(database, 0, tmp_path)
    programs.run("manage.py", "migrate", "--verbosity=0")
    programs.run("-m", "tests.soak.scores", "fill", str(MANY))
    done = "SELECT coalesce(sum(computed), 0) FROM reputation_scorerun"
    scored = "SELECT count(*) FROM people_freelancerprofile WHERE score = 100"
    ends = time.monotonic() + 200
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.scores", "run"],
        env=programs.environment,
        cwd=ROOT,
        stdout=programs.log,
        stderr=programs.log,
    )
    while programs.count(done) < MANY // 4:
        assert time.monotonic() < ends
        time.sleep(0.005)
    process.kill()
    process.wait()
    kept = programs.count(done)
    assert kept < MANY, "the kill must fall into the middle"
    assert programs.count(scored) == kept, "what is computed and how far it came commit together"
    programs.run("-m", "tests.soak.scores", "run")
    assert programs.count("SELECT count(*) FROM reputation_scorerun WHERE finished_at IS NOT NULL") == 1
    assert programs.count(done) == programs.count(scored) == MANY, "each once, from where it was"
    programs.rows.close()
    programs.log.close()
