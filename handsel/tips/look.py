"""What the checks see, and what they say about it: small pure questions about one text or two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from handsel.kit.text import shorten
from handsel.tips.words import Span, Word, language_of, paragraphs, plain, sentences, stem, telling, words_of

OPENING = 200  # what a client's list shows of a letter (PROP-09)
SHORT, LONG = 400, 2500
SENTENCE_WORDS = 45
PARAGRAPH = 900
COPIED_JOB, COPIED_KEPT = 8, 20  # words in a row
SKILLS_OWN, SKILLS_OTHER, NEEDS = 4, 2, 2
CLOSING = 4  # words; a line as short is a name or a closing
_END_OF_LETTER = 400
_GREETING = re.compile(
    r"\b(hello|hi|hey|dear|good (morning|day|afternoon|evening)|greetings|hallo|guten (tag|morgen|abend)|"
    r"liebe[rs]?|sehr geehrte[rsn]?|gr(u|ue)(ss|ß)|moin|servus)\b"
)
_THANKS = re.compile(r"\b(thanks?|thank you|grateful|appreciate\w*|danke\w*|dank|dankbar)\b")
_NEXT = re.compile(
    r"\b(call|talk|speak|meet\w*|chat|discuss|next step|look(ing)? forward|let me know|happy to|available|reply|"
    r"i (can|could|would|will) (start|begin|send)|send (me|you)|shall we|when (would|does|can)|"
    r"gesprach\w*|telefon\w*|sprechen|treffen|melden|freue mich|nachste\w* schritt\w*|loslegen|beginnen|anfangen|"
    r"schick\w*|passt ihnen|antwort\w*|verfugbar)\b|\?"
)
_NUMBER = re.compile(
    r"\d|%|\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|half|twice|"
    r"zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|hundert|tausend|halft\w*|doppelt\w*)\b"
)
_OWN = re.compile(r"\b(i|my|we|our|ich|mein\w*|wir|unser\w*|mir)\b")
_DONE = re.compile(
    r"\b(saved|cut|reduced|built|delivered|finished|made|wrote|led|raised|grew|closed|found|brought|kept|did|"
    r"designed|recorded|translated|sold|won|shortened|moved|repaired|taught|filed|matched|prepared|worked|"
    r"\w{3,15}ed|habe|haben|hatte|konnte|brachte|schrieb|baute|leitete|fand|gespart|\w{0,12}ge\w{3,12}t)\b"
)
_GENERAL = re.compile(
    r"\b(experience\w*|expert\w*|professional\w*|passion\w*|skilled|many years|hard.?working|reliable|quality|best|"
    r"erfahr\w*|langjahrig\w*|profi\w*|leidenschaft\w*|zuverlassig\w*|qualitat|engagiert\w*)\b"
)


@dataclass(frozen=True)
class Said:
    """What a tip says, and words to begin with (may be "")."""

    message: str
    draft: str = ""


def greets(letter: str) -> bool:
    """Return whether the first line of a letter greets somebody."""
    return _GREETING.search(plain(letter.lstrip()[:80])) is not None


def thanks(letter: str) -> bool:
    """Return whether a letter thanks for anything."""
    return _THANKS.search(plain(letter)) is not None


def says_next(letter: str) -> bool:
    """Return whether the end of a letter says how it goes on."""
    return _NEXT.search(plain(letter[-_END_OF_LETTER:])) is not None


def has_result(letter: str) -> bool:
    """Return whether one sentence tells what the writer did, with a number in it."""
    for span in sentences(letter):
        said = plain(letter[span.start : span.end])
        if _NUMBER.search(said) and _OWN.search(said) and _DONE.search(said):
            return True
    return False


def first_sentence(letter: str) -> Span:
    """Return the first sentence."""
    return next(sentences(letter), Span(0, len(letter)))


def last_sentence(letter: str) -> Span:
    """Return the last sentence that is more than a name or a closing."""
    found = list(sentences(letter)) or [Span(0, len(letter))]
    long = [span for span in found if len(letter[span.start : span.end].split()) > CLOSING]
    return (long or found)[-1]


def general_claim(letter: str) -> Span:
    """Return the sentence that claims the most without telling anything, else the first about the writer."""
    found = list(sentences(letter)) or [Span(0, len(letter))]
    for wanted in (_GENERAL, _OWN):
        for span in found:
            if wanted.search(plain(letter[span.start : span.end])):
                return span
    return found[0]


def opening(letter: str) -> Span:
    """Return the words that a client's list shows of a letter, cut at a word."""
    start = len(letter) - len(letter.lstrip())
    end = min(len(letter), start + OPENING)
    cut = letter.rfind(" ", start, end)
    return Span(start, cut if end < len(letter) and cut > start else end)


