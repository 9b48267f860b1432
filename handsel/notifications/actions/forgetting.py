"""Forgetting a person whose account ended (ACC-22)."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.utils import translation
from django.utils.translation import gettext as _

from handsel.notifications.models import Letter, Notice, Preference, PushSubscription
from handsel.people.models import Person


def forget_person(*, person: Person, emails: Iterable[str], names: Iterable[str]) -> None:
    """Drop what a person was told, and put other words for their name into what others were told of them.

    Call inside the transaction in which the account ends, while the names are still known. A namesake who
    is shown by the same name loses it in older notices too.

    Rules: ACC-22. Locks: none. Tells: nothing.
    """
    Letter.objects.filter(Q(person=person) | Q(to__in=list(emails))).delete()
    Notice.objects.filter(person=person).delete()
    Preference.objects.filter(person=person).delete()
    PushSubscription.objects.filter(person=person).delete()
    for name in filter(None, names):
        for language, _label in settings.LANGUAGES:
            told = Q(person__language=language)
            unnamed = Q(person=None) if language == settings.LANGUAGE_CODE else Q()
            with translation.override(language):
                instead = _("former member")
            _replace(Notice.objects.filter(told), ("title", "body"), name, instead)
            _replace(Letter.objects.filter(told | unnamed), ("subject", "text", "html"), name, instead)


def _replace(
    rows: "QuerySet[Notice] | QuerySet[Letter]", fields: tuple[str, ...], name: str, by: str
) -> None:
    for field in fields:
        words = Func(F(field), Value(name), Value(by), function="REPLACE", output_field=TextField())
        rows.filter(**{f"{field}__contains": name}).update(**{field: words})
