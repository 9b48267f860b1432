"""What people are told about their own account."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.notifications import actions as notifications
from handsel.notifications.words import Words
from handsel.people.models import Export, Person

EXPORT = notifications.register("export", gettext_lazy("Your data is ready"), email=True, push=False)


def deletion_asked(person: Person) -> Words:
    """Say when the account ends, and how to keep it."""
    day = date_format(person.deleted_from, "DATE_FORMAT") if person.deleted_from else ""
    address = reverse("pages:account")
    return Words(
        title=_("Your account ends on %(day)s") % {"day": day},
        body=_("You asked us to delete it. Until then you can keep it. Nobody finds you in the meantime."),
        url=address,
        lines=(_("If that was not you, keep the account and change your password now."),),
        actions=((_("Keep my account"), address),),
    )


def export_ready(export: Export) -> Words:
    """Say that everything that is one's own can be downloaded, and until when."""
    day = date_format(export.gone_at, "DATE_FORMAT") if export.gone_at else ""
    return Words(
        title=_("Your data is ready"),
        body=_("You can download it until %(day)s. Then we throw the file away.") % {"day": day},
        url=reverse("pages:account"),
        actions=((_("Go to the download"), reverse("pages:account")),),
    )
