"""Ending what somebody left open: sessions in other browsers."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people.models import Person


@transaction.atomic
def end_session(*, by: Person, session_id: int) -> None:
    """End one session of the person; whoever sits there is asked to sign in again.

    Locks: the session. Tells: nothing.

    :raises Refused: the person has no such session (`hidden`).
    """
    row = locked(UserSession.objects.filter(pk=session_id, user=by)).first()
    if row is None:
        raise Refused("hidden", _("You are not signed in there any more."))
    _end([row])


@transaction.atomic
def end_other_sessions(*, by: Person, here: str = "") -> int:
    """End every session of the person but the one whose key is `here`; return how many.

    Locks: the sessions. Tells: nothing.
    """
    rows = list(locked(UserSession.objects.filter(user=by).exclude(session_key=here)))
    _end(rows)
    return len(rows)


@transaction.atomic
def forget_sessions() -> int:
    """Throw away sessions that ran out, and what is kept of browsers whose session is gone; by the clock.

    Locks: none. Tells: nothing. Returns how many browsers were forgotten.
    """
    Session.objects.filter(expire_date__lte=clock.now()).delete()
    gone = UserSession.objects.exclude(session_key__in=Session.objects.values("session_key"))
    return int(gone.delete()[0])


def _end(rows: list[UserSession]) -> None:
    Session.objects.filter(session_key__in=[row.session_key for row in rows]).delete()
    UserSession.objects.filter(pk__in=[row.pk for row in rows]).delete()
