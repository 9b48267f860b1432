"""Documents that the code can contradict are compared with it."""

import re

from handsel.config import env
from handsel.config.settings import ROOT
from tests.architecture.states import diagrams


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
