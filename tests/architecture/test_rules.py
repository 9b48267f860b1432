"""Rules and tests point at each other: docs/rules against `@pytest.mark.rule`."""

import re

from tests.architecture.tree import ROOT

ID = re.compile(r"\b(?:ACC|AI|JOB|SEARCH|INV|REF|PROP|MSG|REP|NOTIF|ADM|COM|AGY|SPEC|CTR)-\d\d\b")
ENTRY = re.compile(r"^- \*\*([A-Z]+-\d\d)\*\*", re.MULTILINE)
MARK = re.compile(r"mark\.rule\(([^)]*)\)")


def _span(area: str, first: int, last: int) -> set[str]:
    return {f"{area}-{number:02d}" for number in range(first, last + 1)}


def _some(area: str, *numbers: int) -> set[str]:
    return {f"{area}-{number:02d}" for number in numbers}


BUILT = (
    _span("ACC", 1, 13)
    | _some("ACC", 15, 16, 17, 19, 20, 21, 22, 23, 24)
    | _some("JOB", 1, 2, 4, 5, 6, 18, 19)
    | _span("JOB", 7, 12)
    | _span("JOB", 13, 17)
    | _some("SEARCH", 1, 3, 5)
    | _span("SEARCH", 7, 11)
    | _span("INV", 1, 3)
    | _span("INV", 7, 14)
    | _span("INV", 15, 25)
    | _span("INV", 26, 29)
    | _span("REF", 1, 31)
    | _span("PROP", 1, 14)
    | _some("PROP", 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 30, 31, 32, 33)
    | _some("MSG", 1, 2, 4, 6, 7, 8, 12, 13, 20, 24, 26, 27)
    | _span("REP", 1, 25)
    | _span("NOTIF", 1, 6)
    | _some("NOTIF", 9, 10)
    | _span("NOTIF", 13, 18)
    | _some("CTR", 1, 2, 3, 4, 5, 6, 8, 10, 11, 18, 21, 22)
    | _some("JOB", 14)
    | _some("ACC", 15)
    | _some("ADM", 3, 4, 5, 7, 8, 9, 10, 11, 13, 14, 15, 16)
    | _some("COM", 8)
    | _some("AGY", 1, 2, 3, 4, 5, 7, 9)
    | _span("AI", 1, 11)
    | _span("SPEC", 1, 6)
)  # fmt: skip


def _documented() -> set[str]:
    entry = re.compile(r"^- \*\*([A-Z]+-\d\d)\*\*", re.MULTILINE)
    return {
        found
        for file in (ROOT / "docs/rules").glob("*.md")
        for found in entry.findall(file.read_text("utf-8"))
    }


def _tested() -> set[str]:
    found: set[str] = set()
    for folder in ("handsel", "tests"):
        for file in (ROOT / folder).rglob("test_*.py"):
            for marks in MARK.findall(file.read_text("utf-8")):
                found |= set(ID.findall(marks))
    return found


def test_every_built_rule_is_described_in_our_own_words():
    assert BUILT - _documented() == set()


def test_every_described_rule_has_a_test_that_guards_it():
    assert _documented() - _tested() == set()


def test_every_test_guards_a_rule_that_is_described():
    assert _tested() - _documented() == set()


def test_each_rule_is_described_once():
    entry = re.compile(r"^- \*\*([A-Z]+-\d\d)\*\*", re.MULTILINE)
    every = [
        found
        for file in (ROOT / "docs/rules").glob("*.md")
        for found in entry.findall(file.read_text("utf-8"))
    ]
    assert sorted(every) == sorted(set(every))


def test_numbers_of_the_law_name_their_rule():
    from handsel.policy.numbers import ALL

    assert all(ID.fullmatch(number.rule) for number in ALL.values())
