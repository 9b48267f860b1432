"""What people are told about cases: operators that one waits, the person concerned what was decided."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.moderation import subjects
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.notifications.words import Words
from handsel.people.models import Person

WAITS = notifications.register(
    "case_opened", gettext_lazy("A case waits for an operator"), email=False, push=False
)
DECIDED = notifications.register(
    "case_decided",
    gettext_lazy("An operator decided about something of yours"),
    email=True,
    push=False,
    always_bell=True,
)
STANDING = notifications.register(
    "standing", gettext_lazy("What you may do here changed"), email=True, push=False, always_bell=True
)
APPEALED = notifications.register(
    "appeal_made", gettext_lazy("An appeal waits for an operator"), email=False, push=False
)
APPEAL_DECIDED = notifications.register(
    "appeal_decided",
    gettext_lazy("An operator decided about your appeal"),
    email=True,
    push=False,
    always_bell=True,
)


def appealed(case: Case) -> Words:
    """Say that somebody appealed."""
    return Words(
        title=_("A new appeal: %(kind)s") % {"kind": case.get_kind_display()},
        body=_("About: %(what)s") % {"what": subjects.label_of(case.subject)},
        url=case.get_absolute_url(),
        actions=((_("Open the case"), case.get_absolute_url()),),
    )


def appeal_decided(appeal: Appeal) -> Words:
    """Say to the person concerned what became of their appeal, and why."""
    undone = appeal.state == Appeal.State.REVERSED
    return Words(
        title=_("Your appeal was right") if undone else _("The decision stands"),
        body=_("We looked again and undid the decision.")
        if undone
        else _("We looked again and came to the same decision."),
        url=reverse("moderation:my_case", args=[appeal.case_id]),
        lines=(_("The reason: %(reason)s") % {"reason": appeal.reason},),
    )


def standing(person: Person, why: str) -> Words:
    """Say to a person what an operator lets them do from now on, and why (ACC-20)."""
    said = {
        Person.Standing.LIMITED: (
            _("Your account is limited"),
            _(
                "You can answer what you are asked, but not invite, refer, apply or begin a conversation for now."
            ),
        ),
        Person.Standing.SUSPENDED: (_("Your account is suspended"), _suspended()),
        Person.Standing.ACTIVE: (
            _("You can do everything again"),
            _("Nothing is limited on your account any more."),
        ),
    }
    title, body = said[Person.Standing(person.standing)]
    ask = _(
        "Running contracts go on. If you think that this is wrong, write to the people who run this site."
    )
    return Words(
        title=title,
        body=body,
        url=reverse("pages:home"),
        lines=(
            _("The reason: %(reason)s") % {"reason": why},
            *([] if person.standing == Person.Standing.ACTIVE else [ask]),
        ),
    )


def _suspended() -> str:
    return _(
        "You cannot invite, propose, refer or write to new people for now. You can still read what you have."
    )


def waits(case: Case) -> Words:
    """Say that a case waits."""
    return Words(
        title=_("A new case: %(kind)s") % {"kind": case.get_kind_display()},
        body=_("About: %(what)s") % {"what": subjects.label_of(case.subject)},
        url=case.get_absolute_url(),
        actions=((_("Open the case"), case.get_absolute_url()),),
    )


def decided(case: Case) -> Words:
    """Say to the person concerned what was decided, and why; never who reported it."""
    titles = {
        Case.Decision.WARN: _("Please keep to the rules"),
        Case.Decision.REMOVE: _("Something of yours was taken down"),
        Case.Decision.SUSPEND: _("Your account is suspended"),
    }
    bodies = {
        Case.Decision.WARN: _(
            "We looked at something of yours and ask you to do it differently from now on."
        ),
        Case.Decision.REMOVE: _("It broke the rules of this marketplace, so we took it down."),
        Case.Decision.SUSPEND: _suspended(),
    }
    decision = Case.Decision(case.decision)
    view = subjects.view_of(case.subject)
    what = (f"{subjects.label_of(case.subject)}: {view.title}",) if view is not None else ()
    return Words(
        title=titles[decision],
        body=bodies[decision],
        url=reverse("moderation:my_case", args=[case.pk]),
        lines=(*what, _("The reason: %(reason)s") % {"reason": case.reason}),
        actions=((_("Read it, or appeal"), reverse("moderation:my_case", args=[case.pk])),),
    )
