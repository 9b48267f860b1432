"""What the proposals room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ProposalSubmitted:
    """A proposal was sent, invited or not."""

    proposal_id: int


@dataclass(frozen=True)
class ProposalViewed:
    """The client opened a proposal for the first time."""

    proposal_id: int


@dataclass(frozen=True)
class ProposalEdited:
    """Letter, answers or files of a proposal were edited before the client looked (PROP-18)."""

    proposal_id: int


@dataclass(frozen=True)
class TermsChanged:
    """A proposal has a new version of its terms (PROP-21)."""

    proposal_id: int
    version: int


@dataclass(frozen=True)
class InterviewStarted:
    """The client wrote to a candidate for the first time (MSG-08)."""

    proposal_id: int


@dataclass(frozen=True)
class ProposalWithdrawn:
    """The freelancer withdrew a proposal."""

    proposal_id: int


@dataclass(frozen=True)
class ProposalDeclined:
    """The client turned a proposal down, with a reason (PROP-25)."""

    proposal_id: int


@dataclass(frozen=True)
class ProposalsEnded:
    """Open proposals of a job ended with it."""

    job_id: int
    proposal_ids: list[int]
