"""What templates may not hold."""

from __future__ import annotations

import pytest

from handsel.config.template_lint import mistakes


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ('<p style="color: red">', "inline style"),
        ("<script>start()</script>", "inline script"),
        ('<button type="button" onclick="go()">', "inline event handler"),
        ("{{ text|safe }}", "not escaped"),
        ('<img src="a.png">', "without alt"),
        ('<form method="post"><button>Send</button></form>', "csrf_token"),
    ],
)
def test_a_mistake_is_found_with_its_line(text: str, trouble: str) -> None:
    [(line, said)] = mistakes(f"<p>\n</p>\n{text}")
    assert line == 3
    assert trouble in said


@pytest.mark.parametrize(
    "text",
    [
        '<script src="{% static "a.js" %}" defer></script>',
        '<script type="application/json">{}</script>',
        '{# <p style="x"> #}',
        '<form method="post">{% csrf_token %}</form>',
        '<img src="a.png" alt="">',
    ],
)
def test_what_is_allowed_is_left_alone(text: str) -> None:
    assert list(mistakes(text)) == []
