"""Marks tests by the folder that they lie in."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONGEST = "test_access.py"
MARKS = {"browser": pytest.mark.browser, "soak": pytest.mark.soak, "concurrency": pytest.mark.race}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test below tests/browser the mark `browser`, and so on; browser stories run last.

    The longest test runs first, so that no worker is left alone with it at the end.
    """
    for item in items:
        if item.path.is_relative_to(HERE):
            mark = MARKS.get(item.path.relative_to(HERE).parts[0])
            if mark is not None:
                item.add_marker(mark)
    items.sort(key=lambda item: (item.get_closest_marker("browser") is not None, item.path.name != LONGEST))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take --write, which lets the tests of generated pages write them anew."""
    parser.addoption("--write", action="store_true", help="write generated pages anew")
