"""Leaving every agency at once, with the account (ACC-22)."""

from collections.abc import Iterable

from handsel.agencies import queries
from handsel.agencies.actions.belonging import note_belonging
from handsel.agencies.actions.members import hand_over, leave_agency
from handsel.agencies.models import Member, MemberInvitation
from handsel.index import actions as index
from handsel.people.models import Person


def leave_everything(*, person: Person, emails: Iterable[str]) -> None:
    """This will end a person's memberships; an agency of theirs goes to who is there longest, or ends.

    Managers come before members. Call inside the transaction in which the account ends.

    Rules: ACC-22, AGY-01. Locks: people, agencies. Tells: RoleChanged, MemberLeft.

    :raises Refused: nobody may take the agency over at the moment.
    """
    for email in emails:
        MemberInvitation.objects.filter(email__iexact=email).delete()
    MemberInvitation.objects.filter(profile__person=person).delete()
    mine = Member.objects.filter(profile__person=person).select_related("agency").order_by("agency_id")
    for member in mine:
        others = Member.objects.filter(agency=member.agency).exclude(pk=member.pk)
        able = others.filter(profile__person__is_active=True, profile__person__standing="active")
        heirs = able.exclude(profile__memberships__role=Member.Role.OWNER)
        heir = heirs.filter(role=Member.Role.MANAGER).order_by("pk").first() or heirs.order_by("pk").first()
        if member.is_owner and heir is None:
            index.remove(kind=queries.KIND, key=str(member.agency_id))
            left = list(Member.objects.filter(agency=member.agency).values_list("profile_id", flat=True))
            member.agency.delete()
            note_belonging(left)
            continue
        if member.is_owner and heir is not None:
            hand_over(by=person, member_id=heir.pk)
        leave_agency(by=person, agency_id=member.agency_id)
