"""Asking for the end of one's account, keeping it after all, and forgetting who a person was."""

from functools import partial
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import FileField, Model, QuerySet

from handsel.events import actions as events
from handsel.kit import clock, ids
from handsel.kit.locks import locked
from handsel.people import rules
from handsel.people.actions import found
from handsel.people.actions.exporting import drop_exports
from handsel.people.actions.sessions import end_other_sessions
from handsel.people.actions.specialists import close_assignments
from handsel.people.events import AccountKept, DeletionAsked, PersonForgotten
from handsel.people.models import (
    ApiKey,
    ClientAccount,
    FreelancerProfile,
    Introduction,
    Person,
    Refusal,
    Seat,
    SeatInvitation,
)
from handsel.people.queries.finding import emails_of


@transaction.atomic
def ask_to_delete(*, by: Person, password: str) -> Person:
    """Ask for the end of a person's account in 30 days; until then they can keep it, and nobody finds them.

    Rules: ACC-22. Locks: the person. Tells: DeletionAsked.

    :raises Refused: password_needed, wrong_password, last_operator, last_owner, has_contract.
    """
    person = locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_can_ask_to_delete(by=person, password=password)
    if person.deletion_asked_at is None:
        _mark(person, asked=True)
        events.record(DeletionAsked(person.pk), by=by)
    return person


@transaction.atomic
def keep_account(*, by: Person) -> Person:
    """Keep the account that a person had asked to end; one that is kept already stays so.

    Rules: ACC-22. Locks: the person. Tells: AccountKept.
    """
    person = locked(Person.objects.filter(pk=by.pk)).get()
    if person.is_leaving:
        _mark(person, asked=False)
        events.record(AccountKept(person.pk), by=by)
    return person


def forget_person(*, person: Person) -> None:
    """Take everything that says who a person was; the row stays, so that others keep what they share with it.

    Called by higher rooms inside their transaction, after they ended what is open. The address is free again.

    Rules: ACC-22. Locks: their assignments; the caller holds the person. Tells: PersonForgotten, SpecialistEnded.
    """
    for email in emails_of(person):
        SeatInvitation.objects.filter(email__iexact=email).delete()
    EmailAddress.objects.filter(user=person).delete()
    Authenticator.objects.filter(user=person).delete()
    ApiKey.objects.filter(person=person).delete()
    end_other_sessions(by=person)
    Refusal.objects.filter(person=person).delete()
    drop_exports(person=person)
    close_assignments(by=person)
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is not None:
        _empty(profile)
    _drop_file(person.photo.name)
    person.photo.name = ""
    person.first_name = person.last_name = ""
    person.email = f"{ids.opaque()}@former.invalid"
    person.is_active = person.is_operator = person.is_specialist = False
    person.deleted_at = clock.now()
    person.set_unusable_password()
    person.save()
    events.record(PersonForgotten(person.pk))


def close_client_account(*, by: Person, account: ClientAccount) -> None:
    """End a client account whose last owner leaves: its seats, its name and what it says of itself.

    Called by higher rooms inside their transaction. Rules: ACC-22. Locks: its assignments; the caller holds the
    owner. Tells: SpecialistEnded.
    """
    rules.check_owns(by=by, account=account)
    close_assignments(by=by, account=account)
    SeatInvitation.objects.filter(account=account).delete()
    Seat.objects.filter(account=account).delete()
    account.name, account.city, account.about = "–", "", ""
    account.save(update_fields=["name", "city", "about"])


def _mark(person: Person, *, asked: bool) -> None:
    person.deletion_asked_at = clock.now() if asked else None
    person.save(update_fields=["deletion_asked_at"])
    profile = FreelancerProfile.objects.filter(person=person).first()
    if profile is not None:
        found.put_or_remove(profile)


def _empty(profile: FreelancerProfile) -> None:
    for relation in profile._meta.related_objects:
        model: Any = relation.related_model
        if model._meta.app_label == "people" and model is not Introduction:
            rows = model._default_manager.filter(**{relation.field.name: profile})
            _drop_files(rows)
            rows.delete()
    profile.skills.clear()
    profile.title = profile.overview = profile.city = profile.country = ""
    profile.hourly_rate = profile.category = profile.available_on = None
    profile.visibility = profile.Visibility.PRIVATE
    profile.accepts_referrals = False
    profile.save()
    found.put_or_remove(profile)


def _drop_files(rows: "QuerySet[Any]") -> None:
    """Drop the files of rows and of the rows that hang on them."""
    for model in apps.get_app_config("people").get_models():
        files = [field.name for field in model._meta.fields if isinstance(field, FileField)]
        for owner in _ways_to(model, rows.model):
            for found_row in model._default_manager.filter(**{f"{owner}__in": rows}) if files else ():
                for name in files:
                    _drop_file(getattr(found_row, name).name)


def _ways_to(model: type[Model], owner: type[Model]) -> list[str]:
    ways = ["pk"] if model is owner else []
    return ways + [field.name for field in model._meta.fields if field.related_model is owner]


def _drop_file(name: str | None) -> None:
    if name:
        transaction.on_commit(partial(default_storage.delete, name))
