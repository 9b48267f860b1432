"""What the gallery shows the widgets with."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
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


STARS = [(number, str(number)) for number in range(1, 6)]


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
        choices=STARS,
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


class SampleReview(forms.Form):
    """What a client says of the work."""

    quality = forms.ChoiceField(label=_("Quality"), choices=STARS, widget=widgets.StarsInput)
    deadlines = forms.ChoiceField(label=_("Deadlines"), choices=STARS, widget=widgets.StarsInput)
    cooperation = forms.ChoiceField(label=_("Cooperation"), choices=STARS, widget=widgets.StarsInput)
    text = forms.CharField(label=_("In your words"), required=False, max_length=5000, widget=forms.Textarea)

    @property
    def stars(self) -> list[forms.BoundField]:
        """The criteria."""
        return [self["quality"], self["deadlines"], self["cooperation"]]


@dataclass(frozen=True)
class Merits:
    """What a freelancer has earned."""

    merits: list[tuple[str, str]]
    score: int | None


@dataclass(frozen=True)
class Worked:
    """An entry of an hours sheet."""

    text: str
    words: str

    def get_absolute_url(self) -> str:
        """Return nowhere."""
        return "#"


@dataclass(frozen=True)
class Day:
    """A day of an hours sheet."""

    date: date
    sum_words: str
    entries: list[Worked]


@dataclass(frozen=True)
class Part:
    """A milestone in the terms of an offer."""

    text: str
    due_date: date | None
    price: Decimal


@dataclass(frozen=True)
class Terms:
    """What an offer says."""

    lines: list[tuple[str, str]]
    rows: list[Part]
    text: str


@dataclass(frozen=True)
class Review:
    """What somebody wrote about the work."""

    overall: Decimal
    text: str
    lines: list[tuple[str, int]]
    answer: str
    answered_at: datetime


@dataclass(frozen=True)
class Sheet:
    """All widgets once, in one scheme."""

    scheme: str
    form: forms.Form
    wrong: forms.Form
    review: SampleReview


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
        SampleReview(initial={"quality": 5, "deadlines": 3}, auto_id=f"{scheme}_review_%s"),
    )


def _work() -> dict[str, Any]:
    """Return the samples of agreed work."""
    monday = clock.today() - timedelta(days=clock.today().weekday())
    matched = Worked("Bank statements matched, two questions", "1 h 15 min")
    called = Worked("Call about the stock of walnut and oak", "45 min")
    days = [
        Day(monday, "2 h", [matched, called]),
        Day(monday + timedelta(days=1), "1 h 15 min", [matched]),
        Day(monday + timedelta(days=2), "–", []),
    ]
    rows = [
        Part("The first season, with every receipt", monday, Decimal(340)),
        Part("One page for the funds", None, Decimal(180)),
    ]
    lines = [("Payment", "By milestone"), ("Price", "$520"), ("Start", "with the acceptance")]
    criteria = [("Quality", 5), ("Deadlines", 3), ("Cooperation", 5)]
    return {
        "parts": [
            ("good", "The first season"),
            ("good", "The second season"),
            ("info", "One page for the funds"),
            ("warn", "A sheet for the third season"),
            ("", "A list of what is open"),
        ],
        "days": days,
        "terms_shown": Terms(lines, rows, "Accounts by season, in the same lines."),
        "reviewed": Review(
            Decimal("4.33"),
            "The count was right, but the list came three days late.",
            criteria,
            "I should have written before you had to ask.",
            clock.now() - timedelta(days=4),
        ),
        "merits": [
            Merits([("expert", "Expert-Vetted"), ("top", "Top Rated")], 97),
            Merits([("top_plus", "Top Rated Plus")], 92),
            Merits([("rising", "Rising Talent")], None),
            Merits([], 61),
        ],
    }


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
        **_work(),
    }
