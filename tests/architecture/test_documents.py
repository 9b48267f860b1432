"""Documents that the code can contradict are compared with it."""

import re

from handsel.config import env
from handsel.config.settings import ROOT
from tests.architecture.states import diagrams

# The points of OWASP ASVS 4.0.3, levels 1 and 2, without chapters 1 and 10 and without those it calls deleted.
ASVS = """
2.1.1-12 2.2.1-4 2.3.1-3 2.4.1-5 2.5.1-7 2.6.1-3 2.7.1-6 2.8.1-7 2.9.1-3 2.10.1-4
3.1.1 3.2.1-4 3.3.1-4 3.4.1-5 3.5.1-3 3.7.1 4.1.1-3 4.1.5 4.2.1-2 4.3.1-3
5.1.1-5 5.2.1-8 5.3.1-10 5.4.1-3 5.5.1-4 6.1.1-3 6.2.1-6 6.3.1-2 6.4.1-2
7.1.1-4 7.2.1-2 7.3.1 7.3.3-4 7.4.1-3 8.1.1-4 8.2.1-3 8.3.1-8 9.1.1-3 9.2.1-4 11.1.1-8
12.1.1-3 12.2.1 12.3.1-6 12.4.1-2 12.5.1-2 12.6.1 13.1.1 13.1.3-5 13.2.1-3 13.2.5-6 13.3.1-2 13.4.1-2
14.1.1-4 14.2.1-6 14.3.2-3 14.4.1-7 14.5.1-4
"""


def test_every_setting_is_documented():
    text = (ROOT / "docs/reference/configuration.md").read_text("utf-8")
    missing = [name for name in env.KNOWN if f"`{name}`" not in text]
    assert missing == []


def test_no_documented_setting_is_gone():
    text = (ROOT / "docs/reference/configuration.md").read_text("utf-8")
    named = set(re.findall(r"`(HANDSEL_[A-Z_]+)`", text))
    source = "".join(
        path.read_text("utf-8") for path in [*ROOT.glob("handsel/**/*.py"), *ROOT.glob("tests/**/*.py")]
    )
    gone = [
        name
        for name in named - set(env.KNOWN)
        if name.removesuffix("_FILE") not in env.KNOWN and name not in source
    ]
    assert gone == []


def test_the_state_diagrams_are_current():
    page = ROOT / "docs/reference/states.md"
    assert page.read_text("utf-8") == diagrams(), "write it anew: python -m tests.architecture.states"


def test_the_security_page_names_tests_that_exist():
    named = set(re.findall(r"`(test_[a-z0-9_]+)`", (ROOT / "docs/security.md").read_text("utf-8")))
    found = {
        name
        for folder in ("handsel", "tests")
        for file in (ROOT / folder).rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    assert named
    assert named - found == set()


def test_the_security_page_speaks_of_every_point():
    text = (ROOT / "docs/security.md").read_text("utf-8")
    spans = re.findall(r"(\d+\.\d+)\.(\d+) to \d+\.\d+\.(\d+)", text)
    said = {point for group, first, last in spans for point in _points(f"{group}.{first}-{last}")}
    said |= set(re.findall(r"(?<![\d.])(\d+\.\d+\.\d+)(?!\.?\d)", text))
    asked = {point for span in ASVS.split() for point in _points(span)}
    assert asked - said == set()
    assert said - asked == {"4.0.3"}


def _points(span):
    group, _, numbers = span.rpartition(".")
    first, _, last = numbers.partition("-")
    return {f"{group}.{number}" for number in range(int(first), int(last or first) + 1)}
