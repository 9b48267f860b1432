"""Who belongs to an agency, and as what."""

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.agencies import rules
from handsel.agencies.actions.agency import hold, put_into_index
from handsel.agencies.actions.belonging import note_belonging
from handsel.agencies.events import MemberLeft, RoleChanged
from handsel.agencies.models import Agency, Member
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people.models import Person


@transaction.atomic
def change_role(*, by: Person, member_id: int, role: str) -> Member:
    """This will make somebody a manager or a plain member.

    Rules: AGY-01 the owner says who manages; the owner's own role changes by handing over. Locks: the agency.
    Tells: RoleChanged.

    :raises Refused: hidden, forbidden, invalid, last_owner.
    """
    member = _hold_member(member_id)
    rules.check_owns(by, member.agency)
    if role not in (Member.Role.MANAGER, Member.Role.MEMBER):
        raise Refused("invalid", _("Choose member or manager."), field="role")
    rules.check_can_leave(member)
    if member.role != role:
        _set_role(member, role, by=by)
    return member


@transaction.atomic
def hand_over(*, by: Person, member_id: int) -> Member:
    """This will make another member the owner; who owned it before manages it from then on.

    Rules: AGY-01 one owner owns one agency. Locks: both people, the agency. Tells: RoleChanged, twice.

    :raises Refused: hidden, forbidden, already_owner, not_eligible.
    """
    found = Member.objects.filter(pk=member_id).values_list("profile__person_id", flat=True).first()
    list(locked(Person.objects.filter(pk__in=[by.pk, found or 0])))
    member = _hold_member(member_id)
    owner = rules.check_owns(by, member.agency)
    if member.pk == owner.pk:
        return member
    if not member.profile.person.is_active or member.profile.person.is_suspended:
        raise Refused("not_eligible", _("This person cannot take the agency over at the moment."))
    rules.check_owns_none_yet(member.profile)
    _set_role(owner, Member.Role.MANAGER, by=by)
    _set_role(member, Member.Role.OWNER, by=by)
    return member


@transaction.atomic
def set_exclusive(*, by: Person, member_id: int, wanted: bool) -> Member:
    """This will let a member work through the agency alone, or as they like.

    Only the member can bind themselves; the owner and managers as well as nobody else can set them free.

    Rules: AGY-03. Locks: the member, the agency. Tells: nothing.

    :raises Refused: hidden, forbidden, exclusive.
    """
    found = Member.objects.filter(pk=member_id).values_list("profile__person_id", flat=True).first()
    list(locked(Person.objects.filter(pk=found or 0)))
    member = _hold_member(member_id)
    own = member.profile.person_id == by.pk
    if member.exclusive == wanted and own:
        return member
    if wanted:
        if not own:
            raise Refused(
                "forbidden", _("Only they themselves can say that they work through the agency alone.")
            )
        if Member.objects.filter(profile=member.profile).exclude(pk=member.pk).exists():
            raise Refused("exclusive", _("You belong to another agency as well. Leave it first."))
    else:
        rules.check_manages(by, member.agency)
    member.exclusive = wanted
    member.save(update_fields=["exclusive"])
    return member


@transaction.atomic
def remove_member(*, by: Person, member_id: int) -> None:
    """This will end somebody's membership.

    Rules: AGY-01 managers remove members, the owner also managers. Locks: the agency. Tells: MemberLeft.

    :raises Refused: hidden, forbidden, last_owner.
    """
    member = _hold_member(member_id)
    rules.check_can_remove(rules.check_manages(by, member.agency), member)
    _end(member, by=by, removed=True)


@transaction.atomic
def leave_agency(*, by: Person, agency_id: int) -> None:
    """This will end a person's own membership; open proposals through the agency stay as they are.

    Rules: AGY-01 the owner hands over first. Locks: the agency. Tells: MemberLeft.

    :raises Refused: hidden, last_owner.
    """
    agency = hold(agency_id)
    member = Member.objects.filter(agency=agency, profile__person=by).select_related("profile").first()
    if member is None:
        raise Refused("hidden", _("There is no such agency among yours."))
    rules.check_can_leave(member)
    _end(member, by=by, removed=False)


def _hold_member(member_id: int) -> Member:
    """Return a member with their agency, which is locked.

    :raises Refused: hidden, there is none, or they are gone.
    """
    found = Member.objects.filter(pk=member_id).values_list("agency_id", flat=True).first()
    agency: Agency = hold(found or 0)
    member = Member.objects.select_related("profile__person").filter(pk=member_id, agency=agency).first()
    if member is None:
        raise Refused("hidden", _("This person does not belong to the agency any more."))
    member.agency = agency
    return member


def _set_role(member: Member, role: str, *, by: Person) -> None:
    member.role = role
    member.save(update_fields=["role"])
    person_id = member.profile.person_id
    events.record(RoleChanged(member.agency_id, person_id, role=str(role), at=_now()), by=by)


def _end(member: Member, *, by: Person, removed: bool) -> None:
    agency_id, person_id = member.agency_id, member.profile.person_id
    member.delete()
    note_belonging([member.profile_id])
    put_into_index(agency_id=agency_id)
    events.record(MemberLeft(agency_id, person_id, removed=removed, at=_now()), by=by)


def _now() -> str:
    return f"{clock.now():%Y%m%d%H%M%S%f}"
