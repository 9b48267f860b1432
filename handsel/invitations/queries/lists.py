"""Lists of invitations and referrals for the pages that show them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from handsel.invitations.models import Invitation, Referral
from handsel.invitations.queries.trails import seed_of
from handsel.invitations.queries.words import STANDINGS, TONES, progress_words
from handsel.jobs.models import Job
from handsel.kit.trail import TrailStep
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile, Person
from handsel.policy.numbers import REFERRAL_RETRY_UNDELIVERABLE


@dataclass(frozen=True)
class InboxRow:
    """An invitation as its invited person sees it in a list."""

    invitation: Invitation
    client: str
    sender: str
    referred_by: str

    @property
    def agency(self) -> str:
        """The agency that was asked, "" where it was the reader themselves (INV-26)."""
        return self.invitation.agency.name if self.invitation.agency is not None else ""

    @property
    def url(self) -> str:
        """Where it is answered."""
        return self.invitation.get_absolute_url()


@dataclass(frozen=True)
class InviteeRow:
    """An invited person as the client sees them (INV-25)."""

    invitation: Invitation
    name: str
    state: str
    state_words: str
    tone: str
    referred_by: str
    passed_to: str
    referral_message: str
    can_withdraw: bool
    can_reopen: bool
    by_specialist: bool = False


@dataclass(frozen=True)
class MadeRow:
    """A referral as its maker sees it (REF-17): as much as is theirs to know (REF-31)."""

    referral: Referral
    name: str
    profile_url: str
    client: str
    state: str
    state_words: str
    progress: str
    tone: str
    can_revoke: bool
    can_retry: bool
    face: FreelancerProfile | str
    trail: list[TrailStep]

    @property
    def job(self) -> Job:
        """The job that it was about."""
        return self.referral.declined_invitation.job


@dataclass(frozen=True)
class ReceivedRow:
    """A job that somebody passed to the reader (REF-17)."""

    invitation: Invitation
    referrer: str
    referrer_person: Person
    client: str
    state_words: str
    tone: str


def invitation_for(acting: Acting, invitation_id: int) -> QuerySet[Invitation]:
    """Return the query for one invitation that the reader may see, with everything that its page names."""
    return (
        Invitation.objects.visible_to(acting)
        .filter(pk=invitation_id)
        .select_related(
            "job__account",
            "job__category",
            "job__activity",
            "profile__person",
            "specialized",
            "agency",
            "answered_by",
            "sender",
            "proposal",
        )
        .prefetch_related(Prefetch("referral", _links()))  # to plan one query of twenty tables takes longer
    )


def _links() -> QuerySet[Referral]:
    return Referral.objects.select_related(
        "referrer__profile__person", "declined_invitation__profile__person", "declined_invitation__agency"
    )


def waiting_for(acting: Acting) -> QuerySet[Invitation]:
    """Return the invitations that wait for the reader's answer."""
    if acting.profile is None:
        return Invitation.objects.none()
    return Invitation.objects.waiting().addressed_to(acting)


def inbox(acting: Acting, start: int = 0, most: int | None = None) -> list[InboxRow]:
    """Return the invitations that wait for the reader's answer, newest first (INV-09), in two queries.

    `start` and `most` cut a page out of them.
    """
    waiting = (
        waiting_for(acting)
        .select_related("job__account", "profile__person", "agency", "sender")
        .select_related("referral__referrer__profile__person", "referral__declined_invitation__agency")
        .order_by("-sent_at", "-pk")
    )
    return [
        _inbox_row(row, people.client_label(row.job.account, acting), acting)
        for row in waiting[start : _end(start, most)]
    ]


def _inbox_row(row: Invitation, client: str, acting: Acting) -> InboxRow:
    return InboxRow(row, client, sender_words(row, client), _referrer_name(row, acting))


def sender_words(invitation: Invitation, client: str) -> str:
    """Return who sent an invitation as the invited person reads it: the client, or its talent specialist,
    who is not named (INV-02, SPEC-02); `client` is the client as the reader may know it.
    """
    if invitation.sender_kind != Invitation.Sender.SPECIALIST:
        return client
    place = people.stranger_place(invitation.job.account, client)
    if place is None:
        return _("Talent specialist for %(client)s") % {"client": client}
    return (
        _("Talent specialist for a client in %(place)s") % {"place": place}
        if place
        else _("Talent specialist for a client")
    )


def _end(start: int, most: int | None) -> int | None:
    return None if most is None else start + most


