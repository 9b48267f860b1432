"""May somebody do this with an agency? Each check raises `Refused`."""

from django.utils.translation import gettext as _

from handsel.agencies import queries
from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.kit.refused import Refused
from handsel.people.models import FreelancerProfile, Person


def check_has_profile(person: Person) -> FreelancerProfile:
    """AGY-01: agencies are made of freelancers; returns the profile.

    :raises Refused: not_eligible.
    """
    profile = FreelancerProfile.objects.select_related("person").filter(person=person).first()
    if profile is None:
        raise Refused(
            "not_eligible", _("Set up your freelancer profile first. Agencies are made of freelancers.")
        )
    return profile


def check_manages(by: Person, agency: Agency | int) -> Member:
    """AGY-05: the owner and the managers act for an agency; returns how the person belongs to it.

    :raises Refused: hidden for outsiders, forbidden for other members.
    """
    member = queries.member_of(by, agency.pk if isinstance(agency, Agency) else agency)
    if member is None:
        raise Refused("hidden", _("There is no such agency among yours."))
    if not member.manages:
        raise Refused("forbidden", _("Only the owner and the managers of the agency can do this."))
    return member


def check_owns(by: Person, agency: Agency) -> Member:
    """AGY-01: roles, and whom the agency belongs to, are the owner's to say.

    :raises Refused: hidden for outsiders, forbidden for other members.
    """
    member = check_manages(by, agency)
    if not member.is_owner:
        raise Refused("forbidden", _("Only the owner of the agency can do this."))
    return member


def check_owns_none_yet(profile: FreelancerProfile) -> None:
    """AGY-01: one owner owns one agency.

    :raises Refused: already_owner.
    """
    if Member.objects.filter(profile=profile, role=Member.Role.OWNER).exists():
        name = profile.person.short_name
        raise Refused("already_owner", _("%(name)s owns an agency already.") % {"name": name})


def check_can_ask(by: Member, role: str) -> None:
    """AGY-01: managers ask members; only the owner asks managers.

    :raises Refused: invalid, forbidden.
    """
    if role not in (Member.Role.MANAGER, Member.Role.MEMBER):
        raise Refused("invalid", _("Choose member or manager."), field="role")
    if role == Member.Role.MANAGER and not by.is_owner:
        raise Refused("forbidden", _("Only the owner of the agency asks managers."), field="role")


def check_is_no_member(agency: Agency, profile: FreelancerProfile) -> None:
    """AGY-01: nobody belongs to an agency twice.

    :raises Refused: already_member.
    """
    if Member.objects.filter(agency=agency, profile=profile).exists():
        raise Refused("already_member", _("They belong to the agency already."), field="who")


def check_is_free(profile: FreelancerProfile, *, exclusive: bool) -> None:
    """AGY-03: an exclusive member belongs to one agency alone.

    :raises Refused: exclusive.
    """
    others = Member.objects.filter(profile=profile)
    if others.filter(exclusive=True).exists():
        text = _("You work through another agency alone. Leave it first, or agree with it on something else.")
        raise Refused("exclusive", text)
    if exclusive and others.exists():
        text = _("This agency asks you to work through it alone. Leave your other agencies first.")
        raise Refused("exclusive", text)


def check_is_open(asked: MemberInvitation) -> None:
    """Refuse to answer or take back what is over.

    :raises Refused: not_pending.
    """
    if not asked.is_open:
        text = _("This was answered already, or taken back.")
        raise Refused("not_pending", text, state=asked.state)


def check_can_remove(by: Member, member: Member) -> None:
    """AGY-01: managers remove members, the owner also managers; nobody removes the owner.

    :raises Refused: last_owner, forbidden.
    """
    if member.is_owner:
        raise _owner_stays(member)
    if member.manages and not by.is_owner:
        raise Refused("forbidden", _("Only the owner of the agency can do this."))


def check_can_leave(member: Member) -> None:
    """AGY-01: the owner hands the agency over before leaving.

    :raises Refused: last_owner.
    """
    if member.is_owner:
        raise _owner_stays(member)


def _owner_stays(member: Member) -> Refused:
    text = _("An agency needs an owner. Hand it over to another member first.")
    return Refused("last_owner", text, state=member.role)


def check_works_alone(profile: FreelancerProfile) -> None:
    """AGY-03: an exclusive member proposes and accepts through the agency only.

    :raises Refused: exclusive_member.
    """
    agency = queries.exclusive_agency_of(profile)
    if agency is not None:
        text = _("You work through %(agency)s alone, so the agency proposes for you.")
        raise Refused("exclusive_member", text % {"agency": agency.name})


def check_belongs(agency: Agency | int, profile: FreelancerProfile) -> None:
    """AGY-04: an agency proposes only for its own members.

    :raises Refused: no_member.
    """
    if not Member.objects.filter(agency=agency, profile=profile).exists():
        raise Refused("no_member", _("Choose one of the agency's members."), field="member")
