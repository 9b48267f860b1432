"""Giving addresses, writing what each is told, and keeping what became of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from handsel.events import actions as events
from handsel.kit import clock, ids
from handsel.kit.locks import locked
from handsel.kit.naming import Names, listening, standing_in, without
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.notifications import actions as notifications
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.webhooks import audiences, queries, rules, signing
from handsel.webhooks.carriers import GONE, Outcome
from handsel.webhooks.events import EndpointAdded, EndpointStopped
from handsel.webhooks.models import Delivery, Endpoint

SEND = "handsel.send_webhooks"
PRIORITY = -10  # programs wait; people and their mails come first
BUSY = timedelta(seconds=60)
TEST = "webhook.test"
AT_ONCE = 1000


@dataclass(frozen=True)
class NewSecret:
    """An endpoint with a secret that was just made and that nobody sees again."""

    endpoint: Endpoint
    secret: str


@transaction.atomic
def add_endpoint(
    *, by: Person, url: str, name: str, kinds: Sequence[str], account_id: int | None = None
) -> NewSecret:
    """This will tell an address what happens to a person in one role: as freelancer, or for an account.

    Rules: ADM-13. Locks: the person, so that the number of endpoints holds. Tells: EndpointAdded.

    :raises Refused: role, too_many_endpoints, webhook_address, invalid.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_can_add(by=by, account_id=account_id)
    endpoint = Endpoint(person=by, account_id=account_id, seed=signing.new_seed())
    _write(endpoint, url, name, kinds)
    endpoint.save()
    events.record(EndpointAdded(endpoint.pk), by=by)
    return NewSecret(endpoint, signing.secret_of(endpoint.seed))


@transaction.atomic
def edit_endpoint(*, by: Person, endpoint_id: int, url: str, name: str, kinds: Sequence[str]) -> Endpoint:
    """This will write an endpoint anew; what waits goes to the new address.

    Rules: ADM-13. Locks: the endpoint. Tells: nothing.

    :raises Refused: hidden, webhook_address, invalid.
    """
    endpoint = _own(by, endpoint_id)
    _write(endpoint, url, name, kinds)
    endpoint.save(update_fields=["url", "name", "kinds"])
    return endpoint


@transaction.atomic
def remove_endpoint(*, by: Person, endpoint_id: int) -> None:
    """This will forget an endpoint and all that was sent to it.

    Rules: ADM-13. Locks: the endpoint. Tells: nothing.

    :raises Refused: hidden.
    """
    _own(by, endpoint_id).delete()


@transaction.atomic
def rotate_secret(*, by: Person, endpoint_id: int) -> NewSecret:
    """This will give an endpoint a new secret; for a day the one before signs as well.

    Rules: ADM-13. Locks: the endpoint. Tells: nothing.

    :raises Refused: hidden.
    """
    endpoint = _own(by, endpoint_id)
    endpoint.old_seed, endpoint.seed = endpoint.seed, signing.new_seed()
    endpoint.old_until = clock.now() + timedelta(hours=numbers.WEBHOOK_ROTATION_HOURS.value)
    endpoint.save(update_fields=["seed", "old_seed", "old_until"])
    return NewSecret(endpoint, signing.secret_of(endpoint.seed))


@transaction.atomic
def stop_endpoint(*, by: Person, endpoint_id: int) -> Endpoint:
    """This will send nothing more to an endpoint; what waits is not delivered, and can be sent later.

    Rules: ADM-13. Locks: the endpoint. Tells: nothing, it is its owner's own word.

    :raises Refused: hidden.
    """
    endpoint = _own(by, endpoint_id)
    if endpoint.is_on:
        _stop(endpoint, Endpoint.StopReason.OWNER)
    return endpoint


@transaction.atomic
def start_endpoint(*, by: Person, endpoint_id: int) -> Endpoint:
    """This will tell an endpoint again what happens from now on.

    Rules: ADM-13. Locks: the endpoint. Tells: nothing.

    :raises Refused: hidden, role.
    """
    endpoint = _own(by, endpoint_id)
    if queries.acting_of(endpoint) is None:
        raise Refused("role", _("You no longer have the role that it was for."))
    endpoint.stopped_at, endpoint.stop_reason, endpoint.failing_since = None, "", None
    endpoint.save(update_fields=["stopped_at", "stop_reason", "failing_since"])
    return endpoint


@transaction.atomic
def send_test(*, by: Person, endpoint_id: int) -> Delivery:
    """This will send an endpoint a message that says nothing, to try it.

    Rules: ADM-13. Locks: the endpoint. Tells: the endpoint.

    :raises Refused: hidden, endpoint_stopped.
    """
    endpoint = _own(by, endpoint_id)
    rules.check_is_on(endpoint)
    made = _message(endpoint, TEST, {"endpoint_id": endpoint.pk})
    made.save()
    wake(endpoint_id=endpoint.pk)
    return made


