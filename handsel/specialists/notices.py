"""What people are told about talent specialists."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit.text import shorten
from handsel.notifications import actions as notifications
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.models import Assignment, Person
from handsel.specialists.models import Note

SPECIALIST = notifications.register(
    "specialist", gettext_lazy("Your talent specialist"), email=False, push=False
)


def assigned(assignment: Assignment) -> Words:
    """Tell the client's people who works for them now, and what this person can do."""
    return Words(
        title=_("%(name)s is your talent specialist now") % {"name": assignment.person.full_name},
        body=_(
            "They search and invite people for your jobs, and read and comment on answers and proposals. They"
            " do not write to freelancers, and they make no offers."
        ),
        url=reverse("people:client", args=[assignment.account_id]),
    )


def ended(assignment: Assignment) -> Words:
    """Tell the client's people that somebody works for them no more."""
    return Words(
        title=_("%(name)s is your talent specialist no more") % {"name": assignment.person.full_name},
        body=_("What they did for you stays. They see nothing of your account any more."),
        url=reverse("people:client", args=[assignment.account_id]),
    )


def noted(note: Note, person: Person, *, is_specialist: bool) -> Words:
    """Tell of a comment on a proposal whoever may read it."""
    proposal = note.proposal
    names = {"name": note.author.full_name, "who": people.name_for(proposal.profile, person)}
    address = reverse("specialists:proposal" if is_specialist else "specialists:note", args=[proposal.pk])
    return Words(
        title=_("%(name)s commented on the proposal of %(who)s") % names,
        body=_("For “%(job)s”. The freelancer does not see it.") % {"job": proposal.job.title},
        url=address,
        quote=shorten(note.text, 500),
        quote_by=note.author.full_name,
    )