def rest_after(letter: str, most: int) -> Span:
    """Return what follows after so many characters, from the next sentence on."""
    for span in sentences(letter):
        if span.start >= most:
            return Span(span.start, len(letter))
    return Span(most, len(letter))


def long_sentences(letter: str) -> list[Span]:
    """Return the longest sentence, if one is too long to read at once."""
    found = [(len(letter[span.start : span.end].split()), span) for span in sentences(letter)]
    long = [pair for pair in found if pair[0] > SENTENCE_WORDS]
    return [max(long, key=lambda pair: pair[0])[1]] if long else []


def long_paragraphs(letter: str) -> list[Span]:
    """Return the first paragraph that is a wall of words."""
    return [span for span in paragraphs(letter) if span.end - span.start > PARAGRAPH][:1]


def said_twice(letter: str) -> list[Span]:
    """Return the first sentence that stood in the letter before."""
    seen: set[tuple[str, ...]] = set()
    for span in sentences(letter):
        said = tuple(word.text for word in words_of(letter[span.start : span.end]))
        if len(said) > CLOSING and said in seen:
            return [span]
        seen.add(said)
    return []


def aside(letter: str, about: set[str]) -> list[Span]:
    """Return the first long paragraph that shares no telling word with the job."""
    for span in paragraphs(letter):
        words = telling(letter[span.start : span.end])
        if len(words) > CLOSING * 2 and not words & about:
            return [span]
    return []


def questions_in(description: str) -> list[Span]:
    """Return the questions that a description asks."""
    return [span for span in sentences(description) if description[span.start : span.end].endswith("?")][:3]


def speaks_of(about: set[str], asked: str) -> bool:
    """Return whether a letter speaks of at least half of what a question is about."""
    wanted = telling(asked)
    return len(wanted & about) * 2 >= len(wanted)


def untouched(description: str, about: set[str]) -> list[Span]:
    """Return the sentences of a job that say the most and that a letter does not come back to at all."""
    found = []
    for span in sentences(description):
        wanted = telling(description[span.start : span.end])
        asks = description[span.start : span.end].endswith("?")
        if len(wanted) >= 3 and not wanted & about and not asks:
            found.append((len(wanted), span))
    weighty = sorted(found, key=lambda pair: -pair[0])[:NEEDS]
    return sorted((span for _weight, span in weighty), key=lambda span: span.start)


def shared_runs(words: Sequence[Word], others: Sequence[Word], least: int) -> list[Span]:
    """Return where a text has at least so many words in a row that another text has too, at most two places."""
    mine, theirs = [word.text for word in words], [word.text for word in others]
    known = {tuple(theirs[at : at + least]) for at in range(len(theirs) - least + 1)}
    found: list[Span] = []
    at = 0
    while known and at + least <= len(mine):
        end = at
        while end + least <= len(mine) and tuple(mine[end : end + least]) in known:
            end += 1
        if end > at:
            found.append(Span(words[at].start, words[end + least - 2].end))
            at = end + least - 1
        else:
            at += 1
    return sorted(found, key=lambda span: span.start - span.end)[:2]


def place_of_name(text: str, name: str) -> Span:
    """Return where a name stands in a text, in whatever form; the sentence before all if it is hard to say."""
    wanted = stem(words_of(name)[0].text) if words_of(name) else ""
    for word in words_of(text):
        if stem(word.text) == wanted:
            return Span(word.start, word.end)
    return first_sentence(text)


