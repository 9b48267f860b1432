"""The shapes of the forms of the tips room."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.fields import LongText
from handsel.policy.numbers import LETTER_MAX


class LetterTextForm(forms.Form):
    """A letter that is looked at or made shorter, and not kept."""

    letter = LongText(label=_("Cover letter"), max_length=4 * LETTER_MAX.default, rows=10)
