"""What the pages room does when it hears of the end of an account, and by the clock."""

from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.notifications import actions as notifications
from handsel.pages import actions, notices
from handsel.people.events import DeletionAsked, ExportAsked
from handsel.people.models import Person


@facts.on(DeletionAsked)
def tell_of_the_end(fact: DeletionAsked) -> None:
    """Write to the person when the account ends, unless they kept it already (ACC-22)."""
    person = Person.objects.get(pk=fact.person_id)
    if person.deletion_asked_at is not None and person.is_leaving:
        notifications.tell(
            person=person,
            kind=notifications.SECURITY,
            key=f"deletion:{person.deletion_asked_at:%Y%m%d%H%M%S}",
            words=lambda: notices.deletion_asked(person),
        )


@facts.on(ExportAsked)
def make_export(fact: ExportAsked) -> None:
    """Put together what a person asked for, and tell them where it is (ACC-22)."""
    export = actions.make_export(export_id=fact.export_id)
    if export is not None:
        notifications.tell(
            person=export.person,
            kind=notices.EXPORT,
            key=f"export:{export.pk}",
            words=lambda: notices.export_ready(export),
        )


@facts.every("25 * * * *", gettext_lazy("Deleting accounts after their days of grace"))
def delete_due_accounts() -> None:
    """End the accounts whose days of grace are over (ACC-22)."""
    actions.delete_due_accounts()
