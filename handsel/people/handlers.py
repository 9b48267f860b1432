"""What the people room does by the clock."""

from handsel.events import facts
from handsel.people import actions


@facts.every("17 * * * *")
def forget_answers() -> None:
    """Forget what programs were answered more than a day ago (ADM-13)."""
    actions.forget_answers()


@facts.every("5 * * * *")
def end_absences() -> None:
    """Let searches know who is available again (ACC-17)."""
    actions.end_absences()
