"""Every pair of colours that pages use can be read, on paper and on ink."""

import re
from pathlib import Path

import pytest

from handsel.kit.avatars import PALETTE

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
TOKENS = {
    name: (light, dark)
    for name, light, dark in re.findall(
        r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", (CSS / "tokens.css").read_text()
    )
}
GROUNDS = ("paper", "surface", "sunken")
TEXT = [(ink, ground) for ink in ("ink", "ink-soft", "link", "link-deep") for ground in GROUNDS]
TEXT += [("accent", "surface"), ("accent", "paper"), ("on-accent", "accent"), ("on-accent", "accent-deep")]
TEXT += [("on-link", "link"), ("paper", "ink"), ("surface", "ink-soft"), ("good-tint", "good")]
TEXT += [(ink, "link-tint") for ink in ("ink", "ink-soft", "link", "link-deep")]
TEXT += [(tone, f"{tone}-tint") for tone in ("good", "wait", "bad")]
TEXT += [("ink", f"{tone}-tint") for tone in ("good", "wait", "bad")]
TEXT += [(tone, ground) for tone in ("good", "wait", "bad") for ground in ("paper", "surface")]
SHAPES = [("line-strong", ground) for ground in GROUNDS]
SHAPES += [("link", ground) for ground in GROUNDS] + [("accent", ground) for ground in GROUNDS]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT, ids=lambda name: name)
def test_text_can_be_read(ink, ground, scheme):
    assert contrast(TOKENS[ink][scheme], TOKENS[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES, ids=lambda name: name)
def test_borders_of_controls_and_signs_can_be_seen(shape, ground, scheme):
    assert contrast(TOKENS[shape][scheme], TOKENS[ground][scheme]) >= 3


@pytest.mark.parametrize("pair", PALETTE)
def test_initials_can_be_read_on_both_grounds_of_a_face(pair):
    ground, shape, ink = pair
    assert contrast(ink, ground) >= 4.5
    assert contrast(ink, shape) >= 4.5


def test_the_measure_itself_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_no_colour_stands_outside_the_tokens():
    allowed = {"rooms/account.css": {"#ffffff"}}  # a square code is read by a camera: black on white always
    for file in CSS.rglob("*.css"):
        if file.name != "tokens.css":
            found = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", file.read_text()))
            assert found <= allowed.get(str(file.relative_to(CSS)), set()), file


def test_styles_need_no_loud_words():
    for file in CSS.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", file.read_text(), flags=re.DOTALL)
        assert "!important" not in text, file
        selectors = re.findall(r"([^{}]+)\{", text)
        assert not [one for one in selectors if re.search(r"#[a-zA-Z]", one)], file


def test_every_style_sheet_is_listed():
    listed = set(re.findall(r'url\("([^"]+)"\)', (CSS / "handsel.css").read_text()))
    assert listed == {str(file.relative_to(CSS)) for file in CSS.rglob("*.css")} - {"handsel.css"}
