"""What the people room does by the clock, and when it hears of something."""

from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.people import actions
from handsel.people.events import WordChanged


@facts.every("17 * * * *", gettext_lazy("Forgetting what programs were answered"))
def forget_answers() -> None:
    """Forget what programs were answered more than a day ago (ADM-13)."""
    actions.forget_answers()


@facts.every("5 * * * *", gettext_lazy("Freelancers who are available again"))
def end_absences() -> None:
    """Let searches know who is available again (ACC-17)."""
    actions.end_absences()


@facts.every("40 3 * * *", gettext_lazy("Hiding profiles of people who are gone for long"))
def turn_inactive_private() -> int:
    """Turn the profiles of people who are gone for long private, where the policy says so (ACC-19)."""
    return actions.turn_inactive_private()


@facts.on(WordChanged)
def find_profiles_by_the_new_word(fact: WordChanged) -> None:
    """Write the profiles with this skill or category to the search engine anew (ADM-14)."""
    actions.find_again(sort=fact.sort, word_id=fact.word_id)


@facts.every("35 * * * *", gettext_lazy("Dropping files that people took along"))
def drop_old_exports() -> None:
    """Throw away what people took along more than a week ago (ACC-22)."""
    actions.drop_old_exports()


@facts.every("50 * * * *", gettext_lazy("Forgetting sessions that ended"))
def forget_sessions() -> None:
    """Forget where people were signed in, once they are not any more."""
    actions.forget_sessions()
