"""What the moderation room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReportMade:
    """Somebody reported something."""

    report_id: int
    case_id: int


@dataclass(frozen=True)
class CaseOpened:
    """A case waits for an operator."""

    case_id: int


@dataclass(frozen=True)
class AppealMade:
    """Somebody appealed against a decision about them."""

    case_id: int


@dataclass(frozen=True)
class AppealDecided:
    """An operator let a decision stand or undid it; the room of the subject undoes a removal."""

    case_id: int
    subject: str
    decision: str
    outcome: str
    by_id: int


@dataclass(frozen=True)
class CaseDecided:
    """An operator decided a case; the room of the subject acts on `remove`."""

    case_id: int
    subject: str
    decision: str
    by_id: int
