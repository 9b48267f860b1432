"""Seats: who may act for a client account."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.actions.accounts import account_to_change
from handsel.people.events import SeatLeft, SeatOffered, SeatTaken
from handsel.people.models import ClientAccount, Person, Seat, SeatInvitation
from handsel.people.queries.finding import looks_like_email


@transaction.atomic
def offer_seat(*, by: Person, account_id: int, email: str, role: str = Seat.Role.HIRER) -> SeatInvitation:
    """Ask somebody by e-mail to act for a client account; asking the same address again answers the open
    offer.

    Rules: ACC-23. Locks: the account. Tells: SeatOffered.

    :raises Refused: the person is no owner, the address is none, or its person has a seat (`already_member`).
    """
    account = account_to_change(account_id, by)
    rules.check_owns(by=by, account=account)
    email = text.one_line(email)
    _check_role(role)
    if not looks_like_email(email):
        raise Refused("invalid", _("This is not an e-mail address."), field="email")
    if Seat.objects.filter(account=account, person__email__iexact=email).exists():
        raise Refused("already_member", _("This person acts for you already."), field="email")
    open_offers = SeatInvitation.objects.filter(account=account, taken_at=None, revoked_at=None)
    offer = open_offers.filter(email__iexact=email).first()
    if offer is None:
        offer = SeatInvitation.objects.create(account=account, email=email, role=role, invited_by=by)
        events.record(SeatOffered(offer.pk), by=by)
    return offer


@transaction.atomic
def take_seat(*, by: Person, token: str) -> Seat:
    """Take the seat that a link offers; a second call by the same person answers the seat.

    Rules: ACC-23 seats by invitation. Locks: the account, then the offer. Tells: SeatTaken.

    :raises Refused: there is no such offer (`hidden`), it was taken or taken back (`not_pending`).
    """
    account = locked(ClientAccount.objects.filter(seat_invitations__token=token)).first()
    if account is None:
        raise Refused("hidden", _("There is no such offer."))
    offer = locked(SeatInvitation.objects.filter(token=token)).get()
    seat = Seat.objects.filter(account=account, person=by).first()
    if offer.taken_at is not None and seat is not None:
        return seat
    if offer.taken_at is not None or offer.revoked_at is not None:
        raise Refused("not_pending", _("This offer was taken already, or taken back."))
    offer.taken_at = clock.now()
    offer.save(update_fields=["taken_at"])
    if seat is None:
        seat = Seat.objects.create(account=account, person=by, role=offer.role)
        events.record(SeatTaken(account.pk, by.pk), by=by)
    return seat


@transaction.atomic
def revoke_seat_offer(*, by: Person, offer_id: int) -> SeatInvitation:
    """Take an offered seat back; a second call changes nothing.

    Rules: ACC-23. Locks: the account, then the offer. Tells: nothing.

    :raises Refused: the person is no owner, or the seat was taken (`not_pending`).
    """
    account_id = SeatInvitation.objects.filter(pk=offer_id).values_list("account_id", flat=True).first()
    account = account_to_change(account_id or 0, by)
    rules.check_owns(by=by, account=account)
    offer = locked(SeatInvitation.objects.filter(pk=offer_id)).get()
    if offer.taken_at is not None:
        raise Refused("not_pending", _("This seat was taken already. You can remove the person instead."))
    if offer.revoked_at is None:
        offer.revoked_at = clock.now()
        offer.save(update_fields=["revoked_at"])
    return offer


@transaction.atomic
def change_role(*, by: Person, seat_id: int, role: str) -> Seat:
    """Make a person of a client account an owner or a hirer.

    Rules: ACC-23 the last owner stays one. Locks: the account. Tells: nothing.

    :raises Refused: the person is no owner, there is no such role, or it is the last owner (`last_owner`).
    """
    seat = _seat_to_manage(by, seat_id)
    _check_role(role)
    if seat.role != role:
        rules.check_another_owner_stays(seat)
        seat.role = role
        seat.save(update_fields=["role"])
    return seat


@transaction.atomic
def remove_seat(*, by: Person, seat_id: int) -> None:
    """End somebody's seat in a client account.

    Rules: ACC-23 owners remove, the last owner stays. Locks: the account. Tells: SeatLeft.

    :raises Refused: the person is no owner, or it is the last owner (`last_owner`).
    """
    _end(_seat_to_manage(by, seat_id), by)


@transaction.atomic
def leave_account(*, by: Person, account_id: int) -> None:
    """End a person's own seat in a client account.

    Rules: ACC-23 the last owner cannot leave. Locks: the account. Tells: SeatLeft.

    :raises Refused: the person has no seat (`hidden`), or is the last owner (`last_owner`).
    """
    account = account_to_change(account_id, by)
    _end(Seat.objects.get(account=account, person=by), by)


def _seat_to_manage(by: Person, seat_id: int) -> Seat:
    account_id = Seat.objects.filter(pk=seat_id).values_list("account_id", flat=True).first()
    account = account_to_change(account_id or 0, by)
    rules.check_owns(by=by, account=account)
    seat = Seat.objects.filter(pk=seat_id, account=account).first()
    if seat is None:
        raise Refused("hidden", _("This person does not act for you any more."))
    return seat


def _end(seat: Seat, by: Person) -> None:
    rules.check_another_owner_stays(seat)
    account_id, person_id = seat.account_id, seat.person_id
    seat.delete()
    events.record(SeatLeft(account_id, person_id), by=by)


def _check_role(role: str) -> None:
    if role not in Seat.Role.values:
        raise Refused("invalid", _("Choose owner or hirer."), field="role")
