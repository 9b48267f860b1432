"""What is measured at one door."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.load import Asked


@dataclass(frozen=True)
class Door:
    """One thing that is measured: its name, how to ask for it the n-th time, and what a good answer is."""

    name: str
    ask: Callable[[int], Asked]
    good: tuple[int, ...] = (200,)
    count: int = 400
    writes: bool = False
