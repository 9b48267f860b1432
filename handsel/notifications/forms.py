"""The shapes of the forms about being told."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.notifications.models import Letter
from handsel.notifications.queries import Choice


class PreferencesForm(forms.Form):
    """A box for each kind and channel that can be changed."""

    def __init__(self, choices: list[Choice], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: list[tuple[str, list[tuple[Any, str, bool]]]] = []
        for choice in choices:
            boxes: list[tuple[Any, str, bool]] = []
            for channel, label, on, fixed in choice.channels:
                name = f"{choice.kind.key}.{channel}"
                if not fixed:
                    title = f"{choice.kind.label}: {label}"
                    self.fields[name] = forms.BooleanField(required=False, initial=on, label=title)
                boxes.append((None if fixed else self[name], label, on))
            self.rows.append((str(choice.kind.label), boxes))

    def wanted(self) -> dict[tuple[str, str], bool]:
        """Return what was chosen, by kind and channel."""
        return {
            (name.rsplit(".", 1)[0], name.rsplit(".", 1)[1]): bool(on)
            for name, on in self.cleaned_data.items()
        }


class OutboxForm(forms.Form):
    """What to look for in the outbox."""

    q = forms.CharField(label=_("Subject, address or kind"), required=False, max_length=100)
    state = forms.ChoiceField(
        label=_("State"), required=False, choices=[("", _("Every state")), *Letter.State.choices]
    )


class BrowserForm(forms.Form):
    """What a browser says of itself when it subscribes to push messages."""

    endpoint = forms.CharField(max_length=500)
    p256dh = forms.CharField(max_length=120)
    auth = forms.CharField(max_length=60)
