"""What the contracts room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferSent:
    """A client offered a job to a freelancer."""

    offer_id: int


@dataclass(frozen=True)
class OfferChanged:
    """The client changed the terms of an offer that was not answered yet."""

    offer_id: int
    version: int


@dataclass(frozen=True)
class OfferCountered:
    """The freelancer asked for other terms before accepting."""

    offer_id: int
    version: int


@dataclass(frozen=True)
class OfferAccepted:
    """An offer was accepted; the contract exists."""

    offer_id: int
    contract_id: int


@dataclass(frozen=True)
class OfferDeclined:
    """The freelancer declined an offer."""

    offer_id: int


@dataclass(frozen=True)
class OfferWithdrawn:
    """The client took an offer back, or its job ended."""

    offer_id: int


@dataclass(frozen=True)
class OfferExpiring:
    """An offer runs out within a day."""

    offer_id: int


@dataclass(frozen=True)
class OfferExpired:
    """An offer ran out unanswered."""

    offer_id: int


@dataclass(frozen=True)
class MilestoneProposed:
    """One side proposed another milestone."""

    milestone_id: int


@dataclass(frozen=True)
class MilestoneAnswered:
    """A proposed milestone was agreed, refused, or taken back by its proposer."""

    milestone_id: int


@dataclass(frozen=True)
class WorkSubmitted:
    """The freelancer delivered work for a milestone."""

    milestone_id: int
    submission_id: int


@dataclass(frozen=True)
class WorkSentBack:
    """The client asked for changes to delivered work."""

    milestone_id: int
    submission_id: int


@dataclass(frozen=True)
class WorkApproved:
    """Delivered work was approved, by the client or by time."""

    contract_id: int
    milestone_id: int
    by_time: bool


@dataclass(frozen=True)
class HoursInReview:
    """The hours of a week lie before the client."""

    week_id: int


@dataclass(frozen=True)
class HoursSentBack:
    """The client sent the hours of a week back."""

    week_id: int


@dataclass(frozen=True)
class HoursApproved:
    """The hours of a week were approved, by the client or by time."""

    contract_id: int
    week_id: int
    by_time: bool


@dataclass(frozen=True)
class LimitChanged:
    """The client changed how many hours a week they pay for."""

    contract_id: int


@dataclass(frozen=True)
class ChangeAsked:
    """One side asked for a change of what was agreed."""

    change_id: int


@dataclass(frozen=True)
class ChangeAnswered:
    """A change was agreed, refused or taken back; or applied at once where the client raised the pay."""

    change_id: int


@dataclass(frozen=True)
class ContractPaused:
    """One side paused a contract."""

    contract_id: int


@dataclass(frozen=True)
class ContractResumed:
    """A paused contract goes on."""

    contract_id: int


@dataclass(frozen=True)
class PaymentRecorded:
    """The client recorded a payment."""

    contract_id: int
    payment_id: int


@dataclass(frozen=True)
class PaymentAnswered:
    """The freelancer confirmed a recorded payment, or said that it did not arrive; or the client took it back."""

    contract_id: int
    payment_id: int


@dataclass(frozen=True)
class FeedbackAsked:
    """The freelancer asked the client what they think of delivered work."""

    contract_id: int


@dataclass(frozen=True)
class OutcomeWritten:
    """The freelancer wrote what came out of the work."""

    contract_id: int


@dataclass(frozen=True)
class ContractEnded:
    """A contract ended; both sides may review."""

    contract_id: int
