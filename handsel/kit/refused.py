"""`Refused`: the one way in which a rule says no."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

STATUS = {
    "insufficient_connects": 402,
    "not_eligible": 403,
    "feature_off": 403,
    "private_job": 403,
    "wait_for_client": 403,
    "cannot_request": 403,
    "not_accepting": 403,
    "forbidden": 403,
    "wrong_role": 403,
    "scope": 403,
    "suspended": 403,
    "exclusive_member": 403,
    "hidden": 404,
    "rate_limited": 429,
    "already_invited": 409,
    "already_proposed": 409,
    "already_referred": 409,
    "already_appealed": 409,
    "already_claimed": 409,
    "already_decided": 409,
    "already_hired": 409,
    "already_viewed": 409,
    "already_member": 409,
    "already_owner": 409,
    "busy": 409,
    "edit_closed": 409,
    "exclusive": 409,
    "endpoint_stopped": 409,
    "email_taken": 409,
    "appeal_closed": 409,
    "has_contract": 409,
    "invitation_not_pending": 409,
    "job_closed": 409,
    "job_not_draft": 409,
    "last_owner": 409,
    "not_claimed": 409,
    "not_pending": 409,
    "offer_changed": 409,
    "offer_exists": 409,
    "offer_not_pending": 409,
    "contract_not_running": 409,
    "contract_paused": 409,
    "payment_answered": 409,
    "week_not_open": 409,
    "week_not_in_review": 409,
    "milestone_not_pending": 409,
    "change_not_open": 409,
    "wrong_kind": 409,
    "proposal_not_open": 409,
    "already_asked": 409,
    "already_reviewed": 409,
    "answer_closed": 409,
    "contract_running": 409,
    "feedback_closed": 409,
    "feedback_too_early": 409,
    "review_answered": 409,
    "review_closed": 409,
    "review_shown": 409,
    "room_closed": 409,
    "word_gone": 409,
    "word_used": 409,
}


@dataclass(frozen=True)
class Limit:
    """How often something may be done, how often it still may, and when it is counted anew."""

    most: int
    left: int
    until: datetime


class Refused(Exception):
    """A rule refuses an act; nothing was changed.

    `code` is a code word of the rulebook, `message` a translated sentence for the person, `field` the form field
    that it concerns (if any), `state` the present state where the refusal is a conflict (409) and `limit` the limit
    that is used up (429). Codes that are
    not in `STATUS` are field errors (422).
    """

    def __init__(
        self,
        code: str,
        message: Any,
        *,
        field: str | None = None,
        state: str = "",
        limit: Limit | None = None,
    ) -> None:
        super().__init__(str(message))
        self.code = code
        self.message = message
        self.field = field
        self.state = state
        self.limit = limit

    @property
    def status(self) -> int:
        """The HTTP status that belongs to the code."""
        return STATUS.get(self.code, 422)


BUSY = _("Somebody else is changing this right now. Please try again in a moment.")
