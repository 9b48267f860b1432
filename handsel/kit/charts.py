"""Geometry of the small charts that the server draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 220, 44, 12, 30


@dataclass(frozen=True)
class Mark:
    """One point of a chart: its words, its number and where it stands."""

    label: Any
    number: Any
    x: float
    y: float
    width: float
    height: float
    middle: float
    named: bool


@dataclass(frozen=True)
class Figure:
    """A whole chart: its marks, the lines behind them and the path through them."""

    marks: list[Mark]
    lines: list[tuple[float, str]]
    path: str
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = WIDTH
    base: int = HEIGHT - BOTTOM


def figure(points: Sequence[tuple[Any, Any]], kind: str) -> Figure:
    """Return the geometry of bars or a line for `(label, number)` pairs; numbers below zero count as zero."""
    top = _round_up(max([float(number) for _, number in points], default=0.0))
    room = (WIDTH - LEFT) / max(1, len(points))
    every = max(1, -(-len(points) // 8))
    tall = HEIGHT - TOP - BOTTOM
    marks = []
    for place, (label, number) in enumerate(points):
        high = max(0.0, float(number)) / top * tall
        x = LEFT + room * place
        wide = min(room * 0.62, 48)
        marks.append(
            Mark(
                label=label,
                number=number,
                x=round(x + (room - wide) / 2, 1),
                y=round(TOP + tall - high, 1),
                width=round(wide, 1),
                height=round(high, 1),
                middle=round(x + room / 2, 1),
                named=place % every == 0,
            )
        )
    lines = [(round(TOP + tall - tall * part / 4, 1), f"{top * part / 4:g}") for part in range(5)]
    path = " ".join(f"{'M' if not n else 'L'}{mark.middle},{mark.y}" for n, mark in enumerate(marks))
    return Figure(marks, lines, path if kind == "line" else "")


def _round_up(value: float) -> float:
    """The next of 4, 8, 20, 40, 80, 200 … that is not smaller: four equal steps with short names."""
    power = 1.0
    while True:
        for base in (4, 8, 20):
            if base * power >= value:
                return base * power
        power *= 10
