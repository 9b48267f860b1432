"""Client accounts, and introducing clients and freelancers to each other."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.models import ClientAccount, FreelancerProfile, Introduction, Person, Refusal, Seat
from handsel.people.queries.places import countries


@transaction.atomic
def open_client_account(*, by: Person, name: str, city: str, country: str, about: str = "") -> ClientAccount:
    """Open a client account that a person owns; a second call with the same name answers the first.

    Rules: ACC-01 several roles, ACC-23 an owner. Locks: the person. Tells: nothing.

    :raises Refused: the name is missing, or the country is none.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    fields = _fields(name, city, country, about)
    same = Seat.objects.filter(person=by, role=Seat.Role.OWNER, account__name__iexact=fields["name"])
    seat = same.select_related("account").order_by("pk").first()
    if seat is not None:
        return seat.account
    account = ClientAccount.objects.create(**fields)
    Seat.objects.create(account=account, person=by, role=Seat.Role.OWNER)
    return account


@transaction.atomic
def edit_client_account(
    *, by: Person, account_id: int, name: str, city: str, country: str, about: str = ""
) -> ClientAccount:
    """Change what a client account says of itself.

    Rules: ACC-23 owners only. Locks: the account. Tells: nothing.

    :raises Refused: the person is no owner (`hidden`, `forbidden`), the name is missing, or the country is
    none.
    """
    account = account_to_change(account_id, by)
    rules.check_owns(by=by, account=account)
    fields = _fields(name, city, country, about)
    for field, value in fields.items():
        setattr(account, field, value)
    account.save(update_fields=list(fields))
    return account


@transaction.atomic
def mark_payment_verified(*, by: Person, account_id: int, verified: bool) -> ClientAccount:
    """Mark whether a client's way to pay has been checked.

    Rules: ACC-24 the operator marks it, never the client; ADM-08. Locks: the account. Tells: nothing.

    :raises Refused: the person is no operator, or acts for this client.
    """
    rules.check_is_operator(by)
    account = locked(ClientAccount.objects.filter(pk=account_id)).first()
    if account is None:
        raise Refused("hidden", _("There is no such client account."))
    if Seat.objects.filter(account=account, person=by).exists():
        raise Refused("self_action", _("You act for this client, so somebody else has to check it."))
    if verified != bool(account.payment_verified_at):
        account.payment_verified_at = clock.now() if verified else None
        account.save(update_fields=["payment_verified_at"])
        act = "payment_verified" if verified else "payment_unverified"
        events.audit(by=by, act=act, subject=f"people.account:{account.pk}")
    return account


def introduce(*, profile: FreelancerProfile, account: ClientAccount, level: int) -> Introduction:
    """Let a client account and a freelancer know of each other; what they know only grows.

    Called by higher rooms inside their transaction. Rules: ACC-04, ACC-07, ACC-21, MSG-27. Locks: none, one
    update that cannot shrink. Tells: nothing.
    """
    row, new = Introduction.objects.get_or_create(profile=profile, account=account, defaults={"level": level})
    if not new and row.level < level:
        Introduction.objects.filter(pk=row.pk, level__lt=level).update(level=level, at=clock.now())
        row.refresh_from_db()
    return row


def refuse_client(*, by: Person, account: ClientAccount) -> Refusal:
    """Take no more invitations from a client account; the client is not told.

    Called by higher rooms inside their transaction. Rules: INV-14. Locks: none, the row is unique. Tells:
    nothing.
    """
    return Refusal.objects.get_or_create(person=by, account=account)[0]


@transaction.atomic
def take_refusal_back(*, by: Person, refusal_id: int) -> None:
    """Take invitations from a client account again; one that is gone is no matter.

    Rules: INV-14. Locks: none. Tells: nothing.
    """
    Refusal.objects.filter(pk=refusal_id, person=by).delete()


def account_to_change(account_id: int, by: Person) -> ClientAccount:
    """Return a client account that the person acts for, locked.

    :raises Refused: there is none, or the person has no seat in it (`hidden`).
    """
    account = locked(ClientAccount.objects.filter(pk=account_id)).first()
    if account is None or not Seat.objects.filter(account=account, person=by).exists():
        raise Refused("hidden", _("There is no such client account."))
    return account


def _fields(name: str, city: str, country: str, about: str) -> dict[str, str]:
    name = text.one_line(name)
    if not name:
        raise Refused("invalid", _("Write the name of your company, or your own."), field="name")
    if country and country not in dict(countries()):
        raise Refused("invalid", _("Choose a country from the list."), field="country")
    about = text.clean(about)[:5000]
    return {"name": name[:100], "city": text.one_line(city)[:80], "country": country, "about": about}
