"""What agencies do when something happens."""

from functools import partial

from handsel.agencies import actions, notices, queries
from handsel.agencies import events as told
from handsel.agencies.models import Agency, MemberInvitation
from handsel.events import facts
from handsel.notifications import actions as notifications
from handsel.people.events import ProfileChanged
from handsel.people.models import Person


@facts.on(told.MemberInvited)
def tell_the_asked(fact: told.MemberInvited) -> None:
    """Tell or write to whoever was asked to join, unless that is over."""
    rows = MemberInvitation.objects.select_related("agency", "invited_by", "profile__person")
    asked = rows.get(pk=fact.member_invitation_id)
    if not asked.is_open:
        return
    words = partial(notices.asked, asked)
    if asked.profile is not None:
        key = f"agency:asked:{asked.pk}"
        notifications.tell(person=asked.profile.person, kind=notices.AGENCY, key=key, words=words)
        return
    notifications.write_to_address(
        email=asked.email,
        kind=notices.AGENCY,
        key=f"agency:asked:{asked.pk}",
        words_of=words,
        language=asked.invited_by.language,
    )


@facts.on(told.InvitationToJoinDeclined)
def tell_who_asked(fact: told.InvitationToJoinDeclined) -> None:
    """Tell whoever asked somebody to join that the answer is no."""
    rows = MemberInvitation.objects.select_related("agency", "invited_by", "profile__person")
    asked = rows.get(pk=fact.member_invitation_id)
    key = f"agency:declined:{asked.pk}"
    words = partial(notices.declined, asked)
    notifications.tell(person=asked.invited_by, kind=notices.AGENCY, key=key, words=words)


@facts.on(told.MemberJoined)
def tell_managers_of_member(fact: told.MemberJoined) -> None:
    """Tell those who act for an agency that somebody joined."""
    agency = Agency.objects.get(pk=fact.agency_id)
    person = Person.objects.select_related("profile").get(pk=fact.person_id)
    member = queries.member_of(person, agency.pk)
    since = f"{member.pk}" if member is not None else "gone"
    for manager in queries.managers_of(agency).exclude(pk=person.pk):
        key = f"agency:{agency.pk}:joined:{person.pk}:{since}"
        words = partial(notices.joined, agency, person)
        notifications.tell(person=manager, kind=notices.AGENCY, key=key, words=words)


@facts.on(told.MemberLeft)
def tell_the_removed(fact: told.MemberLeft) -> None:
    """Tell somebody who was removed from an agency."""
    if fact.removed:
        agency = Agency.objects.get(pk=fact.agency_id)
        key = f"agency:{agency.pk}:left:{fact.at}"
        person = Person.objects.get(pk=fact.person_id)
        words = partial(notices.removed, agency)
        notifications.tell(person=person, kind=notices.AGENCY, key=key, words=words)


@facts.on(told.RoleChanged)
def tell_of_role(fact: told.RoleChanged) -> None:
    """Tell somebody what they are in the agency now."""
    agency = Agency.objects.get(pk=fact.agency_id)
    person = Person.objects.get(pk=fact.person_id)
    key = f"agency:{agency.pk}:role:{person.pk}:{fact.at}"
    words = partial(notices.role_changed, agency, fact.role)
    notifications.tell(person=person, kind=notices.AGENCY, key=key, words=words)


@facts.on(ProfileChanged)
def find_agencies_by_new_skills(fact: ProfileChanged) -> None:
    """Write anew what the search finds of the agencies of somebody whose profile changed."""
    for pk in Agency.objects.filter(members__profile=fact.profile_id).values_list("pk", flat=True):
        actions.put_into_index(agency_id=pk)
