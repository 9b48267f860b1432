"""Finding one's way in lists: tabs, pages, filters, order."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.http import QueryDict
from django.template.context import Context
from django.utils.safestring import SafeString

from handsel.kit.paging import Page
from handsel.kit.tags.drawing import draw

register = template.Library()


def _address(context: Context, name: str, value: Any, *drop: str) -> str:
    """The present page's address with one value of its query changed."""
    request = context.get("request")
    query = request.GET.copy() if request is not None else QueryDict(mutable=True)
    for gone in drop:
        query.pop(gone, None)
    query[name] = str(value)
    return f"?{query.urlencode()}"


@register.simple_block_tag
def tabs(content: str, label: str) -> SafeString:
    """Draw tabs, which are links; fill it with `tab`."""
    return draw("tabs", content=content, label=label)


@register.simple_tag
def tab(label: str, href: str, current: bool = False, count: int | None = None) -> SafeString:
    """Draw one tab, with its number of rows."""
    return draw("tab", label=label, href=href, current=current, count=count)


@register.simple_tag(takes_context=True)
def paging(context: Context, page: Page[Any], name: str = "page") -> SafeString:
    """Draw the way through a `kit.paging.Page`; nothing when there is only one."""
    if page.last <= 1:
        return SafeString("")
    wanted = {1, page.last, page.number - 1, page.number, page.number + 1}
    numbers: list[dict[str, Any]] = []
    for number in sorted(number for number in wanted if 1 <= number <= page.last):
        if numbers and number - numbers[-1]["number"] > 1:
            numbers.append({"number": number, "gap": True})
        numbers.append(
            {"number": number, "href": _address(context, name, number), "current": number == page.number}
        )
    return draw(
        "paging",
        page=page,
        numbers=numbers,
        previous=_address(context, name, page.number - 1) if page.has_previous else "",
        next=_address(context, name, page.number + 1) if page.has_next else "",
    )


@register.simple_block_tag
def filters(
    content: str, label: str = "", action: str = "", chosen: int = 0, clear: str = "", target: str = ""
) -> SafeString:
    """Draw a filter panel: a GET form; on a phone it folds away and shows how many are `chosen`."""
    return draw(
        "filters", content=content, label=label, action=action, chosen=chosen, clear=clear, target=target
    )


@register.simple_block_tag
def filter_group(content: str, title: str, open: bool = True) -> SafeString:
    """Draw a named group of filters."""
    return draw("filter_group", content=content, title=title, open=open)


@register.simple_tag
def filter_option(
    name: str,
    value: Any,
    label: str,
    count: int | None = None,
    checked: bool = False,
    type: str = "checkbox",
) -> SafeString:
    """Draw one choice of a filter group, with how many it would leave."""
    return draw(
        "filter_option", name=name, value=str(value), label=label, count=count, checked=checked, type=type
    )


@register.simple_tag(takes_context=True)
def sort(
    context: Context, options: Iterable[tuple[str, Any]], current: str, name: str = "sort", label: str = ""
) -> SafeString:
    """Draw the choice of an order from `(value, words)` pairs; each link keeps the rest of the query."""
    rows = [
        {
            "href": _address(context, name, value, "page"),
            "label": words,
            "current": str(value) == str(current),
        }
        for value, words in options
    ]
    now = next((row["label"] for row in rows if row["current"]), rows[0]["label"] if rows else "")
    return draw("sort", rows=rows, now=now, label=label)
