"""Who is told of which fact, in which words; whatever is not listed as told is told to nobody.

Each fact names its readers: a client account, or a person as freelancer. What is sent is made anew for each reader
by the queries with which that reader's own program reads the API, so a message never says more than a read would.
Where a fact is told later or not at all on the pages (REF-06, INV-25, PROP-25), it is so here as well.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_lazy as _
from ninja import Schema

from handsel.agencies import events as agency_facts
from handsel.contracts import events as contract_facts
from handsel.invitations import events as invitation_facts
from handsel.invitations import queries as invitations
from handsel.invitations.models import Alternate, Invitation, Referral
from handsel.invitations.shapes import InvitationOut, ReferralOut
from handsel.jobs import events as job_facts
from handsel.jobs import queries as jobs
from handsel.jobs.models import Job
from handsel.jobs.shapes import JobLine
from handsel.messaging import events as message_facts
from handsel.messaging import queries as messaging
from handsel.messaging.models import Message, Room, Seat
from handsel.messaging.shapes import MessageOut, RoomOut
from handsel.moderation import events as moderation_facts
from handsel.people import events as people_facts
from handsel.people.acting import Acting
from handsel.proposals import events as proposal_facts
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.shapes import ProposalLine
from handsel.reputation import events as reputation_facts
from handsel.search import events as search_facts
from handsel.specialists import events as specialist_facts
from handsel.webhooks import events as own_facts

Data = dict[str, Any]
Say = Callable[[Acting], Data]


@dataclass(frozen=True)
class Kind:
    """One sort of message; `area` is the part of the API that tells the same, and whose scope it needs."""

    key: str
    area: str
    area_label: Any
    label: Any


@dataclass(frozen=True)
class Copy:
    """One message: for the endpoints of some accounts and of some freelancers, and how to say it to each."""

    say: Say
    accounts: tuple[int, ...] = ()
    freelancers: tuple[int, ...] = ()
    except_person: int | None = None


@dataclass(frozen=True)
class Told:
    """How a fact becomes messages."""

    kind: Kind
    copies: Callable[[Any], Iterable[Copy]]


KINDS: dict[str, Kind] = {}
TOLD: dict[type[Any], Told] = {}
_AREAS = {
    "invitations": _("Invitations and referrals"),
    "jobs": _("Jobs"),
    "proposals": _("Proposals"),
    "messages": _("Conversations"),
}


def _tell(fact: type[Any], key: str, label: Any, copies: Callable[[Any], Iterable[Copy]]) -> None:
    area = {"invitation": "invitations", "referral": "invitations", "alternates": "invitations"}
    area |= {"job": "jobs", "proposal": "proposals", "message": "messages", "room": "messages"}
    of = area[key.split(".")[0]]
    KINDS[key] = Kind(key, of, _AREAS[of], label)
    TOLD[fact] = Told(KINDS[key], copies)


def readable(say: Say, acting: Acting) -> Data | None:
    """Return what a reader is told, or None where they may not see what it is about."""
    try:
        return say(acting)
    except ObjectDoesNotExist:
        return None


def _as(shape: type[Schema], values: Data) -> Data:
    return shape.model_validate(values).model_dump(mode="json")


# Invitations and referrals


def _invitation(pk: int) -> Say:
    return lambda acting: {"invitation": _as(InvitationOut, invitations.told(acting, pk))}


def _invited(pk: int) -> Invitation:
    return Invitation.objects.select_related("job", "profile").get(pk=pk)


def _both(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), (row.job.account_id,), (row.profile.person_id,))


def _inviting_client(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), accounts=(row.job.account_id,))


def _invited_freelancer(fact: Any) -> Iterator[Copy]:
    row = _invited(fact.invitation_id)
    yield Copy(_invitation(row.pk), freelancers=(row.profile.person_id,))


def _ask_again(fact: invitation_facts.AskAgainDue) -> Iterator[Copy]:
    row = Invitation.objects.select_related("job__account", "profile__person").get(pk=fact.invitation_id)
    if invitations.job_to_ask_for(row) is not None:
        yield Copy(_invitation(row.pk), accounts=(row.job.account_id,))


def _referred_on_job(fact: invitation_facts.ReferralSent) -> Iterator[Copy]:
    """The client alone: to its maker, a message would tell at once that an e-mail address is known (REF-06)."""
    row = Referral.objects.select_related("declined_invitation__job").get(pk=fact.referral_id)
    declined = row.declined_invitation
    if row.invitation_id is not None:
        yield Copy(_invitation(declined.pk), accounts=(declined.job.account_id,))


def _referral(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        row = Referral.objects.visible_to(acting).get(pk=pk)
        return {"referral": _as(ReferralOut, invitations.told_maker(invitations.made_row(row, acting)))}

    return say


def _maker(fact: Any) -> Iterator[Copy]:
    row = Referral.objects.get(pk=fact.referral_id)
    yield Copy(_referral(row.pk), freelancers=(row.referrer_id,))


def _maker_unless_settling(fact: Any) -> Iterator[Copy]:
    row = Referral.objects.get(pk=fact.referral_id)
    if not row.is_settling:
        yield Copy(_referral(row.pk), freelancers=(row.referrer_id,))


def _alternate(fact: invitation_facts.AlternateInvited) -> Iterator[Copy]:
    row = Alternate.objects.select_related("job").get(pk=fact.alternate_id)
    if row.invitation_id is not None:
        yield Copy(_invitation(row.invitation_id), accounts=(row.job.account_id,))


def _lineup(fact: invitation_facts.LineupStopped) -> Iterator[Copy]:
    job = Job.objects.get(pk=fact.job_id)
    yield Copy(_job(job.pk, reason=fact.reason), accounts=(job.account_id,))


_i = invitation_facts
_tell(_i.InvitationSent, "invitation.sent", _("An invitation was sent"), _both)
_tell(_i.InvitationAccepted, "invitation.accepted", _("An invitation was accepted"), _both)
_tell(_i.InvitationDeclined, "invitation.declined", _("An invitation was declined"), _both)
_tell(_i.InvitationWithdrawn, "invitation.withdrawn", _("An invitation was taken back"), _both)
_tell(_i.InvitationExpired, "invitation.expired", _("Nobody answered an invitation in time"), _both)
_tell(_i.InvitationJobClosed, "invitation.job_closed", _("An invitation ended with its job"), _both)
_tell(_i.InvitationVoided, "invitation.voided", _("An invitation was taken down"), _invited_freelancer)
_tell(
    _i.ReopenAsked,
    "invitation.reopen_asked",
    _("Somebody would like to answer after all"),
    _inviting_client,
)
_tell(_i.InvitationReopened, "invitation.reopened", _("An invitation was opened again"), _both)
_tell(_i.AskAgainDue, "invitation.ask_again", _("The day came to ask somebody again"), _ask_again)
_tell(_i.ReferralSent, "referral.made", _("Somebody passed your job on"), _referred_on_job)
_tell(
    _i.ReferralViewed,
    "referral.viewed",
    _("Somebody you referred opened the invitation"),
    _maker_unless_settling,
)
_tell(_i.ReferralAccepted, "referral.accepted", _("Somebody you referred accepted"), _maker)
_tell(_i.ReferralDeclined, "referral.declined", _("Somebody you referred declined"), _maker)
_tell(_i.ReferralExpired, "referral.expired", _("Somebody you referred did not answer"), _maker)
_tell(_i.ReferralJobClosed, "referral.job_closed", _("The job of your referral closed"), _maker)
_tell(_i.ReferralEnded, "referral.ended", _("Your referral came to no hire"), _maker_unless_settling)
_tell(_i.ReferralUndeliverable, "referral.undeliverable", _("Your referral did not arrive"), _maker)
_tell(_i.AlternateInvited, "alternates.invited", _("Somebody in line was invited"), _alternate)
_tell(_i.LineupStopped, "alternates.stopped", _("Nobody in line is invited any more"), _lineup)


# Jobs


def _job(pk: int, **more: Any) -> Say:
    def say(acting: Acting) -> Data:
        rows = Job.objects.visible_to(acting).select_related("account", "category", "activity")
        return {"job": _as(JobLine, jobs.told_line(rows.get(pk=pk), acting)), **more}

    return say


def _posting_client(fact: Any) -> Iterator[Copy]:
    yield Copy(_job(fact.job_id), accounts=(Job.objects.get(pk=fact.job_id).account_id,))


def _job_ended(fact: job_facts.JobEnded) -> Iterator[Copy]:
    account_id = Job.objects.get(pk=fact.job_id).account_id
    yield Copy(_job(fact.job_id, reason=fact.reason), accounts=(account_id,))


def _job_edited(fact: job_facts.JobEdited) -> Iterator[Copy]:
    """Its client, and whoever waits on it; authors of archived proposals as well, or they would learn of it."""
    job = Job.objects.get(pk=fact.job_id)
    invited = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    sent = Proposal.objects.filter(job=job, state__in=[*Proposal.OPEN_STATES, Proposal.State.ARCHIVED])
    waiting = {*invited.values_list("profile__person_id", flat=True)}
    waiting |= {*sent.values_list("profile__person_id", flat=True)}
    readers = tuple(sorted(waiting)) if job.is_open else ()
    yield Copy(_job(job.pk, changed=list(fact.changed)), (job.account_id,), readers)


def _found(fact: search_facts.NewJobsFound) -> Iterator[Copy]:
    def say(acting: Acting) -> Data:
        rows = Job.objects.visible_to(acting).filter(pk__in=fact.job_ids)
        rows = rows.select_related("account", "category", "activity").order_by("-pk")
        lines = [_as(JobLine, jobs.told_line(job, acting)) for job in rows]
        return {"jobs": lines, "total": fact.total}

    yield Copy(say, freelancers=(fact.person_id,))


_tell(job_facts.JobPosted, "job.posted", _("A job of the account was posted"), _posting_client)
_tell(job_facts.JobEdited, "job.edited", _("A job was edited"), _job_edited)
_tell(job_facts.JobAboutToExpire, "job.about_to_expire", _("A job ends soon"), _posting_client)
_tell(job_facts.JobEnded, "job.ended", _("A job of the account ended"), _job_ended)
_tell(
    search_facts.NewJobsFound,
    "job.found",
    _("A saved search that tells you daily found new jobs"),
    _found,
)


# Proposals


def _proposal(pk: int, **more: Any) -> Say:
    """The line, not the whole: reading the whole is a look of the client, which is noted (PROP-26)."""

    def say(acting: Acting) -> Data:
        row = proposals.for_program(acting).get(pk=pk)
        return {"proposal": _as(ProposalLine, proposals.told_line(row, acting)), **more}

    return say


def _proposed(pk: int) -> Proposal:
    return Proposal.objects.select_related("job", "profile").get(pk=pk)


def _author_and_client(fact: Any) -> Iterator[Copy]:
    row = _proposed(fact.proposal_id)
    yield Copy(_proposal(row.pk), (row.job.account_id,), (row.profile.person_id,))


def _author(fact: Any) -> Iterator[Copy]:
    row = _proposed(fact.proposal_id)
    yield Copy(_proposal(row.pk), freelancers=(row.profile.person_id,))


def _terms(fact: proposal_facts.TermsChanged) -> Iterator[Copy]:
    """The client hears of new terms unless they put the proposal away (PROP-21)."""
    row = _proposed(fact.proposal_id)
    readers = (row.job.account_id,) if row.is_open else ()
    yield Copy(_proposal(row.pk, version=fact.version), readers, (row.profile.person_id,))


def _authors(fact: proposal_facts.ProposalsEnded) -> Iterator[Copy]:
    rows = Proposal.objects.filter(pk__in=fact.proposal_ids).order_by("pk")
    for pk, person_id in rows.values_list("pk", "profile__person_id"):
        yield Copy(_proposal(pk), freelancers=(person_id,))


_p = proposal_facts
_tell(_p.ProposalSubmitted, "proposal.submitted", _("A proposal was sent"), _author_and_client)
_tell(_p.ProposalEdited, "proposal.edited", _("A proposal was edited"), _author_and_client)
_tell(_p.TermsChanged, "proposal.terms_changed", _("A proposal has other terms"), _terms)
_tell(_p.ProposalViewed, "proposal.viewed", _("The client opened your proposal"), _author)
_tell(_p.InterviewStarted, "proposal.interview", _("An interview began"), _author_and_client)
_tell(_p.ProposalWithdrawn, "proposal.withdrawn", _("A proposal was withdrawn"), _author_and_client)
_tell(_p.ProposalDeclined, "proposal.declined", _("A proposal was declined"), _author_and_client)
_tell(_p.ProposalsEnded, "proposal.ended", _("Your proposal ended with its job"), _authors)


# Conversations


def _seated(room_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    room = Room.objects.get(pk=room_id)
    seats = Seat.objects.filter(room=room, side=Seat.Side.FREELANCER).order_by("pk")
    accounts = (room.account_id,) if room.account_id is not None else ()
    return accounts, tuple(seats.values_list("person_id", flat=True))


def _room(fact: message_facts.RoomOpened) -> Iterator[Copy]:
    def say(acting: Acting) -> Data:
        seat = messaging.seats_of_role(acting).get(room=fact.room_id)
        return {"room": _as(RoomOut, messaging.told_room(messaging.room_lines([seat])[0]))}

    accounts, freelancers = _seated(fact.room_id)
    yield Copy(say, accounts, freelancers)


def _message(fact: message_facts.MessageSent) -> Iterator[Copy]:
    """Everybody in the room but whoever wrote it, so that a program does not answer itself."""
    rows = Message.objects.select_related("author", "room__account", "room__profile__person")
    message = rows.prefetch_related("files").get(pk=fact.message_id)

    def say(acting: Acting) -> Data:
        seat = messaging.seats_of_role(acting).get(room=message.room_id)
        name = messaging.writer(message, message.room, seat.side)
        line = messaging.Line(message, name, mine=False, follows=False)
        return {"room_id": message.room_id, "message": _as(MessageOut, messaging.told_message(line))}

    accounts, freelancers = _seated(message.room_id)
    yield Copy(say, accounts, freelancers, except_person=message.author_id)


_tell(message_facts.RoomOpened, "room.opened", _("A conversation was opened"), _room)
_tell(message_facts.MessageSent, "message.sent", _("Somebody wrote to you"), _message)


# What is told to nobody, each with its reason; rooms above this one add theirs in their handlers.

_DESK = "cases belong to operators; whom a decision concerns is told by a notice"
_SEATS = "who may act for whom is decided and told on the pages"
_OWN = "a person's own word about their account, told by a notice"
_DIGEST = "a digest for people; its rows are facts of their own"
_LATER = "contracts have no doors of the API yet, so there are no words to send"
NEVER: dict[type[Any], str] = {
    _i.InvitationViewed: "nobody is told that an invitation was opened; of a referral its maker is",
    _i.InvitationIgnored: "what is put aside looks like waiting to the client (INV-25)",
    _i.ReferralRevoked: "its maker did it, and it says whether the referral had arrived (REF-06)",
    people_facts.ProfileChanged: "read the profile; every small change of it is a fact",
    people_facts.ProfileTurnedPrivate: "the person gets a notice with the link that undoes it",
    agency_facts.AgencyOpened: _SEATS,
    agency_facts.MemberInvited: _SEATS,
    agency_facts.InvitationToJoinDeclined: _SEATS,
    agency_facts.MemberJoined: _SEATS,
    agency_facts.MemberLeft: _SEATS,
    agency_facts.RoleChanged: _SEATS,
    people_facts.SeatOffered: _SEATS,
    people_facts.SeatTaken: _SEATS,
    people_facts.SeatLeft: _SEATS,
    people_facts.SpecialistAssigned: _SEATS,
    people_facts.SpecialistEnded: _SEATS,
    specialist_facts.NoteWritten: "comments are between the client's people and its specialist, who get a notice",
    people_facts.ApiKeyMade: "a key tells nobody of other keys",
    people_facts.ApiKeyRevoked: "a key tells nobody of other keys",
    people_facts.PlanChanged: "an operator's act; the person sees it on their profile",
    people_facts.DeletionAsked: _OWN,
    people_facts.AccountKept: _OWN,
    people_facts.PersonForgotten: "whoever they were is forgotten, their endpoints too",
    people_facts.ExportAsked: _OWN,
    people_facts.WordChanged: "read the lists of skills and categories",
    people_facts.StandingChanged: "an operator's act; the person is told by a notice",
    people_facts.ConductFlagged: "an operator's word on a client, for the scores alone",
    people_facts.ExpertSet: "an operator's act; the badge stands on the profile",
    moderation_facts.ReportMade: "nobody learns who reported what",
    moderation_facts.CaseOpened: _DESK,
    moderation_facts.CaseDecided: _DESK,
    moderation_facts.AppealMade: _DESK,
    moderation_facts.AppealDecided: _DESK,
    search_facts.JobsOfTheWeek: _DIGEST,
    search_facts.HiringOfTheWeek: _DIGEST,
    own_facts.EndpointAdded: "an endpoint tells nobody of other endpoints",
    own_facts.EndpointStopped: "nothing can be sent there any more; its owner is told by a notice",
}
NEVER |= {
    fact: _LATER for fact in vars(reputation_facts).values() if is_dataclass(fact) and isinstance(fact, type)
}
NEVER |= {
    fact: _LATER for fact in vars(contract_facts).values() if is_dataclass(fact) and isinstance(fact, type)
}
