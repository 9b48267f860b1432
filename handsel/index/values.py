"""What the engine is asked with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """Of each page so many percent of the places are kept for documents with a tag, as long as there are any."""

    tag: str
    percent: int

    def of(self, places: int) -> int:
        """How many of so many places it is."""
        return places * self.percent // 100
