"""The tips themselves as a pure function: a letter and its job in, tips out (AI-03).

Each check looks for one thing and each tip names the stretch of the job or of the letter that it is about. Nothing
is stored, nothing is asked of anybody, and a letter of 5,000 characters takes a few hundredths of a second.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from handsel.tips import look
from handsel.tips.words import NameFinder, Span, telling, words_of

JOB, LETTER = "job", "letter"
MOST = 12


@dataclass(frozen=True)
class JobText:
    """The words of a job as one text: description, title, skills and questions, each after an empty line.

    The description comes first, so that a place in it counts from its own beginning.
    """

    description: str
    title: str = ""
    skills: Sequence[str] = ()
    questions: Sequence[str] = ()

    @cached_property
    def text(self) -> str:
        """The whole text that places in the job count in."""
        return "\n\n".join([self.description, self.title, ", ".join(self.skills), "\n".join(self.questions)])

    def place_of(self, words: str, *, last: bool = False) -> Span:
        """Return where words stand in the text, without regard to case; the whole text if nowhere."""
        text, wanted = self.text.lower(), words.lower()
        at = text.rfind(wanted) if last else text.find(wanted)
        same = len(text) == len(self.text)
        return Span(at, at + len(words)) if at >= 0 and words and same else Span(0, len(self.text))


@dataclass(frozen=True)
class KeptText:
    """A letter that the writer keeps or sent before, with the name that they know it by."""

    name: str
    text: str


@dataclass(frozen=True)
class Writing:
    """What is looked at: the letter, its job, and what is true of the writer.

    `skills` stand on the writer's profile; `answers` are by the words of the question.
    """

    letter: str
    job: JobText
    skills: frozenset[str] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    kept: Sequence[KeptText] = ()

    @cached_property
    def named(self) -> NameFinder:
        """The letter, read for names."""
        return NameFinder(self.letter)

    @cached_property
    def about(self) -> set[str]:
        """What the letter speaks of, by stems."""
        return telling(self.letter)

    def has_skill(self, name: str) -> bool:
        """Whether a skill stands on the writer's profile."""
        return name.casefold() in {skill.casefold() for skill in self.skills}


@dataclass(frozen=True)
class Tip:
    """One tip: what to do, the words that it is about, and words to begin with.

    `place` is "job" or "letter"; `start` and `end` count in `JobText.text` or in the letter. `claims_skill` marks
    a tip that would be untrue of somebody whose profile lacks the skill. `draft` may be "".
    """

    kind: str
    message: str
    place: str
    start: int
    end: int
    draft: str = ""
    claims_skill: bool = False
    quote: str = ""

    @property
    def words(self) -> str:
        """What is copied: the words to begin with, else the tip itself."""
        return self.draft or self.message


@dataclass(frozen=True)
class Found:
    """The tips for a letter, and the kinds of checks that were run to find them."""

    tips: tuple[Tip, ...]
    checks: tuple[str, ...]


Check = Callable[[Writing], Iterator[Tip]]


def tips_for(writing: Writing) -> Found:
    """Return the tips for a letter, the weightiest first, at most a dozen.

    The longer a letter is, the more is looked at: checks only ever join as a letter grows (AI-04).
    """
    run = [(kind, check) for kind, least, check in CHECKS if len(writing.letter) >= least]
    found = [quoted(tip, writing) for _kind, check in run for tip in check(writing)]
    return Found(tuple(found[:MOST]), tuple(kind for kind, _check in run))


def quoted(tip: Tip, writing: Writing) -> Tip:
    """Return the tip with the words that it points at."""
    text = writing.job.text if tip.place == JOB else writing.letter
    return replace(tip, quote=text[tip.start : tip.end])


def _in_job(kind: str, span: Span, said: look.Said, *, claims: bool = False) -> Tip:
    return Tip(kind, said.message, JOB, span.start, span.end, said.draft, claims)


def _in_letter(kind: str, span: Span, said: look.Said, *, claims: bool = False) -> Tip:
    return Tip(kind, said.message, LETTER, span.start, span.end, said.draft, claims)


def _questions(writing: Writing) -> Iterator[Tip]:
    for asked in writing.job.questions:
        spoken_of = telling(asked) and look.speaks_of(writing.about, asked)
        if not writing.answers.get(asked, "").strip() and not spoken_of:
            span = writing.job.place_of(asked, last=True)
            yield _in_job("question", span, look.unanswered(asked, writing.letter))
    for span in look.questions_in(writing.job.description):
        asked = writing.job.text[span.start : span.end]
        if not look.speaks_of(writing.about, asked):
            yield _in_job("question", span, look.unanswered(asked, writing.letter))