@transaction.atomic
def replay(*, by: Person, delivery_id: int) -> Delivery:
    """This will send a message once more, with the same id; one that waits anyway is left alone.

    Rules: ADM-13. Locks: the endpoint, then the delivery. Tells: the endpoint.

    :raises Refused: hidden, endpoint_stopped.
    """
    found = Delivery.objects.filter(pk=delivery_id, endpoint__person=by).first()
    if found is None:
        raise Refused("hidden", _("There is no such message."))
    endpoint = _own(by, found.endpoint_id)
    rules.check_is_on(endpoint)
    delivery = locked(Delivery.objects.filter(pk=delivery_id)).get()
    if delivery.can_be_replayed:
        delivery.state, delivery.tries, delivery.next_try_at = Delivery.State.WAITING, 0, clock.now()
        delivery.save(update_fields=["state", "tries", "next_try_at"])
        wake(endpoint_id=endpoint.pk)
    return delivery


@transaction.atomic
def replay_failed(*, by: Person, endpoint_id: int) -> int:
    """This will send everything once more that was not delivered, the oldest first; returns how many.

    Rules: ADM-13. Locks: the endpoint. Tells: the endpoint.

    :raises Refused: hidden, endpoint_stopped.
    """
    endpoint = _own(by, endpoint_id)
    rules.check_is_on(endpoint)
    failed = Delivery.objects.filter(endpoint=endpoint, state=Delivery.State.FAILED)
    again = failed.update(state=Delivery.State.WAITING, tries=0, next_try_at=clock.now())
    if again:
        wake(endpoint_id=endpoint.pk)
    return again


@transaction.atomic
def pass_on(*, fact: Any) -> int:
    """This will write a message for every endpoint that wants a fact and may see it; returns how many.

    What is said is made for each reader from what their own program may read at this moment.

    Rules: ADM-13. Locks: nothing. Tells: the endpoints.
    """
    told = audiences.TOLD[type(fact)]
    wanting = Endpoint.objects.filter(kinds__contains=[told.kind.key], stopped_at=None)
    if not wanting.exists():
        return 0
    return sum(_copy(told.kind.key, copy) for copy in told.copies(fact))


def _copy(kind: str, copy: audiences.Copy) -> int:
    readers = Q(account__in=copy.accounts) | Q(account=None, person__in=copy.freelancers)
    rows = Endpoint.objects.filter(readers, kinds__contains=[kind], stopped_at=None, person__is_active=True)
    if copy.except_person is not None:
        rows = rows.exclude(person=copy.except_person)
    made = []
    for endpoint in rows.select_related("person", "account").order_by("pk"):
        acting = queries.acting_of(endpoint)
        with notifications.in_words_of(endpoint.person), listening() as heard:
            data = audiences.readable(copy.say, acting) if acting is not None else None
        if data is not None:
            made.append(_message(endpoint, kind, data, standing_in(heard, _text(data))))
    Delivery.objects.bulk_create(made)
    for delivery in made:
        wake(endpoint_id=delivery.endpoint_id)
    return len(made)


@transaction.atomic
def claim_next(*, endpoint_id: int) -> Delivery | None:
    """This will reserve the endpoint for a worker and return the oldest message that is due, if any.

    None as well while another worker sends to it: that one goes on until nothing is due.

    Locks: the endpoint, then the delivery. Tells: EndpointStopped, where its owner has the role no more.
    """
    now = clock.now()
    rows = locked(Endpoint.objects.filter(pk=endpoint_id)).select_related("person", "account")
    endpoint = rows.first()
    if endpoint is None or not endpoint.is_on or (endpoint.busy_until and endpoint.busy_until > now):
        return None
    due = Delivery.objects.filter(endpoint=endpoint, state=Delivery.State.WAITING, next_try_at__lte=now)
    delivery = due.order_by("next_try_at", "pk").first()
    if delivery is None:
        return None
    if queries.acting_of(endpoint) is None:
        _stop(endpoint, Endpoint.StopReason.ROLE)
        return None
    endpoint.busy_until = now + BUSY
    endpoint.save(update_fields=["busy_until"])
    delivery.endpoint = endpoint
    delivery.tries += 1
    delivery.last_try_at = now
    delivery.save(update_fields=["tries", "last_try_at"])
    return delivery


@transaction.atomic
def note_outcome(*, delivery_id: int, outcome: Outcome) -> Delivery | None:
    """This will keep what came of a try and plan the next one, or give up; an endpoint that failed for days or
    says that it is gone is stopped.

    Locks: the endpoint, then the delivery. Tells: EndpointStopped.
    """
    found = Delivery.objects.filter(pk=delivery_id).values_list("endpoint_id", flat=True).first()
    if found is None:
        return None  # the endpoint was removed meanwhile
    endpoint = locked(Endpoint.objects.filter(pk=found)).get()
    delivery = locked(Delivery.objects.filter(pk=delivery_id)).get()
    now = clock.now()
    endpoint.busy_until = None
    delivery.last_status, delivery.last_failure = outcome.status, outcome.failure
    delivery.answer = outcome.words
    if outcome.is_taken:
        endpoint.taken_at, endpoint.failing_since = now, None
        delivery.state, delivery.next_try_at = Delivery.State.TAKEN, None
    else:
        endpoint.failing_since = endpoint.failing_since or now
        _plan(delivery, now)
    endpoint.save(update_fields=["busy_until", "taken_at", "failing_since"])
    delivery.save()
    if endpoint.is_on and not outcome.is_taken:
        days = timedelta(days=numbers.WEBHOOK_FAILING_DAYS.value)
        if outcome.status == GONE:
            _stop(endpoint, Endpoint.StopReason.GONE)
        elif now - (endpoint.failing_since or now) >= days:
            _stop(endpoint, Endpoint.StopReason.FAILING)
    return delivery


