"""How the terms of a proposal changed, side by side (PROP-21)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest
from typing import Any, Protocol

from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.kit.tags.figures import money
from handsel.proposals.models import Proposal, ProposedMilestone, Terms


@dataclass(frozen=True)
class Change:
    """One line of the terms before and after, in words."""

    label: str
    old: str
    new: str


class Deliverable(Protocol):
    """A milestone of a proposal, of an offer, or of what somebody is about to send."""

    @property
    def text(self) -> str:
        """What is delivered."""

    @property
    def due_date(self) -> date | None:
        """When."""

    @property
    def price(self) -> Decimal:
        """For how much."""


@dataclass(frozen=True)
class MilestoneChange:
    """One milestone before and after: `same`, `changed`, `added` or `removed`; the missing side is None."""

    kind: str
    old: Deliverable | None
    new: Deliverable | None


@dataclass(frozen=True)
class Version:
    """A later version of the terms and how it differs from the one before it."""

    number: int
    since: datetime
    changes: list[Change]
    milestones: list[MilestoneChange]


def versions_of(proposal: Proposal) -> list[Version]:
    """Return the changes of a proposal's terms, newest first; none where they never changed.

    Takes two queries, and none for a proposal whose terms are all loaded.
    """
    now = proposal.current_terms
    if now is None or now.version == 1:
        return []
    loaded: list[Terms] = getattr(proposal, "newest_terms", [])
    if len(loaded) == now.version:
        return [_version(old, new) for new, old in pairwise(loaded)]
    rows = Prefetch("milestones", ProposedMilestone.objects.order_by("position"), to_attr="rows")
    all_terms = Terms.objects.filter(proposal=proposal).order_by("version").prefetch_related(rows)
    return [_version(old, new) for old, new in pairwise(all_terms)][::-1]


def _version(old: Terms, new: Terms) -> Version:
    before, after = _lines(old), _lines(new)
    changes = [
        Change(label, before.get(label, "–"), after.get(label, "–"))
        for label in dict.fromkeys([*after, *before])
        if before.get(label) != after.get(label)
    ]
    return Version(
        new.version, new.since, changes, paired(getattr(old, "rows", []), getattr(new, "rows", []))
    )


def _lines(terms: Terms) -> dict[str, str]:
    """Return the terms as labelled words, in the order in which pages show them."""
    hourly = terms.kind == Terms.Kind.HOURLY
    amount = money(terms.amount)
    lines = {_("Payment"): terms.get_kind_display()}
    lines[_("Rate") if hourly else _("Price")] = (
        _("%(rate)s an hour") % {"rate": amount} if hourly else amount
    )
    if terms.weekly_limit:
        words = ngettext("%(hours)s hour a week", "%(hours)s hours a week", terms.weekly_limit)
        lines[_("Weekly limit")] = words % {"hours": terms.weekly_limit}
    lines[_("Duration")] = terms.get_duration_display()
    return lines


def paired(before: Sequence[Deliverable], after: Sequence[Deliverable]) -> list[MilestoneChange]:
    """Pair the milestones of two versions: those with the same words, then those that stand in their place.

    None where no milestone changed.
    """
    matcher = SequenceMatcher(None, [row.text for row in before], [row.text for row in after], autojunk=False)
    found: list[MilestoneChange] = []
    for _tag, first, last, start, stop in matcher.get_opcodes():
        found += [_milestone(*pair) for pair in zip_longest(before[first:last], after[start:stop])]
    return found if any(row.kind != "same" for row in found) else []


def _milestone(old: Deliverable | None, new: Deliverable | None) -> MilestoneChange:
    if old is None:
        return MilestoneChange("added", None, new)
    if new is None:
        return MilestoneChange("removed", old, None)
    return MilestoneChange("same" if _words(old) == _words(new) else "changed", old, new)


def _words(row: Deliverable) -> tuple[Any, ...]:
    return row.text, row.due_date, row.price
