"""The handover trail: work that passes from person to person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MARKS = {
    "invited": ("paper-airplane", "done", gettext_lazy("Invited")),
    "referred": ("arrow-right", "done", gettext_lazy("Referred")),
    "posted": ("briefcase", "done", gettext_lazy("Posted the job")),
    "pending": ("clock", "wait", gettext_lazy("Not answered yet")),
    "accepted": ("check", "good", gettext_lazy("Accepted")),
    "proposed": ("document-text", "good", gettext_lazy("Sent a proposal")),
    "interviewing": ("chat-bubble-left", "good", gettext_lazy("Interviewing")),
    "hired": ("star", "good", gettext_lazy("Hired")),
    "declined": ("x-mark", "over", gettext_lazy("Declined")),
    "ended": ("minus", "over", gettext_lazy("Ended")),
}


@dataclass(frozen=True)
class TrailStep:
    """One face of a trail: the name as the reader may know it, who it is, what they did.

    `state` is one of `MARKS`; `label` replaces the words below the face. Where there is no `person`
    at hand, `photo` is the address of one, and `seed` makes the face of somebody unnamed.
    """

    name: str
    person: Any = None
    state: str = ""
    label: str = ""
    seed: str = ""
    photo: str = ""

    @property
    def icon(self) -> str:
        """The sign of the state."""
        return MARKS.get(self.state, MARKS["ended"])[0]

    @property
    def tone(self) -> str:
        """Whether the step is done, waits, went well or is over."""
        return MARKS.get(self.state, MARKS["ended"])[1]

    @property
    def words(self) -> str:
        """What stands below the face."""
        return self.label or str(MARKS.get(self.state, MARKS["ended"])[2])


def sentence(steps: Sequence[TrailStep]) -> str:
    """Return the trail as one sentence.

    "A client in Lyon invited Bob R., who referred Charlie O., who accepted"
    """
    parts: list[str] = []
    for number, step in enumerate(steps):
        following = steps[number + 1].name if number + 1 < len(steps) else ""
        if number == 0:
            parts.append(_first(step, following))
        else:
            parts.append(_passed_on(following) if following else _last(step.state))
    return _(", ").join(part for part in parts if part)


def _first(step: TrailStep, whom: str) -> str:
    names = {"who": step.name, "whom": whom}
    if not whom:
        return step.name
    if step.state == "referred":
        return _("%(who)s referred %(whom)s") % names
    return _("%(who)s invited %(whom)s") % names


def _passed_on(whom: str) -> str:
    return _("who referred %(whom)s") % {"whom": whom}


def _last(state: str) -> str:
    return {
        "pending": _("who has not answered yet"),
        "accepted": _("who accepted"),
        "proposed": _("who sent a proposal"),
        "interviewing": _("who is being interviewed"),
        "hired": _("who was hired"),
        "declined": _("who declined"),
        "ended": _("where it ended"),
    }.get(state, "")
