"""A browser without a screen: reads the real pages, fills the real forms, follows what they answer."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from django.test import Client

from handsel.people.acting import SESSION_KEY
from handsel.people.models import Person

SILENT = {"script", "style", "template", "noscript", "title"}


@dataclass
class Control:
    """One field or button of a form."""

    name: str
    value: str = ""
    kind: str = "text"
    options: list[str] = field(default_factory=list)
    text: str = ""
    many: bool = False
    disabled: bool = False


@dataclass
class Form:
    """One form of a page, as a browser would send it."""

    action: str = ""
    method: str = "get"
    controls: list[Control] = field(default_factory=list)
    buttons: list[Control] = field(default_factory=list)

    @property
    def names(self) -> list[str]:
        """The names of the fields that somebody can fill, in order."""
        return list(dict.fromkeys(each.name for each in self.controls if each.kind != "hidden"))

    def control(self, name: str) -> Control:
        """Return the first field of a name."""
        return next(each for each in self.controls if each.name == name)

    def values(self, name: str) -> list[str]:
        """Return what would be sent under a name if nothing was changed."""
        return self.data().get(name, [])

    def data(self) -> dict[str, list[Any]]:
        """Return what would be sent if nothing was changed."""
        sent: dict[str, list[Any]] = {}
        for each in self.controls:
            if each.kind != "file" and not each.disabled and each.name:
                sent.setdefault(each.name, []).append(each.value)
        return sent

    def offers(self, name: str) -> list[str]:
        """Return the values to choose from."""
        return [value for each in self.controls if each.name == name for value in each.options]


class Reader(HTMLParser):
    """Collects forms, links and the visible words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.links: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._form: Form | None = None
        self._choice: Control | None = None
        self._area: Control | None = None
        self._button: Control | None = None
        self._link: str | None = None
        self._said: list[str] = []
        self._hidden = 0
        self._by_id: dict[str, Form] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag in SILENT:
            self._hidden += 1
        if self._hidden:
            return
        if tag == "form":
            self._form = self._by_id.setdefault(given["id"], Form()) if "id" in given else Form()
            self._form.action, self._form.method = given.get("action", ""), given.get("method", "get").lower()
            self.forms.append(self._form)
        elif tag == "a" and "href" in given:
            self._link, self._said = given["href"], [given.get("aria-label", "")]
        elif tag in {"input", "select", "textarea", "button", "option"}:
            self._open_control(tag, given)

    def _open_control(self, tag: str, given: dict[str, str]) -> None:
        other = given.get("form", "")
        form = self._by_id.setdefault(other, Form()) if other else self._form
        control = Control(given.get("name", ""), given.get("value", ""), disabled="disabled" in given)
        control.kind = given.get("type", tag)
        if tag == "option":
            self._option(given)
        elif tag == "button":
            self._button, self._said = control, [given.get("aria-label", "")]
            if form is not None and given.get("type", "submit") == "submit":
                form.buttons.append(control)
        elif form is None:
            return
        elif tag == "select":
            self._choice, control.many, control.value = control, "multiple" in given, ""
        elif tag == "textarea":
            self._area = control
            form.controls.append(control)
        else:
            self._input(form, control, given)

    def _input(self, form: Form, control: Control, given: dict[str, str]) -> None:
        if control.kind in {"radio", "checkbox"}:
            control.options = [given.get("value", "on")]
            control.value = given.get("value", "on")
            control.disabled = control.disabled or "checked" not in given
        if control.kind not in {"submit", "button", "image", "reset"}:
            form.controls.append(control)
        elif control.kind == "submit":
            control.text = control.value
            form.buttons.append(control)

    def _option(self, given: dict[str, str]) -> None:
        if self._choice is None:
            return
        value = given.get("value", "")
        self._choice.options.append(value)
        if "selected" in given and self._form is not None:
            chosen = Control(self._choice.name, value, "select", many=self._choice.many)
            self._form.controls.append(chosen)
            self._choice.value = "\0taken"

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in SILENT and self._hidden:
            self._hidden -= 1
        elif tag == "form":
            self._form = None
        elif tag == "textarea" and self._area is not None:
            self._area.value = self._area.value.removeprefix("\n")
            self._area = None
        elif tag == "select" and self._choice is not None:
            self._close_choice(self._choice)
        elif tag == "button" and self._button is not None:
            self._button.text = _one_line(self._said)
            self._button = None
        elif tag == "a" and self._link is not None:
            self.links.append((_one_line(self._said), self._link))
            self._link = None

    def _close_choice(self, choice: Control) -> None:
        self._choice = None
        if self._form is None:
            return
        if choice.value == "\0taken" or choice.many:
            choice.disabled = True
        else:
            choice.value = choice.options[0] if choice.options else ""
        choice.kind = "select"
        self._form.controls.append(choice)

    def handle_data(self, data: str) -> None:
        """Hear words."""
        if self._hidden:
            return
        if self._area is not None:
            self._area.value += data
            return
        if self._choice is None:
            self.words.append(data)
        self._said.append(data)


