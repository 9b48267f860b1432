"""What people are told about work in contracts, and about contracts themselves: kinds of notices and their words."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts import queries
from handsel.contracts.models import ChangeRequest, Contract, Milestone, Side, Step, Submission
from handsel.kit.tags.figures import money
from handsel.kit.text import shorten
from handsel.notifications import kinds
from handsel.notifications.words import Words

WORK = kinds.register(
    "contract_work", gettext_lazy("Delivered work, and answers to yours"), email=True, push=True
)
TERMS = kinds.register(
    "contract_terms", gettext_lazy("Milestones and changes proposed in your contracts"), email=True, push=True
)
LIFE = kinds.register(
    "contract_life", gettext_lazy("Pauses and ends of your contracts"), email=True, push=True
)


def _names(contract: Contract, side: Side) -> dict[str, str]:
    """Return the names for whoever stands on `side`."""
    return {"contract": contract.title, "other": queries.other_name(contract, side)}


def _of(milestone: Milestone, side: Side) -> dict[str, str]:
    return {**_names(milestone.contract, side), "work": milestone.text, "price": money(milestone.price)}


def _address(milestone: Milestone) -> str:
    return f"{milestone.contract.get_absolute_url()}#milestone-{milestone.pk}"


def submitted(submission: Submission) -> Words:
    """Tell the client that work waits, and when time approves it."""
    milestone = submission.milestone
    names = _of(milestone, Side.CLIENT)
    lines: tuple[str, ...] = ()
    if milestone.approve_by is not None:
        names["day"] = date_format(milestone.approve_by)
        lines = (_("Without an answer it is approved on %(day)s, for %(price)s.") % names,)
    return Words(
        title=_("%(other)s submitted “%(work)s”") % names,
        body=_("For “%(contract)s”. Approve it or ask for changes.") % names,
        url=_address(milestone),
        lines=lines,
        actions=((_("Review the work"), _address(milestone)),),
        quote=shorten(submission.text, 300),
        quote_by=submission.by.full_name if submission.text else "",
    )


def sent_back(submission: Submission) -> Words:
    """Tell the freelancer what should change."""
    milestone = submission.milestone
    names = _of(milestone, Side.FREELANCER)
    body = _("The days of review stand still until you submit again.")
    if milestone.state == Milestone.State.DROPPED:
        body = _("The contract has ended, so this milestone is dropped.")
    return Words(
        title=_("%(other)s asks for changes to “%(work)s”") % names,
        body=body,
        url=_address(milestone),
        actions=((_("See what should change"), _address(milestone)),),
        quote=submission.answer_text,
        quote_by=names["other"],
    )


def approved(milestone: Milestone, side: Side, *, by_time: bool) -> Words:
    """Tell the freelancer that work was approved; both sides, where time did it."""
    names = _of(milestone, side)
    title = _("“%(work)s” is approved: %(price)s") % names
    body = _("%(other)s approved your work for “%(contract)s”.") % names
    if by_time:
        body = _("Nobody answered in time, so the work for “%(contract)s” counts as approved.") % names
    return Words(title=title, body=body, url=_address(milestone))


def proposed(milestone: Milestone, side: Side) -> Words:
    """Tell a side that the other one proposes another milestone."""
    names = _of(milestone, side)
    return Words(
        title=_("%(other)s proposes a milestone: “%(work)s”, %(price)s") % names,
        body=_("For “%(contract)s”. Agree or refuse.") % names,
        url=_address(milestone),
        actions=((_("Agree or refuse"), _address(milestone)),),
    )


def answered(milestone: Milestone, side: Side) -> Words:
    """Tell a side what became of a proposed milestone."""
    names = _of(milestone, side)
    said = {
        Milestone.State.REFUSED: _("%(other)s refused the milestone “%(work)s”"),
        Milestone.State.DROPPED: _("%(other)s took the milestone “%(work)s” back"),
    }
    title = said.get(Milestone.State(milestone.state), _("%(other)s agreed to the milestone “%(work)s”"))
    return Words(title=title % names, body=names["contract"], url=_address(milestone))


def _change_address(change: ChangeRequest) -> str:
    return f"{change.contract.get_absolute_url()}#change-{change.pk}"


def change_asked(change: ChangeRequest, side: Side) -> Words:
    """Tell a side what the other one wants to change."""
    names = _names(change.contract, side)
    return Words(
        title=_("%(other)s asks for a change to “%(contract)s”") % names,
        body=change.words,
        url=_change_address(change),
        actions=((_("Agree or refuse"), _change_address(change)),),
        quote=change.why,
        quote_by=names["other"] if change.why else "",
    )


def change_answered(change: ChangeRequest, side: Side) -> Words:
    """Tell a side what became of a change."""
    names = _names(change.contract, side)
    states = ChangeRequest.State
    said = {
        states.REFUSED: _("%(other)s refused your change to “%(contract)s”"),
        states.WITHDRAWN: _("%(other)s took back the change to “%(contract)s”"),
    }
    title = said.get(states(change.state), _("%(other)s agreed to your change to “%(contract)s”"))
    if change.state == states.APPLIED and change.side != side:
        title = _("%(other)s raised your pay in “%(contract)s”")
    return Words(
        title=title % names,
        body=change.words,
        url=change.contract.get_absolute_url(),
    )


def paused(contract: Contract, side: Side, step: Step) -> Words:
    """Tell a side that the other one paused the contract."""
    names = _names(contract, side)
    return Words(
        title=_("%(other)s paused “%(contract)s”") % names,
        body=_("No work or hours are handed in until one of you lets it go on."),
        url=contract.get_absolute_url(),
        quote=step.note,
        quote_by=names["other"] if step.note else "",
    )


def resumed(contract: Contract, side: Side) -> Words:
    """Tell a side that the contract goes on."""
    names = _names(contract, side)
    return Words(
        title=_("“%(contract)s” goes on") % names,
        body=_("%(other)s ended the pause.") % names,
        url=contract.get_absolute_url(),
    )


def ended(contract: Contract, side: Side) -> Words:
    """Tell a side that the other one ended the contract, and why."""
    names = {**_names(contract, side), "reason": str(contract.get_end_reason_display())}
    return Words(
        title=_("%(other)s ended “%(contract)s”") % names,
        body=_("Reason: %(reason)s. The contract and its conversation stay readable.") % names,
        url=contract.get_absolute_url(),
        quote=contract.end_message,
        quote_by=names["other"] if contract.end_message else "",
    )
