"""What a review says, before it is one."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ReviewValues:
    """Stars by criterion, words, and what a client says in private (0 to 10)."""

    stars: dict[str, int] = field(default_factory=dict)
    text: str = ""
    private_score: int | None = None
