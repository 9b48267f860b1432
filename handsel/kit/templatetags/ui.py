"""The widgets, as template tags. (Filled by the look.)"""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from handsel.kit import slots

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str, **values: Any) -> SafeString:
    """Draw what higher rooms put into a named place."""
    return slots.drawn(name, context["request"], **values)
