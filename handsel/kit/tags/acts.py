"""Things that are pressed: buttons, links, menus, dialogs; and what the page's frame needs."""

from functools import lru_cache
from typing import Any

from django import template
from django.template.context import Context
from django.urls import NoReverseMatch, reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from heroicons import IconDoesNotExist, _render_icon

from handsel.kit import slots
from handsel.kit.tags.drawing import attributes, draw

register = template.Library()


@lru_cache(maxsize=512)
def icon_svg(name: str, size: int, style: str) -> str:
    """Return an icon of the icon package, hidden from screen readers; "" for a name that it does not have."""
    fixed: dict[str, object] = {"class": "icon", "aria-hidden": "true", "focusable": "false"}
    try:
        return _render_icon(style, name, size, fixed)
    except IconDoesNotExist:
        return ""


@register.simple_tag
def icon(name: str, size: int = 20, style: str = "outline", label: str = "") -> SafeString:
    """Draw an icon; `label` is read to those who do not see it. `{% icon "bell" label=_("News") %}`."""
    word = f'<span class="visually-hidden">{escape(label)}</span>' if label else ""
    return mark_safe(icon_svg(str(name), size, str(style)) + word)  # noqa: S308 - the icon package's own SVG


def _classes(kind: str, small: bool, wide: bool, extra: str) -> str:
    return " ".join(
        part
        for part in ("button", f"button--{kind}", small and "button--small", wide and "button--wide", extra)
        if part
    )


@register.simple_block_tag
def button(
    content: str,
    kind: str = "plain",
    type: str = "submit",
    icon: str = "",
    small: bool = False,
    wide: bool = False,
    disabled: bool = False,
    refused: Any = None,
    class_: str = "",
    **attrs: Any,
) -> SafeString:
    """Draw a button. `kind`: main (once a page), plain, quiet, danger, link. `refused`: why not."""
    return draw(
        "button",
        content=content,
        classes=_classes(kind, small, wide, class_),
        type=type,
        icon=icon,
        disabled=disabled or bool(refused),
        refused=refused,
        attrs=attributes(attrs),
    )


@register.simple_block_tag
def link_button(
    content: str,
    href: str,
    kind: str = "plain",
    icon: str = "",
    small: bool = False,
    wide: bool = False,
    refused: Any = None,
    class_: str = "",
    **attrs: Any,
) -> SafeString:
    """Draw a link that looks like a button; with `refused` it is a disabled button and the reason."""
    return draw(
        "link_button",
        content=content,
        href=href,
        classes=_classes(kind, small, wide, class_),
        icon=icon,
        refused=refused,
        attrs=attributes(attrs),
    )


@register.simple_tag
def icon_button(icon: str, label: str, href: str = "", kind: str = "quiet", **attrs: Any) -> SafeString:
    """Draw a button (a link, with `href`) that shows an icon, and its name to readers and on hover."""
    attrs = {"type": "submit", **attrs} if not href else attrs
    return draw("icon_button", icon=icon, label=label, href=href, kind=kind, attrs=attributes(attrs))


@register.simple_block_tag
def menu(
    content: str, label: str, icon: str = "", align: str = "end", kind: str = "plain", small: bool = False
) -> SafeString:
    """Draw a menu that opens without JavaScript; fill it with menu_link, menu_post and menu_line."""
    return draw("menu", content=content, label=label, icon=icon, align=align, kind=kind, small=small)


@register.simple_tag
def menu_link(label: str, href: str, icon: str = "", current: bool = False) -> SafeString:
    """Draw a line of a menu that leads somewhere."""
    return draw("menu_link", label=label, href=href, icon=icon, current=current)


@register.simple_tag(takes_context=True)
def menu_post(
    context: Context, label: str, action: str, icon: str = "", danger: bool = False, **values: Any
) -> SafeString:
    """Draw a line of a menu that does something: a form of its own that posts `values`."""
    return draw(
        "menu_post",
        label=label,
        action=action,
        icon=icon,
        danger=danger,
        values={name: str(value) for name, value in values.items()},
        csrf_token=context.get("csrf_token"),
    )


@register.simple_tag
def menu_line() -> SafeString:
    """Draw a line between groups of a menu."""
    return mark_safe('<hr class="menu__line">')


@register.simple_block_tag
def dialog(content: str, id: str, title: str, open: bool = False, wide: bool = False) -> SafeString:
    """Draw a dialog; `dialog_link` opens it, or leads to a page with the same form without JavaScript."""
    return draw("dialog", content=content, id=id, title=title, open=open, wide=wide)


@register.simple_block_tag
def dialog_link(
    content: str,
    dialog: str,
    href: str,
    kind: str = "plain",
    icon: str = "",
    small: bool = False,
    **attrs: Any,
) -> SafeString:
    """Draw what opens a dialog: a link to the page with the same question."""
    attrs = {"data_dialog": dialog, "aria_haspopup": "dialog", **attrs}
    classes = _classes(kind, small, False, "")
    return draw(
        "link_button", content=content, href=href, classes=classes, icon=icon, attrs=attributes(attrs)
    )


@register.simple_block_tag
def tooltip(content: str, text: str) -> SafeString:
    """Draw something with a short explanation on hover and focus; never the only place that says a thing."""
    return draw("tooltip", content=content, text=text)


@register.simple_tag(takes_context=True)
def slot(context: Context, name: str, **values: Any) -> SafeString:
    """Draw what higher rooms put into a named place."""
    request = context.get("request")
    return slots.drawn(name, request, **values) if request is not None else SafeString("")


@register.simple_tag
def maybe_url(*names: str, **kwargs: Any) -> str:
    """Return the address of the first of these names that exists, "" if none does."""
    for name in names:
        try:
            return reverse(name, kwargs=kwargs or None)
        except NoReverseMatch:
            continue
    return ""


@register.simple_tag(takes_context=True)
def nav_link(context: Context, label: str, *names: str, icon: str = "", exact: bool = False) -> SafeString:
    """Draw a line of the main navigation to the first of the URL names that exists; nothing if none does."""
    href = maybe_url(*names)
    if not href:
        return SafeString("")
    path = getattr(context.get("request"), "path", "")
    current = path == href if exact or href == "/" else path.startswith(href)
    return draw("nav_link", label=label, href=href, icon=icon, current=current)


@register.simple_tag
def toast(text: str, tone: str = "good") -> SafeString:
    """Draw a message that stands until it is read or closed; the frame draws Django's messages with it."""
    return draw("toast", text=text, tone=tone)
