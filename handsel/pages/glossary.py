"""The words of this marketplace with what they mean, and the pages that explain more (ADM-09, C20).

A term that the operator may write anew is named as this instance says it; its other names are found too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handsel.kit.instance import Label
from handsel.kit.labels import ACTIVE, ASSISTANT, INVITATIONS
from handsel.people.acting import Acting

EVERYBODY, SIGNED_IN, FREELANCERS = "everybody", "signed_in", "freelancers"


@dataclass(frozen=True)
class Term:
    """A word that people meet here: its name, what it means, by which names the same is known elsewhere, and the
    name of the page that says more, if there is one.
    """

    key: str
    name: Any
    text: Any
    others: tuple[Any, ...] = ()
    more: str = ""

    @property
    def said(self) -> str:
        """The name as this instance says it, in the language of now."""
        return self.name.said if isinstance(self.name, Label) else str(self.name)

    @property
    def also(self) -> list[str]:
        """The other names, without the one that is said here."""
        known = self.name.also if isinstance(self.name, Label) else []
        return [name for name in (*known, *map(str, self.others)) if name != self.said]


@dataclass(frozen=True)
class HelpPage:
    """A page that explains something, the address that it has, and for whom it is."""

    name: str
    title: Any
    text: Any
    readers: str = EVERYBODY

    def is_for(self, acting: Acting) -> bool:
        """Whether this reader may open it."""
        if self.readers == FREELANCERS:
            return acting.profile is not None
        return self.readers == EVERYBODY or acting.person is not None


PAGES = (
    HelpPage(
        "invitations:help",
        _("Questions on referrals"),
        _("When to pass work on, to whom, what they and the client read, and what becomes of it."),
    ),
    HelpPage(
        "reputation:how",
        _("How the score is made"),
        _("The job success score and the badges, with every number that they are computed with."),
    ),
    HelpPage(
        "proposals:fee",
        _("What you receive"),
        _("The service fee, worked out both ways: from what a client pays and from what you want."),
        SIGNED_IN,
    ),
    HelpPage(
        "people:tips",
        _("A better profile"),
        _("Ways to a profile that clients find and understand."),
        FREELANCERS,
    ),
    HelpPage(
        "tips:writing",
        _("Help with writing"),
        _("Make a letter shorter, clearer or warmer."),
        FREELANCERS,
    ),
    HelpPage("desk:news", _("News"), _("What is new on this marketplace.")),
)

TERMS = (
    Term(
        "invitation",
        _("Invitation"),
        _("A client asks a freelancer whether they want a job. Accepting sends a proposal; declining costs nothing."),
    ),
    Term(
        "invitations_to_interview",
        INVITATIONS,
        _("Where a freelancer finds the invitations that wait for an answer, and a tab of My proposals."),
    ),
    Term(
        "active_proposals",
        ACTIVE,
        _("Proposals in talks: they answer an invitation, or a client answered them. A tab of My proposals."),
    ),
    Term(
        "referral",
        _("Referral"),
        _("Who declines an invitation can name somebody else for it. They get an invitation to the same job."),
        (_("Recommendation"),),
        "invitations:help",
    ),
    Term(
        "trail",
        _("Handover trail"),
        _("The row of faces that shows from whom to whom a piece of work passed."),
    ),
    Term(
        "alternates",
        _("People in line"),
        _("Freelancers whom a client lines up. When an invitation ends without a yes, the next one is invited."),
        (_("Alternates"),),
    ),
    Term(
        "proposal",
        _("Proposal"),
        _("What a freelancer sends for a job: a letter, answers, files and the terms."),
        (_("Application"), _("Bid")),
    ),
    Term(
        "terms",
        _("Terms"),
        _("How the work is paid: by the hour, by the project or by milestone. They can change until a contract."),
    ),
    Term(
        "shortlist",
        pgettext_lazy("noun", "Shortlist"),
        _("The proposals that a client keeps an eye on. Freelancers are not told."),
    ),
    Term(
        "offer",
        _("Offer"),
        _("A client's word that they want to work with a freelancer on these terms. Accepted, it becomes a contract."),
    ),
    Term(
        "contract",
        _("Contract"),
        _("What the two sides agreed, its milestones or hours, what is approved and paid, and all that happened."),
    ),
    Term(
        "milestone",
        _("Milestone"),
        _("A part of the work with its own price. It is submitted, and approved by the client or by time."),
    ),
    Term(
        "hours",
        _("Hours sheet"),
        _("The hours of a week in a contract by the hour. The client reviews them, or time approves them."),
        (_("Time sheet"), _("Work diary")),
    ),
    Term(
        "change",
        _("Change request"),
        _("A wish of one side to change what was agreed. It holds once the other side agrees."),
    ),
    Term(
        "payment",
        _("Payment"),
        _("What the client wrote down as paid outside. It counts once it is confirmed; no money moves here."),
    ),
    Term(
        "fee",
        _("Service fee"),
        _("The part of what a client pays that this marketplace keeps, if it keeps any."),
        (),
        "proposals:fee",
    ),
    Term(
        "review",
        _("Review"),
        _("Stars and words after a contract. Nobody reads them before both are written or the time is over."),
        (_("Feedback"), _("Rating")),
    ),
    Term(
        "score",
        _("Job success score"),
        _("How content clients were with a freelancer's ended contracts, from 0 to 100."),
        (_("Job success"),),
        "reputation:how",
    ),
    Term(
        "badge",
        _("Badge"),
        _(
            "A mark beside a name: Rising Talent, Top Rated and Top Rated Plus go by numbers that everybody can read,"
            " Expert-Vetted is given by the operators."
        ),
        (),
        "reputation:how",
    ),
    Term(
        "response",
        _("Response time"),
        _("How quickly a freelancer answers invitations. Declining counts as an answer."),
    ),
    Term(
        "specialized",
        _("Specialized profile"),
        _("A second or third profile for another kind of work, with words, rate and skills of its own."),
    ),
    Term(
        "agency",
        _("Agency"),
        _("Several freelancers who answer as one and put one of them forward for a job."),
    ),
    Term(
        "specialist",
        _("Talent specialist"),
        _("Somebody who searches and invites people for a client and comments on proposals. They make no offers."),
    ),
    Term(
        "assistant",
        ASSISTANT,
        _("Tips for a letter from the words of the job, and help to write it. Nothing is sent without you."),
        (),
        "tips:writing",
    ),
    Term(
        "case",
        _("Case"),
        _("What people report becomes a case, which an operator decides with a reason. One may appeal once."),
    ),
)  # fmt: skip


def found_by(words: str, *texts: Iterable[str]) -> int | None:
    """Return in which of the groups of texts all the words stand first, 0 being the best; None if in none.

    Capitals do not matter, and a part of a word is enough.
    """
    wanted = words.casefold().split()
    so_far = ""
    for rank, group in enumerate(texts):
        so_far += " ".join(group).casefold() + " "
        if all(word in so_far for word in wanted):
            return rank
    return None
