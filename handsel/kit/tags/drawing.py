"""How a widget draws itself."""

from typing import Any

from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe


def draw(widget: str, **values: Any) -> SafeString:
    """Return the widget's template, drawn with these values."""
    drawn = render_to_string(f"kit/{widget}.html", values).strip()
    return mark_safe(drawn)  # noqa: S308 - what a template drew is safe; only the space around it went


def attributes(given: dict[str, Any]) -> SafeString:
    """Return keywords as HTML attributes: `hx_post` is `hx-post`; None, False and "" are left out."""
    return flatatt(
        {
            name.rstrip("_").replace("_", "-"): value if value is True else str(value)
            for name, value in given.items()
            if value is not None and value is not False and value != ""
        }
    )