def _copied(writing: Writing) -> Iterator[Tip]:
    words = words_of(writing.letter)
    for span in look.shared_runs(words, words_of(writing.job.text), look.COPIED_JOB):
        yield _in_letter("copied", span, look.copied_from_job())
    for kept in writing.kept:
        spans = look.shared_runs(words, words_of(kept.text), look.COPIED_KEPT)
        if spans:
            yield _in_letter("copied", spans[0], look.copied_from_letter(kept.name))
            return


def _truth(writing: Writing) -> Iterator[Tip]:
    for skill in writing.job.skills:
        if writing.named.has(skill) and not writing.has_skill(skill):
            span = look.place_of_name(writing.letter, skill)
            yield _in_letter("truth", span, look.not_on_profile(skill), claims=True)


def _first_words(writing: Writing) -> Iterator[Tip]:
    span = look.opening(writing.letter)
    about = telling(f"{writing.job.title} {writing.job.description} {' '.join(writing.job.skills)}")
    if about and not telling(writing.letter[span.start : span.end]) & about:
        yield _in_letter("opening", span, look.opening_is_general())


def _greeting(writing: Writing) -> Iterator[Tip]:
    if not look.greets(writing.letter):
        yield _in_letter("greeting", look.first_sentence(writing.letter), look.no_greeting(writing.letter))


def _thanks(writing: Writing) -> Iterator[Tip]:
    if not look.thanks(writing.letter):
        yield _in_letter("thanks", look.last_sentence(writing.letter), look.no_thanks(writing.letter))


def _skills(writing: Writing) -> Iterator[Tip]:
    missing = [skill for skill in writing.job.skills if not writing.named.has(skill)]
    own = [skill for skill in missing if writing.has_skill(skill)]
    for skill in own[: look.SKILLS_OWN]:
        yield _in_job("skill", writing.job.place_of(skill), look.own_skill_missing(skill, writing.letter))
    others = [skill for skill in missing if skill not in own]
    for skill in others[: look.SKILLS_OTHER]:
        said = look.other_skill_missing(skill, writing.letter)
        yield _in_job("skill", writing.job.place_of(skill), said, claims=True)


def _needs(writing: Writing) -> Iterator[Tip]:
    for span in look.untouched(writing.job.description, writing.about):
        yield _in_job("need", span, look.need_untouched())


def _result(writing: Writing) -> Iterator[Tip]:
    if not look.has_result(writing.letter):
        yield _in_letter("result", look.general_claim(writing.letter), look.no_result(writing.letter))


def _next_step(writing: Writing) -> Iterator[Tip]:
    if not look.says_next(writing.letter):
        yield _in_letter("next_step", look.last_sentence(writing.letter), look.no_next_step(writing.letter))


def _length(writing: Writing) -> Iterator[Tip]:
    length = len(writing.letter)
    if length < look.SHORT:
        yield _in_letter("length", look.last_sentence(writing.letter), look.short())
    elif length > look.LONG:
        yield _in_letter("length", look.rest_after(writing.letter, look.LONG), look.long())
    for span in look.long_sentences(writing.letter):
        yield _in_letter("length", span, look.long_sentence())


def _blocks(writing: Writing) -> Iterator[Tip]:
    for span in look.long_paragraphs(writing.letter):
        yield _in_letter("paragraph", span, look.long_paragraph())


def _repeats(writing: Writing) -> Iterator[Tip]:
    for span in look.said_twice(writing.letter):
        yield _in_letter("repeat", span, look.repeated())


def _aside(writing: Writing) -> Iterator[Tip]:
    for span in look.aside(writing.letter, telling(writing.job.text)):
        yield _in_letter("aside", span, look.beside_the_point())


# Kind, the length from which it is run, the check; the order is the weight.
CHECKS: tuple[tuple[str, int, Check], ...] = (
    ("question", 0, _questions),
    ("truth", 0, _truth),
    ("copied", 0, _copied),
    ("opening", 0, _first_words),
    ("skill", 0, _skills),
    ("need", 0, _needs),
    ("result", 0, _result),
    ("next_step", 0, _next_step),
    ("greeting", 0, _greeting),
    ("thanks", 0, _thanks),
    ("length", 0, _length),
    ("paragraph", 800, _blocks),
    ("repeat", 800, _repeats),
    ("aside", 1200, _aside),
)
