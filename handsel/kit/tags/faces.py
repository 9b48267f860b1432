"""People and what is said of them: avatars, the handover trail, badges, states, scores."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django import template
from django.utils.formats import number_format
from django.utils.safestring import SafeString

from handsel.kit import avatars
from handsel.kit.tags.drawing import draw
from handsel.kit.trail import TrailStep, sentence

register = template.Library()
SIZES = {"xs": 24, "sm": 32, "md": 48, "lg": 72, "xl": 112}
TONE_SIGNS = {"good": "check", "bad": "x-mark", "wait": "clock", "warn": "exclamation-triangle"}


@register.simple_tag
def avatar(
    person: Any = None,
    size: str = "md",
    name: str = "",
    seed: str = "",
    label: bool = False,
    photo: str = "",
) -> SafeString:
    """Draw a face: the photo, or a picture made from `seed`. Hidden from screen readers unless `label`.

    `person` is a Person, anything with a `.person`, or None for somebody who may not be named.
    """
    face = avatars.face_of(person, name=name, seed=seed, photo=photo)
    pixels = SIZES.get(size, 48)
    return draw("avatar", face=face, size=size, pixels=pixels, label=label)


@register.simple_tag
def avatar_row(people: Iterable[Any], most: int = 5, size: str = "sm") -> SafeString:
    """Draw faces that overlap, and how many more there are."""
    everybody: Sequence[Any] = list(people)
    return draw(
        "avatar_row", people=everybody[:most], more=max(0, len(everybody) - most), size=size, all=everybody
    )


@register.simple_tag
def trail(steps: Iterable[TrailStep], size: str = "md", labels: bool = True) -> SafeString:
    """Draw the handover trail: faces joined by a line, each with what they did; a sentence to readers."""
    rows = list(steps)
    return (
        draw("trail", steps=rows, sentence=sentence(rows), size=size, labels=labels)
        if rows
        else SafeString("")
    )


@register.simple_tag
def badge(label: str, tone: str = "", icon: str = "") -> SafeString:
    """Draw a mark that something carries: Plus, Referred. `tone`: "", accent, link, good, wait, bad."""
    return draw("badge", label=label, tone=tone, icon=icon)


@register.simple_tag
def pill(label: str, tone: str = "", icon: str | None = None) -> SafeString:
    """Draw a state as a word with a sign. `tone`: "" (over), good, wait, warn, bad, info."""
    return draw("pill", label=label, tone=tone, icon=TONE_SIGNS.get(tone, "") if icon is None else icon)


@register.simple_tag
def meter(value: int, most: int, label: str) -> SafeString:
    """Draw how much of something is used, as a bar with its words."""
    return draw("meter", value=min(value, most), most=most, label=label, over=value >= most)


@register.simple_tag
def response_band(band: Any, label: Any = "", count: int | None = None, how: Any = "") -> SafeString:
    """Draw how soon somebody usually answers; `band` is a profile or a code (day, three_days, slow, "")."""
    if hasattr(band, "get_response_band_display"):
        label = label or band.get_response_band_display()
        count = band.response_count if count is None else count
        band = band.response_band
    return draw("response_band", band=band or "none", label=label, count=count, how=how)


@register.simple_tag
def score_ring(score: int | None, label: str = "", how: Any = "", size: int = 48) -> SafeString:
    """Draw a score from 0 to 100 as a ring with its number; None draws nothing."""
    if score is None:
        return SafeString("")
    around = 100.53
    return draw(
        "score_ring",
        score=score,
        label=label,
        how=how,
        size=size,
        drawn=f"{around * min(max(score, 0), 100) / 100:.2f}",
        around=f"{around:.2f}",
        tone="good" if score >= 90 else "link" if score >= 75 else "wait",
    )


@register.simple_tag
def stars(value: Any, count: int | None = None, small: bool = False) -> SafeString:
    """Draw one to five stars with their figure, and of how many reviews it is the mean; None draws nothing."""
    if value is None:
        return SafeString("")
    figure = number_format(Decimal(value).normalize(), use_l10n=True)
    full = int(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP))
    return draw("stars", figure=figure, full=range(full), rest=range(5 - full), count=count, small=small)
