"""What the demo command does to a database, besides the acts of the demo people themselves."""

from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from handsel.events import actions as events
from handsel.notifications import actions as notifications
from handsel.pages import rules
from handsel.people.models import Person

ONE_DEMO = 4_726_736
KEPT_TABLES = {"django_migrations", "django_content_type", "auth_permission", "events_heartbeat"}


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
