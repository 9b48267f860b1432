"""The shapes of the forms of the desk."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handsel.desk import rules
from handsel.desk.models import Banner
from handsel.kit.instance import CURRENCIES, Label
from handsel.kit.widgets import Combobox, FileDrop
from handsel.people import queries as people
from handsel.people.models import Category

SHEET_MAX_MB = 2


class SearchForm(forms.Form):
    """Letters to look for."""

    q = forms.CharField(label=_("Name"), required=False, max_length=80)


class WordForm(forms.Form):
    """The name of a skill or category; a skill also has a category."""

    name = forms.CharField(label=_("Name"), max_length=80)
    category = forms.ModelChoiceField(
        label=_("Category"),
        queryset=Category.objects.order_by("name"),
        empty_label=_("Choose a category"),
        error_messages={"required": _("Choose a category.")},
    )

    def __init__(self, sort: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if sort == people.CATEGORIES:
            del self.fields["category"]

    def values(self) -> dict[str, Any]:
        """Return what the actions take."""
        category = self.cleaned_data.get("category")
        return {"name": self.cleaned_data["name"], "category_id": category.pk if category else None}


class AliasForm(forms.Form):
    """Another name."""

    name = forms.CharField(label=_("Another name"), max_length=80)


class MergeForm(forms.Form):
    """With which other word to merge."""

    into: Any = forms.ModelChoiceField(
        label=_("Merge into"), queryset=None, widget=Combobox, empty_label=_("Choose one")
    )

    def __init__(self, sort: str, word_id: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = people.word_models(sort)[0].objects.exclude(pk=word_id).order_by("name")
        self.fields["into"].queryset = rows  # type: ignore[attr-defined]


class SheetForm(forms.Form):
    """A list of skills as a file, or as the text that was looked at before."""

    file = forms.FileField(label=_("CSV file"), required=False, widget=FileDrop)
    text = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean_file(self) -> str:
        """Return the text of the file, "" without one."""
        file: Any = self.cleaned_data["file"]
        if file is None:
            return ""
        if (file.size or 0) > SHEET_MAX_MB * 1024 * 1024:
            raise ValidationError(_("The file is too big. Divide it."))
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError as problem:
            raise ValidationError(_("The file is not text in UTF-8. Save it as CSV with UTF-8.")) from problem

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        given = self.cleaned_data
        given["sheet"] = given.get("file") or given.get("text") or ""
        if not given["sheet"].strip() and "file" not in self.errors:
            self.add_error("file", _("Choose a file."))
        return given


class Moment(forms.DateTimeInput):
    """A day and an hour with the browser's own calendar."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class BannerForm(forms.Form):
    """A sentence, for whom, and from when to when (ADM-05)."""

    text = forms.CharField(label=_("Text"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    icon = forms.ChoiceField(label=_("Sign"), choices=Banner.Icon.choices, initial=Banner.Icon.INFO)
    who = forms.ChoiceField(label=_("For whom"), choices=Banner.Who.choices, initial=Banner.Who.EVERYBODY)
    country = forms.ChoiceField(
        label=_("Country"),
        required=False,
        help_text=_("Only people who say that they are there see it. Visitors do not say."),
    )
    starts_at = forms.DateTimeField(
        label=_("From"), required=False, widget=Moment, help_text=_("At once if you leave it empty.")
    )
    ends_at = forms.DateTimeField(
        label=_("Until"),
        required=False,
        widget=Moment,
        help_text=_("Until you take it down if you leave it empty."),
    )
    link_url = forms.CharField(label=_("Address of a link"), required=False, max_length=300)
    link_text = forms.CharField(label=_("Words of the link"), required=False, max_length=80)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Every country")), *people.countries()]  # type: ignore[attr-defined]


class NewsForm(forms.Form):
    """Release notes or other news (NOTIF-18)."""

    title = forms.CharField(label=_("Title"), max_length=rules.NEWS_TITLE_MAX)
    text = forms.CharField(
        label=_("Text"),
        max_length=rules.NEWS_TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("An empty line begins a new paragraph."),
    )
    link = forms.CharField(
        label=_("Link"), required=False, max_length=500, help_text=_("Where more stands, with https://.")
    )


class LabelForm(forms.Form):
    """The operator's words for one label, in each language (ADM-09)."""

    def __init__(self, label: Label, texts: dict[str, str], *args: Any, **kwargs: Any) -> None:
        kwargs["auto_id"] = f"{label.key}_%s"
        super().__init__(*args, **kwargs)
        for language, name in settings.LANGUAGES:
            widget = forms.Textarea(attrs={"rows": 3}) if label.long else forms.TextInput()
            self.fields[language] = forms.CharField(
                label=name,
                required=False,
                max_length=2000 if label.long else 120,
                initial=texts.get(language, ""),
                widget=widget,
                help_text=_about(label, language),
            )


def _about(label: Label, language: str) -> str:
    """Return what is said by default, and what others call it (C20), in a language."""
    with translation.override(language):
        default, names = str(label.default), ", ".join(str(name) for name in label.aliases)
    said = [_("By default: %(text)s") % {"text": default}] if default else []
    said += [_("Elsewhere: %(names)s") % {"names": names}] if names else []
    return " · ".join(str(one) for one in said)


class InstanceForm(forms.Form):
    """The currency, the time zone of cycles, and the longest message (ADM-16)."""

    currency = forms.ChoiceField(label=_("Currency"), help_text=_("It stays once anybody names an amount."))
    cycle_time_zone = forms.ChoiceField(
        label=_("Time zone of cycles"),
        choices=people.time_zones,
        widget=Combobox,
        help_text=_(
            "By it months will be counted once there are monthly grants. Until then it changes nothing: the weeks"
            " of contracts and mails and the days of limits go by UTC, what a person reads by their own time zone."
        ),
    )
    message_max = forms.IntegerField(label=_("Longest message, in characters"))
    video_on = forms.BooleanField(
        required=False,
        label=_("Short videos on profiles"),
        help_text=_("Freelancers can take or upload one of up to a minute."),
    )
    video_proposal = forms.BooleanField(
        required=False,
        label=_("Videos with proposals (beta)"),
        help_text=_("Clients can ask for one when they post a job."),
    )
    profile_inactive_private = forms.BooleanField(
        required=False,
        label=_("Profiles of people who are gone for long become private"),
        help_text=_(
            "After 90 days for new people, after two years for others; Plus stays. They can undo it at once."
        ),
    )
    invitation_specialist_exempt = forms.BooleanField(
        required=False,
        label=_("Invitations by talent specialists do not count against the client's limit"),
    )

    fee_freelancer_percent = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=rules.FEE_MOST,
        label=_("Service fee, in percent of what a client pays"),
        help_text=_(
            "No money moves here: people read what is left. Running contracts keep the fee of their start."
        ),
    )

    search_newcomer_share = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=rules.SHARE_MOST,
        label=_("Places for newcomers on each page of the freelancer search, in percent"),
        help_text=_(
            "For people without reviews, score or badge who fit the same words and filters. 0 switches it off."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        signs = [(code, f"{code} ({sign})" if sign != code else code) for code, sign in CURRENCIES.items()]
        self.fields["currency"].choices = signs  # type: ignore[attr-defined]

    @staticmethod
    def switched() -> dict[str, str]:
        """Return the fields that are switches, with the keys of the law that they switch."""
        return {key.replace(".", "_"): key for key in rules.SWITCHES}

    def values(self) -> dict[str, Any]:
        """Return what the action takes."""
        switched = self.switched()
        rest = {name: value for name, value in self.cleaned_data.items() if name not in switched}
        said = {key: self.cleaned_data[field] for field, key in switched.items()}
        return {**rest, "switches": {key: value for key, value in said.items() if value is not None}}
