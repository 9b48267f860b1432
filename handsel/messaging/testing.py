"""Rooms for tests of this and higher rooms."""

from handsel.kit import ids
from handsel.messaging import actions
from handsel.messaging.models import Message, Room
from handsel.people.models import ClientAccount, Person


def a_room(*, account: ClientAccount, freelancer: Person, title: str = "Monthly bookkeeping") -> Room:
    """Return an interview room between an account and a freelancer."""
    return actions.open_interview(
        account=account, profile=freelancer.profile, title=title, subject=f"test:{ids.opaque()}"
    )


def a_message(room: Room, by: Person, body: str = "Hello there.") -> Message:
    """Return a message that somebody wrote in a room."""
    return actions.say(by=by, room_id=room.pk, body=body)