def the_answerable(acting: Acting, job: Job) -> Invitation | None:
    """Return the invitation to this job that the reader may still answer, or None."""
    if acting.profile is None:
        return None
    return (
        Invitation.objects.answerable()
        .filter(profile=acting.profile, agency=None, job=job)
        .select_related("job")
        .first()
    )


def invited_to(job: Job, *, referred: bool = False) -> QuerySet[Invitation]:
    """Return the invitations of a job, all of them or those that a referral made (REF-15)."""
    rows = Invitation.objects.filter(job=job)
    return rows.filter(sender_kind=Invitation.Sender.REFERRAL) if referred else rows


def for_job(
    job: Job,
    acting: Acting,
    *,
    among: Sequence[int] | None = None,
    referred: bool = False,
    start: int = 0,
    most: int | None = None,
) -> list[InviteeRow]:
    """Return everybody invited to a job, newest first, as its client sees them (INV-25), in three queries."""
    delivered = Referral.objects.exclude(state=Referral.State.UNDELIVERABLE).select_related("profile__person")
    invitations = (
        invited_to(job, referred=referred)
        .select_related("profile__person", "agency", "proposal", "sender")
        .select_related("referral__referrer__profile__person", "referral__declined_invitation__agency")
        .prefetch_related(Prefetch("referrals", queryset=delivered))
        .order_by("-sent_at", "-pk")
    )
    if among is not None:
        invitations = invitations.filter(pk__in=among)
    return [_invitee(row, job, acting) for row in invitations[start : _end(start, most)]]


def invitee_row(invitation: Invitation, acting: Acting) -> InviteeRow:
    """Return one invited person as the client sees them, with its job loaded (INV-25)."""
    return next(row for row in for_job(invitation.job, acting, among=[invitation.pk]))


def _invitee(row: Invitation, job: Job, acting: Acting) -> InviteeRow:
    row.job = job
    passed = next(iter(row.referrals.all()), None)
    to = acting.name_of(passed.profile) if passed is not None and passed.profile is not None else ""
    state, words = _as_client_sees(row, to)
    owner = job.account_id not in acting.serves
    return InviteeRow(
        invitation=row,
        name=invitee_name(row, acting),
        state=state,
        state_words=words,
        tone=TONES.get(state, ""),
        referred_by=_referrer_name(row, acting),
        passed_to=to,
        referral_message=passed.message if passed is not None else "",
        can_withdraw=row.is_answerable and (owner or row.sender_id == acting.me.pk),
        can_reopen=owner and row.state == Invitation.State.EXPIRED and job.is_open,
        by_specialist=row.sender_kind == Invitation.Sender.SPECIALIST,
    )


def _as_client_sees(row: Invitation, passed_to: str) -> tuple[str, str]:
    """Return state and words for the client: put aside looks like waiting (INV-25)."""
    if row.state in Invitation.ANSWERABLE:
        return ("pending", _("Waiting")) if row.job.is_open else ("job_closed", _("Job closed"))
    if row.state == Invitation.State.DECLINED and passed_to:
        return "referred", _("Declined and referred %(name)s") % {"name": passed_to}
    if row.is_for_later:
        return row.state, _("Not now")
    return row.state, str(Invitation.State(row.state).label)


def _referrer_name(row: Invitation, acting: Acting) -> str:
    if row.sender_kind != Invitation.Sender.REFERRAL or not hasattr(row, "referral"):
        return ""
    return referrer_name(row.referral, acting)


def invitee_name(row: Invitation, acting: Acting) -> str:
    """Return who was invited: the agency, or the freelancer as the reader may know them (INV-26)."""
    return row.agency.name if row.agency is not None else acting.name_of(row.profile)


def referrer_name(referral: Referral, acting: Acting) -> str:
    """Return who passed the work on: the agency as one unit, or the person (REF-10, AGY-09)."""
    agency = referral.declined_invitation.agency
    return agency.name if agency is not None else name_of_person(referral.referrer, acting)


def name_of_person(person: Person, acting: Acting) -> str:
    """Return the name of a referrer (profile loaded) as the reader may know it (REF-10)."""
    return acting.name_of(person.profile) if hasattr(person, "profile") else person.short_name


def made_by(acting: Acting) -> QuerySet[Referral]:
    """Return the referrals that the reader made."""
    return Referral.objects.none() if acting.person is None else Referral.objects.made_by(acting.person)


def referrals_made(acting: Acting, start: int = 0, most: int | None = None) -> list[MadeRow]:
    """Return the referrals that the reader made, newest first, in four queries (REF-17)."""
    return _made_rows(made_by(acting), acting, start, most)