def _plan(delivery: Delivery, now: Any) -> None:
    pauses = queries.pauses()
    if delivery.state != Delivery.State.WAITING:
        return  # it was stopped while it was under way
    if delivery.tries > len(pauses):
        delivery.state, delivery.next_try_at = Delivery.State.FAILED, None
        return
    delivery.next_try_at = now + pauses[delivery.tries - 1]
    app.configure_task(SEND, priority=PRIORITY, schedule_at=delivery.next_try_at).defer(
        endpoint_id=delivery.endpoint_id
    )


def wake(*, endpoint_id: int) -> None:
    """This will have a worker send what is due to an endpoint, after the caller's transaction."""
    app.configure_task(SEND, priority=PRIORITY).defer(endpoint_id=endpoint_id)


def wake_overdue() -> int:
    """This will wake every endpoint with a message that is a minute overdue; returns how many; by the clock."""
    overdue = Delivery.objects.filter(
        state=Delivery.State.WAITING,
        next_try_at__lt=clock.now() - timedelta(minutes=1),
        endpoint__stopped_at=None,
    )
    found = list(overdue.order_by("endpoint_id").values_list("endpoint_id", flat=True).distinct()[:AT_ONCE])
    for endpoint_id in found:
        wake(endpoint_id=endpoint_id)
    return len(found)


def forget_deliveries() -> int:
    """This will forget what was delivered or given up long ago; returns how many; by the clock."""
    old = clock.now() - timedelta(days=numbers.WEBHOOK_KEPT_DAYS.value)
    rows = Delivery.objects.filter(made_at__lt=old).exclude(state=Delivery.State.WAITING)
    return rows.delete()[0]


def _own(by: Person, endpoint_id: int) -> Endpoint:
    rows = locked(Endpoint.objects.filter(pk=endpoint_id, person=by)).select_related("person", "account")
    found = rows.first()
    if found is None:
        raise Refused("hidden", _("There is no such endpoint."))
    return found


def _write(endpoint: Endpoint, url: str, name: str, kinds: Sequence[str]) -> None:
    url, name = url.strip(), one_line(name)[:60]
    rules.check_address(url)
    if not name:
        raise Refused("invalid", _("Give the endpoint a name, so that you know it again."), field="name")
    endpoint.kinds = rules.checked_kinds(kinds)
    endpoint.url, endpoint.name = url, name


def _message(endpoint: Endpoint, kind: str, data: dict[str, Any], names: Names | None = None) -> Delivery:
    now = clock.now()
    said = {"type": kind, "timestamp": now.isoformat().replace("+00:00", "Z"), "data": data}
    payload = _text(said)
    return Delivery(
        endpoint=endpoint,
        message_id=f"msg_{ids.opaque()}{ids.opaque()}",
        kind=kind,
        payload=payload,
        names=names or {},
        made_at=now,
        next_try_at=now,
    )


def _text(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _stop(endpoint: Endpoint, reason: Endpoint.StopReason) -> None:
    endpoint.stopped_at, endpoint.stop_reason = clock.now(), reason.value
    endpoint.busy_until = None
    endpoint.save(update_fields=["stopped_at", "stop_reason", "busy_until"])
    waiting = Delivery.objects.filter(endpoint=endpoint, state=Delivery.State.WAITING)
    waiting.filter(last_failure="").update(last_failure=Delivery.Failure.STOPPED)
    waiting.update(state=Delivery.State.FAILED, next_try_at=None)
    if reason != Endpoint.StopReason.OWNER:
        at = f"{endpoint.stopped_at:%Y%m%d%H%M%S}"
        events.record(EndpointStopped(endpoint.pk, reason=reason.value, at=at))


def forget_person(*, person: Person) -> None:
    """This will drop a person's endpoints, and their name from what others' programs are told, when their
    account ends; call inside that transaction.

    Rules: ACC-22. Locks: nothing. Tells: nothing.
    """
    Endpoint.objects.filter(person=person).delete()
    naming = list(Delivery.objects.filter(names__has_key=str(person.pk)).order_by("pk"))
    for delivery in naming:
        delivery.payload = without(delivery.payload, delivery.names.pop(str(person.pk)), "former member")
    Delivery.objects.bulk_update(naming, ["payload", "names"], batch_size=AT_ONCE)
