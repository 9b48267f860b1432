"""A whole Handsel, as `make run` starts it, and a real Chromium that looks at it."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from handsel.config.chromium import find_chromium
from handsel.pages.demo.world import DEMO_PASSWORD

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "test-results"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
]  # fmt: skip


@dataclass
class Stack:
    """A running copy of Handsel with its demo world."""

    address: str
    process: "subprocess.Popen[bytes]"
    log: Path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=5) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """A folder that the database's own user may enter; pytest's temporary folders are closed to it."""
    with tempfile.TemporaryDirectory(prefix="handsel-browser-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
def stack(folder: Path) -> Iterator[Stack]:
    """Start everything with the demo world in a folder of its own, and stop all of it."""
    port = _free_port()
    log = folder / "log"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("HANDSEL_")},
        "HANDSEL_VAR": str(folder / "var"),
        "HANDSEL_PORT": str(port),
        "HANDSEL_DEMO": "1",
        "PYTHONUNBUFFERED": "1",
    }
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "handsel.config.run", "--with-parent"],
            cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT,
        )  # fmt: skip
    address = f"http://localhost:{port}"
    ends = time.monotonic() + 420  # a busy machine fills the demo world slowly
    while not _answers(address):
        if process.poll() is not None or time.monotonic() > ends:
            process.kill()
            pytest.fail(f"Handsel did not start:\n{log.read_text(errors='replace')[-3000:]}")
        time.sleep(0.5)
    yield Stack(address, process, log)
    process.terminate()
    process.wait(30)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser."""
    program = find_chromium()
    if program is None:
        pytest.fail("The browser tests need Chromium: name it in HANDSEL_CHROMIUM or install it.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(program), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visitor:
    """Somebody at a browser window."""

    page: Page
    address: str
    shots: Path
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        """Open a page; it must answer without an error."""
        response = self.page.goto(self.address + path, wait_until="load")
        assert response is not None
        assert response.status < 400, f"{path} answered {response.status}"

    def look(self, name: str) -> None:
        """Take a picture, and let the accessibility checks find nothing serious."""
        self.page.wait_for_load_state("load")
        self.shots.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=self.shots / f"{name}.png", full_page=True)
        known = len(self.troubles)
        found = Axe().run(self.page, options={"preload": False}).response["violations"]
        del self.troubles[known:]  # the checks measure with styles of their own, which the policy forbids
        serious = [
            f"{each['id']}: {each['help']} at {[node['target'] for node in each['nodes'][:3]]}"
            for each in found
            if each["impact"] in {"serious", "critical"} or each["id"] == "heading-order"
        ]
        assert serious == [], f"{name} ({self.page.url})"
        overflow = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 1, f"{name} is {overflow} px wider than the window"

    def press(self, words: str) -> None:
        """Press the button or follow the link of that name, and wait for what follows."""
        target = self.page.get_by_role("button", name=words, exact=True).or_(
            self.page.get_by_role("link", name=words, exact=True)
        )
        target.locator("visible=true").first.click()
        self.settle()

    def settle(self) -> None:
        """Wait until the page and htmx are done."""
        self.page.wait_for_load_state("load")
        self.page.locator(".htmx-request, .htmx-settling, .htmx-swapping").first.wait_for(state="detached")

    def reads(self, words: str) -> None:
        """Wait until the page shows the words."""
        self.page.get_by_text(words).locator("visible=true").first.wait_for(timeout=10_000)


@pytest.fixture
def visit(stack: Stack, chromium: Browser) -> Iterator[Callable[..., Visitor]]:
    """Open a window: `visit("alice")` signed in, `visit(None)` signed out; `phone=True`, `dark=True`."""
    contexts: list[BrowserContext] = []

    def open_window(
        key: str | None, *, phone: bool = False, dark: bool = False, script: bool = True
    ) -> Visitor:
        context = chromium.new_context(
            viewport=PHONE if phone else DESK,
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale="en-GB",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        visitor = Visitor(page, stack.address, PICTURES)
        page.on("pageerror", lambda error: visitor.troubles.append(str(error)))
        page.on("console", lambda said: _note(visitor, said.type, said.text))
        if key is not None:
            sign_in(visitor, key)
        return visitor

    yield open_window
    for context in contexts:
        context.close()


def _note(visitor: Visitor, kind: str, text: str) -> None:
    if kind == "error" and not re.search(r"status of (4\d\d)", text):
        visitor.troubles.append(text)


def sign_in(visitor: Visitor, key: str) -> None:
    """Sign a demo person in through the real page."""
    visitor.go("/accounts/login/")
    visitor.page.get_by_label("Email", exact=False).first.fill(f"{key}@example.org")
    visitor.page.get_by_label("Password", exact=True).fill(DEMO_PASSWORD)
    visitor.page.locator(
        "form[method=post] button[type=submit]", has_text=re.compile("sign in", re.I)
    ).first.click()
    visitor.page.wait_for_url(lambda url: "/accounts/login" not in url)
