"""Asking for tips: the only thing that is written here is that somebody asked."""

from collections.abc import Mapping

from django.db import transaction

from handsel.jobs.models import Job
from handsel.kit.locks import locked
from handsel.kit.refused import Limit
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person
from handsel.tips import queries, rules
from handsel.tips.models import Asking
from handsel.tips.queries import Advice


def get_tips(*, by: Person, job: Job, letter: str, answers: Mapping[int, str] | None = None) -> Advice:
    """This will count that somebody asked, and then compare their letter with the job; it changes neither.

    The comparison comes after the transaction, because a model server may take a while.

    Rules: AI-01 to AI-08, AI-10. Locks: the person, while counting. Tells: nobody.

    :raises Refused: `forbidden` without a profile, `too_short`, `too_long`, `rate_limited`.
    """
    letter = clean(letter)
    profile = rules.check_has_profile(
        FreelancerProfile.objects.filter(person=by).select_related("person").first()
    )
    rules.check_length(letter)
    limit = count_asking(by=by, profile=profile, length=len(letter))
    return queries.advice_on(queries.writing_of(profile, job, letter, answers or {}), limit)


@transaction.atomic
def count_asking(*, by: Person, profile: FreelancerProfile, length: int) -> Limit | None:
    """This will count one asking, by its time and the length of the letter alone, and return what is left.

    Rules: AI-08, AI-10. Locks: the person, so that two askings at once cannot both be the last. Tells: nobody.

    :raises Refused: rate_limited.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_may_ask(queries.limit_of(profile))
    Asking.objects.create(person=by, length=length)
    return queries.limit_of(profile)
