"""The shapes of the forms of the specialists room."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.fields import LongText
from handsel.policy import numbers


class NoteForm(forms.Form):
    """A comment on a proposal (SPEC-04)."""

    text = LongText(
        label=_("Your comment"),
        max_length=numbers.SPECIALIST_NOTE_MAX.default,
        rows=3,
        help_text=_("For the client's people and their talent specialists. The freelancer never sees it."),
    )


class SpecialistForm(forms.Form):
    """Whom to make a talent specialist (SPEC-01)."""

    email = forms.CharField(
        label=_("E-mail of their account"),
        max_length=254,
        help_text=_("An account without a freelancer profile."),
    )


class AssignForm(forms.Form):
    """For which client somebody is to work (SPEC-01)."""

    client = forms.IntegerField(
        label=_("Number of the client account"),
        min_value=1,
        max_value=2**31 - 1,
        help_text=_("It stands in the address of the account's page: /client/12/."),
    )
