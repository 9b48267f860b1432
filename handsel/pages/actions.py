"""Ending an account with all that is open, and what the demo command does to a database."""

import json
import logging

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction

from handsel.agencies import actions as agencies
from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, Offer
from handsel.events import actions as events
from handsel.invitations import actions as invitations
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.locks import locked, patient
from handsel.kit.refused import Refused
from handsel.notifications import actions as notifications
from handsel.pages import queries, rules
from handsel.pages.belongings import belongings_of
from handsel.people import actions as people
from handsel.people import queries as people_queries
from handsel.people.models import Export, Person, Seat
from handsel.proposals import actions as proposals
from handsel.search import actions as search
from handsel.specialists import actions as specialists
from handsel.webhooks import actions as webhooks

log = logging.getLogger("handsel.pages")

ONE_DEMO = 4_726_736
KEPT_TABLES = {"django_migrations", "django_content_type", "auth_permission", "events_heartbeat"}


def delete_due_accounts() -> int:
    """This will end the accounts whose days of grace are over, one at a time; return how many; by the clock.

    One that somebody else is changing just now is taken at the next turn.
    """
    ended = 0
    for person_id in queries.due_accounts():
        try:
            with patient():
                ended += delete_account(person_id=person_id)
        except Refused as no:
            log.warning("account %s could not end yet: %s", person_id, no.code)
    return ended


@transaction.atomic
def delete_account(*, person_id: int) -> bool:
    """This will end everything that a person has open, by the acts that they could do, and forget who they were.

    What others share with them stays: messages, proposals, ended jobs, with "former member" for the name.

    Rules: ACC-22. Locks: the person, then jobs by pk and what belongs to them. Tells: what each act tells, and
    PersonForgotten.

    :raises Refused: something of theirs cannot end now (`busy`).
    """
    person = locked(Person.objects.filter(pk=person_id)).first()
    if person is None or not rules.is_due(person):
        return False
    emails = people_queries.emails_of(person)
    for proposal_id, _job in queries.open_proposals_of(person):
        proposals.withdraw_proposal(by=person, proposal_id=proposal_id)
    for invitation_id, _job in queries.open_invitations_to(person):
        invitations.decline_invitation(by=person, invitation_id=invitation_id, reason="not_interested")
    for offer_id in queries.open_offers_to(person):
        contracts.decline_offer(by=person, offer_id=offer_id, reason=Offer.DeclineReason.OTHER)
    for contract_id in queries.running_contracts_of(person):
        contracts.end_contract(by=person, contract_id=contract_id, reason=Contract.EndReason.OTHER)
    for seat in list(Seat.objects.filter(person=person).select_related("account").order_by("account_id")):
        _leave_client(person, seat)
    agencies.leave_everything(person=person, emails=emails)
    for email in emails:
        invitations.forget_address(email=email)
    proposals.forget_person(person=person)
    search.forget_person(person=person)
    specialists.forget_person(person=person)
    webhooks.forget_person(person=person)
    notifications.forget_person(person=person, emails=emails)
    people.forget_person(person=person)
    return True


def _leave_client(person: Person, seat: Seat) -> None:
    """Leave a client account, or end it with its jobs if no owner is left (ACC-22)."""
    owners = Seat.objects.filter(account=seat.account, role=Seat.Role.OWNER).exclude(pk=seat.pk)
    if seat.role != Seat.Role.OWNER or owners.exists():
        people.leave_account(by=person, account_id=seat.account_id)
        return
    for contract_id in queries.running_contracts_for(seat.account):
        contracts.end_contract(by=person, contract_id=contract_id, reason=Contract.EndReason.OTHER)
    for job in Job.objects.filter(account=seat.account).order_by("pk"):
        if job.is_draft:
            jobs.delete_draft(by=person, job_id=job.pk)
        elif job.is_open:
            jobs.close_job(by=person, job_id=job.pk, hired=False)
    people.close_client_account(by=person, account=seat.account)


@transaction.atomic
def make_export(*, export_id: int) -> Export | None:
    """This will write everything that is a person's own into their file; a second time changes nothing.

    Rules: ACC-22. Locks: the export. Tells: nothing.
    """
    export = locked(Export.objects.filter(pk=export_id, ready_at=None)).select_related("person").first()
    if export is not None:
        whole = {"made_at": clock.now(), **belongings_of(export.person)}
        content = json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
        people.keep_export(export=export, content=content.encode())
    return export


@transaction.atomic
def claim_empty_database() -> bool:
    """Hold the right to fill this database until the transaction ends; return whether there is nobody in it.

    Rules: ADM-15 a demo is never mixed into something else. Locks: one of its own, so that two fillings come
    one after the other. Tells: nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_DEMO])
    return not Person.objects.exists()


@transaction.atomic
def empty_database() -> None:
    """Delete every row of the product, which must be demo people's alone.

    Deleted, not truncated, so that an open instance shows the old rows until the new ones are there;
    foreign keys are looked at when the transaction ends, so that the order of the tables does not matter.

    Rules: ADM-15 a demo can be reset. Locks: one of its own, then every row. Tells: nothing.

    :raises Refused: somebody real has an account here (`real_accounts`).
    """
    claim_empty_database()
    rules.check_only_demo_people()
    models = apps.get_models(include_auto_created=True)
    tables = {model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy}
    names = [connection.ops.quote_name(table) for table in sorted(tables - KEPT_TABLES)]
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(f"DELETE FROM {name}")  # noqa: S608  names of our own tables, quoted
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status <> 'doing'")


@transaction.atomic
def share_password(*, password: str) -> int:
    """Give all demo people one password, hashed once because hashing is slow on purpose; return how many.

    Rules: ADM-15. Locks: none, one update. Tells: nothing.

    :raises Refused: somebody real has an account here (`real_accounts`).
    """
    rules.check_only_demo_people()
    return Person.objects.update(password=make_password(password))


@transaction.atomic
def leave_past_behind() -> None:
    """Keep every letter of a played past in the outbox, and empty the queue of what was heard while playing.

    Rules: ADM-15, NOTIF-14 nothing is sent for what is long over. Locks: none. Tells: nothing.
    """
    notifications.keep_waiting_letters()
    events.forget_queued(task=events.DELIVER)
