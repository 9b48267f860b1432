"""Make the pictures of the README's tour: `python -m tests.browser.tour`, or `make tour`."""

import shutil
import sys

import pytest

from tests.browser.conftest import PICTURES, ROOT

GALLERY = ROOT / "docs" / "tour"


def main() -> int:
    """Walk the tour in a browser and keep what it saw."""
    failed = pytest.main(["-q", str(ROOT / "tests" / "browser" / "test_tour.py")])
    if failed:
        return int(failed)
    GALLERY.mkdir(parents=True, exist_ok=True)
    for shot in sorted(PICTURES.glob("tour-*.png")):
        shutil.copyfile(shot, GALLERY / shot.name.removeprefix("tour-"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
