"""The shape of inviting, declining and referring as forms."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.invitations.rules import REASONS
from handsel.invitations.values import Referee
from handsel.jobs.models import Job
from handsel.kit import widgets
from handsel.kit.fields import LongText
from handsel.policy import numbers

REFER_FIELDS = ("refer_to", "refer_message", "anyway")


class InviteForm(forms.Form):
    """Which job, and a message (INV-03)."""

    job = forms.ChoiceField(label=_("Which job?"))
    message = LongText(
        label=_("Message"),
        required=False,
        max_length=numbers.INVITATION_MESSAGE_MAX.default,
        rows=7,
        help_text=_("Change it as you like. A line on why you ask them in particular helps most."),
    )

    def __init__(self, jobs: Sequence[Job], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["job"].choices = [(job.pk, job.title) for job in jobs]  # type: ignore[attr-defined]


class MemberForm(forms.Form):
    """Which member of an agency would do the work (AGY-04)."""

    member = forms.ChoiceField(
        label=_("Who would do the work?"), help_text=_("The client reads this profile with your proposal.")
    )

    def __init__(self, choices: Sequence[tuple[int, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member"].choices = [("", _("Choose one")), *choices]  # type: ignore[attr-defined]

    def chosen(self) -> int:
        """Return the id of the member's profile, once the form is valid."""
        return int(self.cleaned_data["member"])


class LineupForm(forms.Form):
    """The words in which whoever is next in line is invited (INV-28)."""

    message = LongText(
        label=_("Message to whoever is next"),
        required=False,
        max_length=numbers.INVITATION_MESSAGE_MAX.default,
        rows=5,
        help_text=_("The same words for everybody in line, so name nobody in them."),
    )


class ReferForm(forms.Form):
    """Whom to refer, and what the client should know about it (REF-03, REF-08)."""

    refer_to = forms.CharField(
        label=_("Profile address or e-mail"),
        required=False,
        max_length=300,
        help_text=_("Paste the address of their profile here, or the e-mail of their account."),
    )
    refer_message = LongText(
        label=_("Why them? A message to the client"),
        required=False,
        max_length=numbers.REFERRAL_MESSAGE_MAX.default,
        help_text=_("The client reads this beside your name. The person you refer does not see it."),
    )
    anyway = forms.BooleanField(
        label=_("I declined because of the pay, and I believe that it is right for them."), required=False
    )

    def referee(self) -> Referee:
        """Return who was named, once the form is valid."""
        sent = self.cleaned_data
        return Referee(text=sent["refer_to"], message=sent["refer_message"], anyway=sent["anyway"])


class RetryForm(ReferForm):
    """Whom to refer instead of somebody who could not be reached (REF-07)."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["refer_to"].required = True


class LaterForm(forms.Form):
    """From which day somebody who says "not now" would like to be asked again (INV-29)."""

    ask_again_on = forms.DateField(
        label=_("Ask me again from"),
        widget=widgets.DateInput,
        help_text=_("Up to a year ahead. The client sees the day and is reminded on it."),
        error_messages={"required": _("Choose a day."), "invalid": _("Choose a day.")},
    )
    message = LongText(required=False, max_length=numbers.DECLINE_MESSAGE_MAX.default)


class DeclineForm(ReferForm):
    """Why somebody declines, and whom they refer instead, if anybody (INV-11, REF-01)."""

    reason = forms.ChoiceField(
        label=_("Why do you decline?"),
        choices=[(reason.value, reason.label) for reason in REASONS],
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a reason. It helps the client."),
            "invalid_choice": _("Choose a reason. It helps the client."),
        },
    )
    message = LongText(
        label=_("Message to the client"),
        required=False,
        max_length=numbers.DECLINE_MESSAGE_MAX.default,
        help_text=_("If you like. A kind word keeps the door open."),
    )

    no_more = forms.BooleanField(
        label=_("No more invitations from this client"),
        required=False,
        help_text=_("The client is not told. You can change it in your settings."),
    )

    field_order = ("reason", "message", "no_more", *REFER_FIELDS)

    def typed(self) -> dict[str, str]:
        """Return what was typed so far, for keeping while somebody searches."""
        return {name: str(self.data.get(name, ""))[:1000] for name in self.fields if self.data.get(name)}
