"""What the gallery shows the widgets with."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, widgets
from handsel.kit.paging import Page
from handsel.kit.trail import TrailStep

SKILLS = [
    ("1", "Bookkeeping"),
    ("2", "Python"),
    ("3", "Illustration"),
    ("4", "Übersetzung"),
    ("5", "Watercolour"),
]


class SampleForm(forms.Form):
    """Every kind of field."""

    title = forms.CharField(label=_("Title"), max_length=70, help_text=_("A short name for the work."))
    letter = forms.CharField(label=_("Cover letter"), max_length=500, widget=forms.Textarea)
    category = forms.ChoiceField(
        label=_("Category"), choices=[("", _("Choose one")), ("a", "Accounting"), ("d", "Design")]
    )
    skills = forms.MultipleChoiceField(label=_("Skills"), choices=SKILLS, widget=widgets.ComboboxMany)
    pay = forms.ChoiceField(
        label=_("How will you pay?"),
        choices=[("fixed", _("Fixed price")), ("hourly", _("By the hour"))],
        widget=widgets.RadioCards(hints={"fixed": _("One sum for all."), "hourly": _("By time worked.")}),
    )
    quality = forms.ChoiceField(
        label=_("Quality"),
        choices=[(number, str(number)) for number in range(1, 6)],
        widget=widgets.StarsInput,
        required=False,
    )
    budget = forms.DecimalField(label=_("Budget"), widget=widgets.MoneyInput)
    hourly = forms.DecimalField(label=_("Hourly rate"), required=False, widget=widgets.RateInput)
    start = forms.DateField(label=_("Start"), required=False, widget=widgets.DateInput)
    papers = forms.FileField(label=_("Files"), required=False, widget=widgets.FileDrop)
    video = forms.FileField(label=_("Video"), required=False, widget=widgets.VideoInput)
    agree = forms.BooleanField(label=_("Tell me when this changes"), help_text=_("By e-mail, once a day."))
    text = forms.CharField(label=_("Message"), max_length=5000, widget=forms.Textarea, required=False)


@dataclass(frozen=True)
class Sheet:
    """All widgets once, in one scheme."""

    scheme: str
    form: forms.Form
    wrong: forms.Form


def _sheet(scheme: str) -> Sheet:
    good = {
        "title": "Bookkeeping for a bakery",
        "skills": ["1", "2"],
        "pay": "fixed",
        "budget": "1200",
        "quality": 4,
    }
    return Sheet(
        scheme,
        SampleForm(initial=good, auto_id=f"{scheme}_%s"),
        SampleForm({"title": "x" * 80, "pay": "fixed"}, auto_id=f"{scheme}_wrong_%s"),
    )


def context() -> dict[str, Any]:
    """Return the samples."""
    now = clock.now()
    client = TrailStep("A client in Lyon", None, "invited", seed="account:lyon")
    bob = TrailStep("Bob R.", "Bob Reyes", "referred")
    return {
        "sheets": [_sheet("light"), _sheet("dark")],
        "trails": [
            [client, bob, TrailStep("Charlie O.", "Charlie Okafor", "accepted")],
            [client, bob, TrailStep("Charlie O.", "Charlie Okafor", "pending")],
            [client, TrailStep("Bob R.", "Bob Reyes", "declined")],
        ],
        "people": [
            "Bob Reyes",
            "Charlie Okafor",
            "Dora Lind",
            "Erin Walsh",
            "Grace Ito",
            "Ada Byron",
            "Iris Vale",
        ],
        "page": Page(list(range(20)), 4, 312),
        "orders": [("best", _("Best match")), ("new", _("Newest first"))],
        "kinds": ["main", "plain", "quiet", "danger"],
        "tones": ["", "good", "wait", "warn", "bad", "info"],
        "months": [("Jan", 3), ("Feb", 7), ("Mar", 5), ("Apr", 12), ("May", 17), ("Jun", 14)],
        "soon": now + timedelta(hours=5),
        "before": now - timedelta(hours=3),
        "long_ago": now - timedelta(days=400),
    }