def unanswered(asked: str, letter: str) -> Said:
    """Say that a question waits."""
    with translation.override(language_of(letter)):
        draft = _("You asked: “%(question)s” …") % {"question": shorten(asked, 150)}
    return Said(
        _("The client asks this, and neither your letter nor your answers say anything to it yet."), draft
    )


def copied_from_job() -> Said:
    """Say that words are the client's own."""
    return Said(_("These are the client's own words. Say in yours how you would do it."))


def copied_from_letter(name: str) -> Said:
    """Say that words stand in a kept letter."""
    words = _("This stands word for word in your letter “%(name)s”. Change what does not speak of this job.")
    return Said(words % {"name": name})


def not_on_profile(skill: str) -> Said:
    """Say that a letter names a skill that the profile does not have."""
    words = _(
        "Your letter names %(skill)s, which is not on your profile. If you can do it, put it there too; "
        "if not, say openly how far you know it."
    )
    return Said(words % {"skill": skill})


def opening_is_general() -> Said:
    """Say that what the client reads first could stand in any letter."""
    return Said(
        _("This is all the client sees at first, and nothing of the job is in it. Begin with their work.")
    )


def no_greeting(letter: str) -> Said:
    """Say that nobody is greeted."""
    with translation.override(language_of(letter)):
        draft = _("Hello,")
    return Said(_("Your letter begins without a greeting."), draft)


def no_thanks(letter: str) -> Said:
    """Say that nobody is thanked."""
    with translation.override(language_of(letter)):
        draft = _("Thank you for reading this.")
    return Said(_("A word of thanks is missing; before or after this is a good place."), draft)


def own_skill_missing(skill: str, letter: str) -> Said:
    """Say that a skill of the job that the writer has is not mentioned."""
    with translation.override(language_of(letter)):
        draft = _("I used %(skill)s when I …") % {"skill": skill}
    words = _(
        "The job asks for %(skill)s. It is on your profile, but not in your letter: say where you used it."
    )
    return Said(words % {"skill": skill}, draft)


def other_skill_missing(skill: str, letter: str) -> Said:
    """Say that a skill of the job is not mentioned, to somebody who may not have it."""
    with translation.override(language_of(letter)):
        draft = _("I have not worked with %(skill)s yet. I would …") % {"skill": skill}
    words = _(
        "The job asks for %(skill)s, which is not on your profile. Do not claim it; say openly how you "
        "would go about it."
    )
    return Said(words % {"skill": skill}, draft)


def need_untouched() -> Said:
    """Say that a letter does not come back to something that the client writes."""
    return Said(
        _("The client writes this, and your letter does not come back to it. Say how you would do it.")
    )


def no_result(letter: str) -> Said:
    """Say that nothing tells what came of the writer's work."""
    with translation.override(language_of(letter)):
        draft = _("For … I did …, and in the end …")
    return Said(_("Instead of saying it, show it: one piece of work, what came of it, with a number."), draft)


def no_next_step(letter: str) -> Said:
    """Say that the end leaves open how it goes on."""
    with translation.override(language_of(letter)):
        draft = _("Shall we talk for a quarter of an hour this week?")
    return Said(_("After this the client does not know how it goes on. End with a next step."), draft)


def short() -> Said:
    """Say that a letter is short."""
    return Said(_("Your letter ends soon. Two more sentences on how you would begin make it a plan."))


def long() -> Said:
    """Say that a letter is long."""
    return Said(_("Most clients do not read this far. What of this would they miss?"))


def long_sentence() -> Said:
    """Say that a sentence is long."""
    return Said(_("This sentence is hard to read at once. Make two or three of it."))


def long_paragraph() -> Said:
    """Say that a paragraph is long."""
    return Said(_("This is a wall of words. An empty line in the middle helps."))


def repeated() -> Said:
    """Say that a sentence stands there twice."""
    return Said(_("You said this before, in the same words."))


def beside_the_point() -> Said:
    """Say that a paragraph has nothing to do with the job."""
    return Said(
        _("Nothing in this paragraph speaks of the job. Leave it out, or say what it means for this work.")
    )
