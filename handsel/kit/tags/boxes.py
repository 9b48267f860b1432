"""What holds things: cards, tiles, banners, tables, lists of facts, and the layout of pages."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from handsel.kit.tags.drawing import attributes, draw

register = template.Library()
TONE_ICONS = {
    "info": "information-circle",
    "good": "check-circle",
    "wait": "clock",
    "warn": "exclamation-triangle",
    "bad": "exclamation-circle",
}


@register.simple_block_tag
def card(
    content: str, title: str = "", lead: str = "", action: str = "", action_href: str = "", id: str = ""
) -> SafeString:
    """Draw a white box with an optional title, and a small link at its right ("See all")."""
    return draw(
        "card", content=content, title=title, lead=lead, action=action, action_href=action_href, id=id
    )


@register.simple_block_tag
def panel(content: str, title: str = "", tone: str = "") -> SafeString:
    """Draw a quiet box for the side of a page. `tone`: "" or soft."""
    return draw("panel", content=content, title=title, tone=tone)


@register.simple_block_tag
def tile(
    content: str,
    href: str = "",
    title: str = "",
    marked: bool = False,
    as_: str = "article",
    person: Any = None,
    seed: str = "",
    **attrs: Any,
) -> SafeString:
    """Draw one entry of a list; the title is the link, and the whole tile can be pressed.

    `person` (or `seed`, for somebody unnamed) puts a face in front.
    """
    return draw(
        "tile",
        content=content,
        href=href,
        title=title,
        marked=marked,
        tag=as_,
        person=person,
        seed=seed,
        attrs=attributes(attrs),
    )


@register.simple_block_tag
def banner(content: str, tone: str = "info", title: str = "") -> SafeString:
    """Draw a message across the page. `tone`: info, good, wait, warn, bad."""
    return draw("banner", content=content, tone=tone, title=title, icon=TONE_ICONS.get(tone, ""))


@register.simple_block_tag
def empty_state(content: str, title: str, text: str = "", icon: str = "") -> SafeString:
    """Draw what a list without rows says: what will be here; the block holds the one act that fills it."""
    return draw("empty_state", content=content, title=title, text=text, icon=icon)


@register.simple_tag
def skeleton(lines: int = 3, face: bool = False) -> SafeString:
    """Draw the place of something that is still on its way."""
    return draw("skeleton", lines=range(lines), face=face)


@register.simple_block_tag
def table(content: str, caption: str, show_caption: bool = False, stacked: bool = True) -> SafeString:
    """Wrap `<thead>` and `<tbody>`; on a phone rows become blocks where each `<td>` has `data-label`."""
    return draw("table", content=content, caption=caption, show_caption=show_caption, stacked=stacked)


@register.simple_block_tag
def definitions(content: str, kind: str = "rows") -> SafeString:
    """Draw a list of facts. `kind`: rows (name beside value), stack (name above), figures (large)."""
    return draw("definitions", content=content, kind=kind)


@register.simple_tag
def fact(label: str, value: Any, hint: str = "", icon: str = "") -> SafeString:
    """Draw one fact of a `definitions` or `activity`; nothing when it has no value."""
    if value is None or value == "":
        return SafeString("")
    return draw("fact", label=label, content=value, hint=hint, icon=icon)


@register.simple_block_tag
def fact_block(content: str, label: str, hint: str = "", icon: str = "") -> SafeString:
    """Draw one fact whose value is more than a word."""
    return draw("fact", label=label, content=content, hint=hint, icon=icon)


@register.simple_block_tag
def activity(content: str, title: str = "") -> SafeString:
    """Draw the block "Activity on this job"; fill it with facts."""
    return draw("activity", content=content, title=title)


@register.simple_block_tag
def timeline(content: str, label: str = "") -> SafeString:
    """Draw what happened, in order; fill it with happenings."""
    return draw("timeline", content=content, label=label)


@register.simple_block_tag
def happening(
    content: str, title: str, at: Any = None, tone: str = "", person: Any = None, by: str = ""
) -> SafeString:
    """Draw one entry of a timeline; `by` names who did it. `tone`: "", good, wait, bad."""
    return draw("happening", content=content, title=title, at=at, tone=tone, person=person, by=by)


@register.simple_block_tag
def page_head(
    content: str, title: str, lead: str = "", back: str = "", back_label: str = "", eyebrow: str = ""
) -> SafeString:
    """Draw the head of a page: way back, title, one sentence; the block holds its main action."""
    return draw(
        "page_head",
        content=content,
        title=title,
        lead=lead,
        back=back,
        back_label=back_label,
        eyebrow=eyebrow,
    )


@register.simple_block_tag
def columns(content: str, kind: str = "side") -> SafeString:
    """Lay out `main` and `side`. `kind`: side (at the right), filters (narrow, at the left), even."""
    return draw("columns", content=content, kind=kind)


@register.simple_block_tag
def main(content: str) -> SafeString:
    """Hold the main column of `columns`."""
    return draw("column", content=content, kind="main", label="")


@register.simple_block_tag
def side(content: str, label: str = "") -> SafeString:
    """Hold the side column of `columns`."""
    return draw("column", content=content, kind="side", label=label)


@register.simple_block_tag
def stack(content: str, gap: str = "", as_: str = "div", **attrs: Any) -> SafeString:
    """Put things below each other with even space. `gap`: tight, "", wide."""
    return draw("flow", content=content, kind="stack", gap=gap, tag=as_, attrs=attributes(attrs))


@register.simple_block_tag
def cluster(content: str, gap: str = "", as_: str = "div", **attrs: Any) -> SafeString:
    """Put things beside each other, wrapping. `gap`: tight, "", wide; ends spread with `gap="spread"`."""
    return draw("flow", content=content, kind="cluster", gap=gap, tag=as_, attrs=attributes(attrs))
