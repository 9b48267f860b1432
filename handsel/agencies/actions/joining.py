"""Asking freelancers to join an agency, and their answers."""

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.agencies import rules
from handsel.agencies.actions.agency import hold, put_into_index
from handsel.agencies.actions.belonging import note_belonging
from handsel.agencies.events import InvitationToJoinDeclined, MemberInvited, MemberJoined
from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person
from handsel.people.rules import check_may_reach_out, check_not_suspended


@transaction.atomic
def ask_to_join(
    *, by: Person, agency_id: int, who: str, role: str = Member.Role.MEMBER, exclusive: bool = False
) -> MemberInvitation:
    """This will ask a freelancer to join an agency; asking the same one again answers the open question.

    `who` is an e-mail address or the address of a profile. Whether an e-mail address has an account is not
    told.

    Rules: AGY-01 owner and managers ask, AGY-03 exclusive or not is said with it, ACC-20. Locks: the agency.
    Tells: MemberInvited.

    :raises Refused: hidden, forbidden, suspended, invalid, profile_not_found, already_member, not_accepting.
    """
    agency = hold(agency_id)
    rules.check_can_ask(rules.check_manages(by, agency), role)
    check_may_reach_out(by)
    email, profile = _named(agency, one_line(who))
    waiting = MemberInvitation.objects.filter(agency=agency, state=MemberInvitation.State.OPEN)
    known = waiting.filter(profile=profile, email__iexact=email).first()
    if known is not None:
        return known
    asked = MemberInvitation.objects.create(
        agency=agency, profile=profile, email=email, role=role, exclusive=exclusive, invited_by=by
    )
    events.record(MemberInvited(asked.pk), by=by)
    return asked


def _named(agency: Agency, who: str) -> tuple[str, FreelancerProfile | None]:
    """Return the e-mail address or the profile that a text names."""
    if people.looks_like_email(who) and len(who) <= 254:
        if Member.objects.filter(agency=agency, profile__person__email__iexact=who).exists():
            raise Refused("already_member", _("They belong to the agency already."), field="who")
        return who, None
    try:
        profile = people.profile_named(who)
    except Refused as no:
        text = _("Write an e-mail address, or the address of a profile.")
        raise Refused(no.code, text, field="who") from no
    rules.check_is_no_member(agency, profile)
    if profile.person.is_suspended:
        raise Refused("not_accepting", _("This person cannot be asked at the moment."), field="who")
    return "", profile


@transaction.atomic
def join_agency(*, by: Person, token: str) -> Member:
    """This will let a freelancer join the agency that a link names; a second call answers the membership.

    Rules: AGY-01, AGY-03 an exclusive member belongs to one agency. Locks: the person, the agency, the
    question. Tells: MemberJoined.

    :raises Refused: hidden, not_eligible, suspended, not_pending, exclusive.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    asked = _hold_asked(by, token)
    profile = rules.check_has_profile(by)
    member = Member.objects.filter(agency=asked.agency, profile=profile).first()
    if member is not None and asked.state == MemberInvitation.State.JOINED:
        return member
    rules.check_is_open(asked)
    check_not_suspended(by)
    _end(asked, MemberInvitation.State.JOINED)
    if member is not None:
        return member
    rules.check_is_free(profile, exclusive=asked.exclusive)
    member = Member.objects.create(
        agency=asked.agency, profile=profile, role=asked.role, exclusive=asked.exclusive
    )
    note_belonging([profile.pk])
    put_into_index(agency_id=asked.agency_id)
    events.record(MemberJoined(asked.agency_id, by.pk), by=by)
    return member


@transaction.atomic
def decline_to_join(*, by: Person, token: str) -> MemberInvitation:
    """This will answer that somebody does not want to join; a second call changes nothing.

    Rules: AGY-01. Locks: the agency, the question. Tells: InvitationToJoinDeclined.

    :raises Refused: hidden, not_pending.
    """
    asked = _hold_asked(by, token)
    if asked.state == MemberInvitation.State.DECLINED:
        return asked
    rules.check_is_open(asked)
    _end(asked, MemberInvitation.State.DECLINED)
    events.record(InvitationToJoinDeclined(asked.pk), by=by)
    return asked


@transaction.atomic
def take_back(*, by: Person, asked_id: int) -> MemberInvitation:
    """This will take a question back that nobody answered; a second call changes nothing.

    Rules: AGY-01 owner and managers. Locks: the agency, the question. Tells: nothing.

    :raises Refused: hidden, forbidden, not_pending.
    """
    found = MemberInvitation.objects.filter(pk=asked_id).values_list("agency_id", flat=True).first()
    agency = hold(found or 0)
    rules.check_manages(by, agency)
    asked = locked(MemberInvitation.objects.filter(pk=asked_id)).get()
    if asked.state == MemberInvitation.State.TAKEN_BACK:
        return asked
    rules.check_is_open(asked)
    _end(asked, MemberInvitation.State.TAKEN_BACK)
    return asked


def _hold_asked(by: Person, token: str) -> MemberInvitation:
    """Return the question behind a link, with its agency locked; one by profile is its person's alone."""
    found = MemberInvitation.objects.filter(token=token).values_list("agency_id", flat=True).first()
    agency = hold(found or 0)
    asked = locked(MemberInvitation.objects.filter(token=token)).select_related("profile").get()
    if asked.profile is not None and asked.profile.person_id != by.pk:
        raise Refused("hidden", _("This was not sent to you."))
    asked.agency = agency
    return asked


def _end(asked: MemberInvitation, state: str) -> None:
    asked.state = state
    asked.ended_at = clock.now()
    asked.save(update_fields=["state", "ended_at"])