def _one_line(parts: list[str]) -> str:
    return " ".join(" ".join(parts).split())


class Shown:
    """An answered page."""

    def __init__(self, response: Any, address: str) -> None:
        self.status: int = response.status_code
        self.address = address
        self.type: str = response.headers.get("Content-Type", "")
        raw = b"".join(response.streaming_content) if response.streaming else response.content
        self.raw: bytes = raw
        self.html = raw.decode("utf-8", "replace") if self.type.startswith("text/") else ""
        reader = Reader()
        reader.feed(self.html)
        reader.close()
        self.forms, self.links, self.tags = reader.forms, reader.links, reader.tags
        self.words = " ".join("".join(reader.words).split())

    def __contains__(self, words: str) -> bool:
        return words in self.words

    def form_with(self, button: str) -> tuple[Form, Control]:
        """Return the form that has a button of these words, and the button."""
        for form in self.forms:
            for each in form.buttons:
                if each.text == button and not each.disabled:
                    return form, each
        known = [each.text for form in self.forms for each in form.buttons]
        raise AssertionError(f"{self.address} ({self.status}) has no button “{button}”, only {known}")

    def link(self, words: str) -> str:
        """Return the address behind a link of these words."""
        for text, address in self.links:
            if text == words:
                return address
        known = [text for text, _ in self.links]
        raise AssertionError(f"{self.address} ({self.status}) has no link “{words}”, only {known}")

    def has_link(self, words: str) -> bool:
        """Return whether a link of these words is there."""
        return any(text == words for text, _ in self.links)

    def has_button(self, words: str) -> bool:
        """Return whether somebody could press a button of these words."""
        return any(each.text == words and not each.disabled for form in self.forms for each in form.buttons)


class Window:
    """Somebody at a browser: `Window(bob)` is signed in already, `Window()` is nobody yet."""

    def __init__(self, person: Person | None = None, role: str = "", language: str = "en") -> None:
        self.client = Client(enforce_csrf_checks=True, headers={"accept-language": language})
        if person is not None:
            self.client.force_login(person)
        if role:
            session = self.client.session
            session[SESSION_KEY] = role
            session.save()
        self.shown: Shown

    def go(self, address: str, status: int = 200) -> Shown:
        """Open an address, follow redirects; the page must answer as expected."""
        parts = urlsplit(address)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        return self._take(self.client.get(path, follow=True), path, status)

    def follow(self, words: str, status: int = 200) -> Shown:
        """Follow the link of these words."""
        return self.go(urljoin(self.shown.address, self.shown.link(words)), status)

    def press(self, button: str, typed: dict[str, Any] | None = None, status: int = 200) -> Shown:
        """Fill the form that this button belongs to and press it."""
        form, control = self.shown.form_with(button)
        data = form.data()
        for name, value in (typed or {}).items():
            assert name in {each.name for each in form.controls}, f"no field {name} in {form.names}"
            data[name] = list(value) if isinstance(value, list | tuple) else [value]
        if control.name:
            data[control.name] = [control.value]
        return self.send(form, data, status)

    def send(self, form: Form, data: dict[str, list[Any]], status: int = 200) -> Shown:
        """Send a form with these fields."""
        address = urljoin(self.shown.address, form.action or self.shown.address)
        if form.method == "get":
            return self.go(f"{urlsplit(address).path}?{urlencode(data, doseq=True)}", status)
        return self._take(self.client.post(address, data, follow=True), address, status)

    def _take(self, response: Any, address: str, status: int) -> Shown:
        if response.redirect_chain:
            address = urljoin(address, response.redirect_chain[-1][0])
        self.shown = Shown(response, address)
        assert self.shown.status == status, (
            f"{address} answered {self.shown.status}: {self.shown.words[:600]}"
        )
        return self.shown

    def reads(self, *sentences: str) -> None:
        """The page that is open must say all of these."""
        for words in sentences:
            assert words in self.shown.words, f"“{words}” is not on {self.shown.address}: {self.shown.words}"

    def reads_nothing_of(self, *sentences: str) -> None:
        """The page that is open must say none of these."""
        for words in sentences:
            assert words not in self.shown.words, f"“{words}” is on {self.shown.address}"
