"""Forgetting a person whose account ended (ACC-22)."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _

from handsel.kit import naming
from handsel.notifications.models import Letter, Notice, Preference, PushSubscription
from handsel.people.models import Person

AT_ONCE = 1000


def forget_person(*, person: Person, emails: Iterable[str]) -> None:
    """Drop what a person was told, and put other words for their names into what others were told of them.

    Call inside the transaction in which the account ends. Rows know whom they name, so a namesake who is shown
    by the same name keeps it; a name from before it was changed goes too.

    Rules: ACC-22. Locks: none. Tells: nothing.
    """
    Letter.objects.filter(Q(person=person) | Q(to__in=list(emails))).delete()
    Notice.objects.filter(person=person).delete()
    Preference.objects.filter(person=person).delete()
    PushSubscription.objects.filter(person=person).delete()
    key = str(person.pk)
    notices = list(Notice.objects.filter(names__has_key=key).select_related("person").order_by("pk"))
    for notice in notices:
        names, instead = notice.names.pop(key), _former(notice.person)
        notice.title = naming.without(notice.title, names, instead)[:200]
        notice.body = naming.without(notice.body, names, instead)
    Notice.objects.bulk_update(notices, ["title", "body", "names"], batch_size=AT_ONCE)
    letters = list(Letter.objects.filter(names__has_key=key).select_related("person").order_by("pk"))
    for letter in letters:
        names, instead = letter.names.pop(key), _former(letter.person)
        letter.subject = naming.without(letter.subject, names, instead)[:250]
        letter.text = naming.without(letter.text, names, instead)
        letter.html = naming.without(letter.html, names, instead)
    Letter.objects.bulk_update(letters, ["subject", "text", "html", "names"], batch_size=AT_ONCE)


def _former(reader: Person | None) -> str:
    with translation.override(reader.language if reader is not None else settings.LANGUAGE_CODE):
        return _("former member")
