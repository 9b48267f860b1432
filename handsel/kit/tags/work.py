"""Work that was agreed, as both sides read it: terms, progress, changes, hours, reviews, merits."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString

from handsel.kit.tags.drawing import draw

register = template.Library()


@register.simple_tag
def progress(parts: Iterable[tuple[str, str]], words: str) -> SafeString:
    """Draw parts of a whole as a bar in pieces, with the words that say the same.

    Each part is (tone, title); tones: "" (to come), info (handed in), warn (sent back), good (done).
    """
    return draw("progress", parts=list(parts), words=words)


@register.simple_block_tag
def change_box(
    content: str,
    title: str,
    before: str,
    after: str,
    kind: str = "",
    at: Any = None,
    why: str = "",
    id: str = "",
) -> SafeString:
    """Draw a change that somebody asks for: what holds, what would hold, and why; the block holds the answers."""
    return draw(
        "change_box",
        content=content,
        title=title,
        before=before,
        after=after,
        kind=kind,
        at=at,
        why=why,
        id=id,
    )


@register.simple_tag
def hours_sheet(days: Iterable[Any], label: str, total: str, write: bool = False) -> SafeString:
    """Draw the days of a week with what was worked on; with `write` each entry has a way to change it.

    A day has `date`, `sum_words` and `entries`, each with `text`, `words` and an address.
    """
    return draw("hours_sheet", days=days, label=label, total=total, write=write)


@register.simple_tag
def terms(shown: Any) -> SafeString:
    """Draw agreed terms: `lines` of label and words, `rows` of milestones, and the `text`."""
    return draw("terms", shown=shown)


@register.simple_tag
def merits(profile: Any, with_how: bool = False) -> SafeString:
    """Draw the badges and the score of a freelancer; `with_how` explains the score."""
    return draw("merits", profile=profile, with_how=with_how)


@register.simple_tag
def stars_fields(fields: Iterable[Any]) -> SafeString:
    """Draw the criteria of a review form beside each other."""
    return draw("stars_fields", fields=fields)


@register.simple_tag
def review(review: Any) -> SafeString:
    """Draw what a review says: stars, words, criteria and the answer."""
    return draw("review", review=review)