def made_row(referral: Referral, acting: Acting) -> MadeRow:
    """Return one referral as its maker sees it."""
    tries = Referral.objects.filter(declined_invitation=referral.declined_invitation_id)
    return next(row for row in _made_rows(tries, acting) if row.referral.pk == referral.pk)


def made_for(invitation: Invitation, acting: Acting) -> MadeRow | None:
    """Return the newest referral that the reader made for a declined invitation, or None."""
    tries = Referral.objects.visible_to(acting).filter(declined_invitation=invitation)
    return next(iter(_made_rows(tries, acting)), None)


def _made_rows(
    referrals: QuerySet[Referral], acting: Acting, start: int = 0, most: int | None = None
) -> list[MadeRow]:
    rows = referrals.select_related("declined_invitation__job__account", "invitation").order_by("-pk")
    made = list(rows[start : _end(start, most)])
    ids = [row.named for row in made if row.named_by != Referral.NamedBy.EMAIL]
    profiles = FreelancerProfile.objects.select_related("person").filter(public_id__in=ids)
    named = {profile.public_id: profile for profile in profiles}
    tries: dict[int, list[Referral]] = {}
    declined = [row.declined_invitation_id for row in made]
    for row in Referral.objects.filter(declined_invitation__in=declined) if most is not None else made:
        tries.setdefault(row.declined_invitation_id, []).append(row)
    return [_made(row, named, tries[row.declined_invitation_id], acting) for row in made]


def _made(
    row: Referral, named: dict[str, FreelancerProfile], tries: Sequence[Referral], acting: Acting
) -> MadeRow:
    profile = named.get(row.named)
    state = row.shown_state
    return MadeRow(
        referral=row,
        name=acting.name_of(profile) if profile is not None else row.named,
        profile_url=profile.get_absolute_url() if profile is not None else "",
        client=people.client_label(row.declined_invitation.job.account, acting),
        state=state,
        state_words=str(Referral.State(state).label),
        progress=progress_words(row, state),
        tone=TONES.get(state, ""),
        can_revoke=state in Referral.LIVE and row.declined_invitation.job.is_open,
        can_retry=may_retry(row, tries),
        face=profile if profile is not None else row.named,
        trail=_made_trail(row, profile, state, acting),
    )


def _made_trail(
    row: Referral, profile: FreelancerProfile | None, state: str, acting: Acting
) -> list[TrailStep]:
    """Return client, maker and the person named, who is drawn without a face where an e-mail named them."""
    account = row.declined_invitation.job.account
    name = acting.name_of(profile) if profile is not None else _("somebody")
    mark = STANDINGS.get(state, "ended")
    label = "" if mark != "ended" else str(Referral.State(state).label)
    return [
        TrailStep(people.client_label(account, acting), None, "invited", seed=seed_of(account)),
        TrailStep(_("you"), acting.person, "referred"),
        TrailStep(name, profile.person if profile is not None else row.named, mark, label),
    ]


def may_retry(row: Referral, tries: Sequence[Referral]) -> bool:
    """Return whether somebody else may be named after this one, given all tries for its invitation
    (REF-07).
    """
    lost = [other for other in tries if other.state == Referral.State.UNDELIVERABLE]
    return (
        row.shown_state == Referral.State.UNDELIVERABLE
        and len(lost) == len(tries)
        and len(lost) <= REFERRAL_RETRY_UNDELIVERABLE.value
        and row.declined_invitation.job.is_open
    )


def received_by(acting: Acting) -> QuerySet[Referral]:
    """Return the referrals that reached the reader."""
    if acting.profile is None:
        return Referral.objects.none()
    return Referral.objects.filter(profile=acting.profile, invitation__isnull=False)


def referrals_received(acting: Acting, start: int = 0, most: int | None = None) -> list[ReceivedRow]:
    """Return the jobs that others passed to the reader, newest first, in one query (REF-17)."""
    received = (
        received_by(acting)
        .select_related(
            "invitation__job__account",
            "invitation__profile",
            "invitation__proposal",
            "declined_invitation__agency",
            "referrer__profile__person",
        )
        .order_by("-pk")
    )
    rows = []
    for referral in received[start : _end(start, most)]:
        invitation = referral.invitation
        if invitation is None:
            continue
        closed = invitation.state in Invitation.ANSWERABLE and not invitation.job.is_open
        state = Invitation.State.JOB_CLOSED if closed else Invitation.State(invitation.state)
        rows.append(
            ReceivedRow(
                invitation=invitation,
                referrer=referrer_name(referral, acting),
                referrer_person=referral.referrer,
                client=people.client_label(invitation.job.account, acting),
                state_words=str(state.label),
                tone=TONES.get(str(state), ""),
            )
        )
    return rows
