"""Conversations: the head of a room, its lines, and where one writes."""

from typing import Any

from django import template
from django.forms import BaseForm
from django.template.context import Context
from django.utils.safestring import SafeString

from handsel.kit.tags.drawing import attributes, draw

register = template.Library()


@register.simple_block_tag
def room_head(
    content: str, title: str, subtitle: str = "", href: str = "", people: Any = (), back: str = ""
) -> SafeString:
    """Draw the head of a room: who is in it, what it is about (`href`); the block holds its menu."""
    return draw(
        "room_head", content=content, title=title, subtitle=subtitle, href=href, people=people, back=back
    )


@register.simple_block_tag
def chat_line(
    content: str,
    name: str,
    person: Any = None,
    at: Any = None,
    mine: bool = False,
    note: bool = False,
    id: str = "",
    state: str = "",
    follows: bool = False,
) -> SafeString:
    """Draw one message. `note`: a line of the product itself; `follows`: same writer; `state`: sent, seen."""
    return draw(
        "chat_line",
        content=content,
        name=name,
        person=person,
        at=at,
        mine=mine,
        note=note,
        id=id,
        state=state,
        follows=follows,
    )


@register.simple_tag(takes_context=True)
def composer(
    context: Context,
    form: BaseForm,
    action: str,
    text: str = "text",
    files: str = "files",
    refused: Any = None,
    draft: str = "",
    **attrs: Any,
) -> SafeString:
    """Draw where one writes: the form's `text` and `files` fields; `refused` says why one may not."""
    return draw(
        "composer",
        form=form,
        action=action,
        text=form[text],
        files=form[files] if files in form.fields else None,
        hidden=form.hidden_fields(),
        refused=refused,
        draft=draft,
        attrs=attributes(attrs),
        csrf_token=context.get("csrf_token"),
    )
