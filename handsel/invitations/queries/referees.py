"""Who may be named for a job, and who has been asked already."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from allauth.account.models import EmailAddress
from django.db.models import QuerySet, Value
from django.utils.translation import gettext as _

from handsel.invitations.models import Invitation, Referral
from handsel.invitations.values import Referee
from handsel.jobs.models import Job, JobGuest
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person, Seat
from handsel.proposals.models import Proposal

_CLIENT_PAGE = re.compile(r"(^|//[^/\s]+)/?client/\d+")
NAMED_MAX = 254


@dataclass(frozen=True)
class Found:
    """Whom a text names: how it names them, the text as it is kept, and the profile if there is one."""

    named_by: str
    named: str
    profile: FreelancerProfile | None

    @property
    def is_by_email(self) -> bool:
        """Whether the answer must be neutral (REF-06)."""
        return self.named_by == Referral.NamedBy.EMAIL


@dataclass(frozen=True)
class JobPeople:
    """Everybody whom a job cannot be passed to, with why (REF-11, ACC-01); profiles and people by id.

    Whether somebody wants no referrals is not in here: nobody may learn it (REF-27).
    """

    referrer_id: int
    team: frozenset[int]
    proposed: frozenset[int]
    invited: frozenset[int]
    referred: frozenset[int]
    hired: frozenset[int]

    def refusal(self, profile: FreelancerProfile) -> Refused | None:
        """Return why this person cannot be referred, or None if they can."""
        name = {"name": profile.person.short_name}
        if profile.person_id == self.referrer_id:
            return Refused("self_referral", _("You cannot refer yourself."), field="refer_to")
        if profile.person_id in self.team:
            text = _("%(name)s works for this client, so the job cannot be passed to them.") % name
            return Refused("self_referral", text, field="refer_to")
        if profile.person_id in self.hired:
            text = _("%(name)s was already hired for this job. Please choose someone else.") % name
            return Refused("already_hired", text, field="refer_to")
        if profile.pk in self.proposed:
            text = _("%(name)s already has a proposal on this job. Please choose someone else.") % name
            return Refused("already_proposed", text, field="refer_to")
        if profile.pk in self.referred:
            text = _("%(name)s was already referred for this job. Please choose someone else.") % name
            return Refused("already_referred", text, field="refer_to")
        if profile.pk in self.invited:
            text = _("%(name)s was already invited to this job. Please choose someone else.") % name
            return Refused("already_invited", text, field="refer_to")
        return None


def people_of(job: Job, referrer: Person) -> JobPeople:
    """Return who has to do with a job already, in three queries."""
    seats = Seat.objects.filter(account_id=job.account_id).values_list("person_id", Value("team"))
    hires = JobGuest.objects.filter(job=job, hired_at__isnull=False).values_list("person_id", Value("hired"))
    people = list(seats.union(hires))
    proposed = Proposal.objects.filter(job=job).values_list("profile_id", flat=True)
    asked = list(Invitation.objects.filter(job=job, agency=None).values_list("profile_id", "sender_kind"))
    referral = Invitation.Sender.REFERRAL
    return JobPeople(
        referrer_id=referrer.pk,
        team=frozenset(person_id for person_id, why in people if why == "team"),
        proposed=frozenset(proposed),
        invited=frozenset(profile_id for profile_id, kind in asked if kind != referral),
        referred=frozenset(profile_id for profile_id, kind in asked if kind == referral),
        hired=frozenset(person_id for person_id, why in people if why == "hired"),
    )


def referral_refusals(
    invitation: Invitation, profiles: Iterable[FreelancerProfile], referrer: Person
) -> dict[int, str]:
    """Return for each profile (its person loaded) that cannot be referred the sentence that says why
    (SEARCH-09).
    """
    known = people_of(invitation.job, referrer)
    refusals = {profile.pk: known.refusal(profile) for profile in profiles}
    return {pk: str(refused.message) for pk, refused in refusals.items() if refused is not None}


def find_referee(referee: Referee) -> Found:
    """Return whom a decliner names: picked from the search, by e-mail, or by profile address (REF-03,
    REF-04).

    An e-mail that nobody has is found too, without a profile: the answer must be the same (REF-06).

    :raises Refused: nothing was named, there is no such profile, or it is a client's page.
    """
    if referee.profile_id is not None:
        found = FreelancerProfile.objects.searchable().select_related("person").filter(pk=referee.profile_id)
        profile = found.first()
        if profile is None:
            raise Refused("profile_not_found", _("There is no such profile here."), field="refer_to")
        return Found(Referral.NamedBy.SEARCH, profile.public_id, profile)
    text = one_line(referee.text)
    if not text:
        message = _("Say whom you refer: a profile address, or the e-mail of their account.")
        raise Refused("referee_required", message, field="refer_to")
    if len(text) > NAMED_MAX:
        message = _("This is too long for a profile address or an e-mail address.")
        raise Refused("profile_not_found", message, field="refer_to")
    if people.looks_like_email(text):
        return Found(Referral.NamedBy.EMAIL, text.lower(), people.profile_by_email(text))
    return _by_address(text)


def _by_address(text: str) -> Found:
    if _CLIENT_PAGE.search(text):
        message = _("This is a client's page. Only freelancers can be referred.")
        raise Refused("not_a_freelancer", message, field="refer_to")
    try:
        profile = people.profile_named(text)
    except Refused as no:
        raise Refused(no.code, no.message, field="refer_to") from no
    return Found(Referral.NamedBy.ADDRESS, profile.public_id, profile)


def is_own_email(person: Person, email: str) -> bool:
    """Return whether an e-mail address belongs to the person's own account, verified or not (REF-03)."""
    if person.email.lower() == email.lower():
        return True
    return bool(EmailAddress.objects.filter(user=person, email__iexact=email).exists())


def link_to(invitation: Invitation) -> Referral | None:
    """Return the referral that brought an invitation, or None; asks only where it was not loaded with it."""
    if invitation.sender_kind != Invitation.Sender.REFERRAL:
        return None
    return getattr(invitation, "referral", None)


def chain_of(invitation: Invitation) -> list[Referral]:
    """Return the referrals that led to an invitation, the first one first (REF-14).

    One query however long the chain is; none where the links were loaded with the invitation.
    """
    link = link_to(invitation)
    if link is None:
        return []
    chain = [link]
    loaded = Invitation._meta.get_field("referral")
    while chain[0].depth > 1 and loaded.is_cached(chain[0].declined_invitation):
        chain.insert(0, chain[0].declined_invitation.referral)
    if chain[0].depth == 1:
        return chain
    known = {one.invitation_id: one for one in links_of(invitation.job_id)}
    chain = [known[invitation.pk]]
    while chain[0].depth > 1:
        chain.insert(0, known[chain[0].declined_invitation_id])
    return chain


def links_of(job_id: int) -> QuerySet[Referral]:
    """Return every referral of a job that arrived, with whom it left and whom it reached."""
    return Referral.objects.filter(declined_invitation__job=job_id, invitation__isnull=False).select_related(
        "declined_invitation__profile__person",
        "declined_invitation__agency",
        "invitation__profile__person",
        "invitation__agency",
        "invitation__proposal",
    )


def depth_of(invitation: Invitation) -> int:
    """Return how often the work was passed on before it reached this invitation (REF-14)."""
    link = link_to(invitation)
    return link.depth if link is not None else 0


def referrals_today(person: Person) -> int:
    """Return how many referrals somebody made in the last 24 hours (REF-28)."""
    return Referral.objects.made_by(person).filter(at__gt=clock.now() - timedelta(days=1)).count()
