"""Help with writing by rules alone: a shorter letter, and titles for a profile from what stands on it (AI-09).

Nothing is invented: a shorter letter has only sentences of the long one, a title only words of the profile.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from handsel.kit.text import one_line
from handsel.tips import look
from handsel.tips.words import Span, paragraphs, plain, sentences, stem, telling, words_of

SHORTER = 1200
_FILLING = re.compile(
    r"\b(?:(?:i am writing to (?:let you know|tell you) that|i would like to (?:say|mention) that|"
    r"please be informed that|it goes without saying that|as you can see,?|needless to say,?|"
    r"ich schreibe ihnen, um ihnen mitzuteilen, dass|wie sie sehen können,?|selbstverständlich)\s+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Shortened:
    """A shorter letter, and the sentences that were left out."""

    text: str
    cut: tuple[str, ...]


def shortened(letter: str, *, about: str = "", most: int = SHORTER) -> Shortened:
    """Return the letter with its weightiest sentences, in their order, in about `most` characters.

    A sentence weighs more the more it says of the job (`about`; without one, of what the letter speaks of most), if
    it tells a result, greets, thanks or says what comes next. A greeting and a closing always stay; what was said
    twice never does.
    """
    rows = _rows(letter)
    wanted = telling(about) or _themes(letter)
    order = sorted(rows, key=lambda row: (-_weight(letter, row, rows, wanted), row.start))
    kept: set[Span] = set()
    length = 0
    for span in order:
        size = span.end - span.start + 1
        if length + size <= most or not kept:
            kept.add(span)
            length += size
    parts = []
    for paragraph in paragraphs(letter):
        inside = [row for row in rows if row in kept and paragraph.start <= row.start < paragraph.end]
        parts.append(_joined(letter, inside))
    cut = tuple(letter[span.start : span.end] for span in sentences(letter) if span not in kept)
    return Shortened("\n\n".join(part for part in parts if part), cut)


def _rows(letter: str) -> list[Span]:
    """Return the sentences of a letter, each said once."""
    seen: set[tuple[str, ...]] = set()
    found = []
    for span in sentences(letter):
        said = tuple(word.text for word in words_of(letter[span.start : span.end]))
        if said and said not in seen:
            found.append(span)
        seen.add(said)
    return found


def _themes(letter: str) -> set[str]:
    """Return what a letter speaks of more than once."""
    stems = [stem(word.text) for word in words_of(letter)]
    return {word for word in telling(letter) if stems.count(word) > 1}


def _weight(letter: str, span: Span, rows: Sequence[Span], wanted: set[str]) -> float:
    said = letter[span.start : span.end]
    words = telling(said)
    weight = 3 * len(words & wanted) / (1 + math.sqrt(len(words)))
    weight += 12 * look.has_result(said) + 6 * look.says_next(said) + 6 * look.thanks(said)
    if span in (rows[0], rows[-1]):
        weight += 100 if len(said.split()) <= look.CLOSING or look.greets(said) else 3
    return weight


def _joined(letter: str, rows: Sequence[Span]) -> str:
    """Return sentences as one paragraph; a line of its own, such as a greeting, stays one."""
    text = ""
    before: Span | None = None
    for span in rows:
        gap = "\n" if before is not None and "\n" in letter[before.end : span.start].strip(" ") else " "
        text += (gap if text else "") + _bare(letter[span.start : span.end])
        before = span
    return text


def _bare(sentence: str) -> str:
    bare = _FILLING.sub("", sentence)
    return bare[:1].upper() + bare[1:] if bare != sentence else sentence


@dataclass(frozen=True)
class About:
    """What stands on a profile, as far as titles are made of it."""

    title: str = ""
    work: str = ""
    category: str = ""
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    since: int | None = None


@dataclass(frozen=True)
class TitleIdea:
    """A title for a profile, and what it is made of."""

    text: str
    why: str


def title_ideas(about: About, *, most: int) -> list[TitleIdea]:
    """Return titles of at most `most` characters, each from what the profile says already; the present one is out."""
    trade = _trade(about)
    skills = [skill for skill in about.skills if plain(skill) not in plain(trade)]
    ideas = [*_by_skills(trade, skills), *_by_facts(trade, skills, about)]
    found: dict[str, TitleIdea] = {}
    for idea in ideas:
        text = one_line(idea.text)
        if text and len(text) <= most and plain(text) != plain(about.title):
            found.setdefault(plain(text), idea)
    return list(found.values())


def _trade(about: About) -> str:
    """Return the trade: the first part of the title, else the latest work, else the category."""
    first = re.split(r"[,:;|–—·(]| - ", about.title)[0].strip()
    return first or about.work or about.category


def _by_skills(trade: str, skills: Sequence[str]) -> list[TitleIdea]:
    from_skills = _("From your trade and your first skills.")
    ideas = []
    for count in (2, 3, 1):
        if trade and len(skills) >= count:
            ideas.append(TitleIdea(f"{trade}: {_listed(skills[:count])}", from_skills))
    if len(skills) >= 3:
        ideas.append(
            TitleIdea(_listed(skills[:3]), _("Your skills alone, in the words that clients search for."))
        )
    return ideas


def _by_facts(trade: str, skills: Sequence[str], about: About) -> list[TitleIdea]:
    ideas = []
    if trade and about.since:
        words = _("%(trade)s since %(year)s") % {"trade": trade, "year": about.since}
        ideas.append(TitleIdea(words, _("From the first year in your employment.")))
    if trade and about.languages:
        words = _("%(trade)s in %(languages)s") % {"trade": trade, "languages": _listed(about.languages[:3])}
        ideas.append(TitleIdea(words, _("From the languages that you speak fluently.")))
    if about.category and skills and plain(about.category) not in plain(trade):
        words = f"{about.category}: {_listed(skills[:2])}"
        ideas.append(TitleIdea(words, _("From your category, which clients filter by.")))
    return ideas


def _listed(names: Sequence[str]) -> str:
    return get_text_list(list(names), _("and"))
