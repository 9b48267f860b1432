"""The pictures of the demo world, drawn here, so that no photograph of anybody's work is needed."""

from collections.abc import Callable
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.text import slugify
from PIL import Image, ImageDraw

SIZE = (1200, 900)
_FINER = 2  # drawn larger and made small, so that slopes are smooth
Colour = tuple[int, int, int]
_PAPER: Colour = (246, 240, 228)
_INK: Colour = (58, 50, 44)


class _Sheet:
    """A sheet of paper on which shapes are drawn in points of the finished picture."""

    def __init__(self, colour: Colour = _PAPER) -> None:
        self.image = Image.new("RGB", (SIZE[0] * _FINER, SIZE[1] * _FINER), colour)
        self._pen = ImageDraw.Draw(self.image)

    def box(self, x: int, y: int, wide: int, high: int, colour: Colour, *, round_by: int = 0) -> None:
        corners = [value * _FINER for value in (x, y, x + wide, y + high)]
        self._pen.rounded_rectangle(corners, round_by * _FINER, fill=colour)

    def oval(self, x: int, y: int, wide: int, high: int, colour: Colour) -> None:
        self._pen.ellipse([value * _FINER for value in (x, y, x + wide, y + high)], fill=colour)

    def half(self, x: int, y: int, wide: int, high: int, colour: Colour) -> None:
        """Draw the lower half of an oval."""
        self._pen.pieslice([value * _FINER for value in (x, y, x + wide, y + high)], 0, 180, fill=colour)

    def shape(self, points: list[tuple[int, int]], colour: Colour) -> None:
        self._pen.polygon([(x * _FINER, y * _FINER) for x, y in points], fill=colour)

    def png(self) -> bytes:
        out = BytesIO()
        self.image.resize(SIZE, Image.Resampling.LANCZOS).save(out, "PNG")
        return out.getvalue()


def cost_sheet() -> _Sheet:
    """Bars of what pieces cost, beside a line of what they sell for."""
    sheet = _Sheet((250, 249, 245))
    clay, glaze, fire = (176, 98, 66), (214, 160, 92), (96, 110, 122)
    parts = ((150, 80, 60), (210, 90, 120), (120, 60, 50), (240, 130, 130), (180, 70, 90), (130, 110, 70))
    prices = (390, 380, 330, 430, 420, 400)
    for line in range(6):
        sheet.box(110, 150 + line * 120, 980, 3, (224, 220, 210))
    for number, (low, middle, high) in enumerate(parts):
        x, y = 150 + number * 158, 753
        for height, colour in ((low, clay), (middle, glaze), (high, fire)):
            y -= height
            sheet.box(x, y, 90, height, colour)
        sheet.box(x - 22, 753 - prices[number], 134, 9, _INK, round_by=4)
    sheet.box(110, 753, 980, 5, _INK)
    for number, colour in enumerate((clay, glaze, fire)):
        sheet.box(150 + number * 230, 820, 34, 34, colour, round_by=6)
        sheet.box(198 + number * 230, 832, 110, 10, (190, 184, 172), round_by=5)
    sheet.box(150, 68, 420, 22, _INK, round_by=11)
    sheet.box(150, 106, 280, 12, (190, 184, 172), round_by=6)
    return sheet


def bread_labels() -> _Sheet:
    """Four labels for loaves, one for each season."""
    sheet = _Sheet((226, 214, 194))
    seasons = ((108, 142, 88), (196, 84, 60), (190, 130, 48), (72, 102, 130))
    for number, colour in enumerate(seasons):
        x = 80 + number * 268
        sheet.box(x + 8, 128, 236, 660, (204, 190, 168), round_by=18)
        sheet.box(x, 120, 236, 660, (252, 248, 240), round_by=18)
        sheet.box(x, 120, 236, 210, colour, round_by=18)
        sheet.box(x, 300, 236, 30, colour)
        sheet.oval(x + 38, 392, 160, 110, colour)
        for cut in range(3):
            at = x + 78 + cut * 36
            sheet.shape([(at, 470), (at + 12, 470), (at + 28, 422), (at + 16, 422)], (252, 248, 240))
        for petal in range(number + 2):
            sheet.oval(x + 118 - 19 * (number + 2) + petal * 38, 198, 34, 50, (252, 248, 240))
        sheet.box(x + 43, 560, 150, 16, _INK, round_by=8)
        sheet.box(x + 63, 596, 110, 10, (190, 180, 164), round_by=5)
        sheet.box(x + 63, 622, 110, 10, (190, 180, 164), round_by=5)
        sheet.box(x + 88, 700, 60, 34, colour, round_by=17)
    return sheet


def bookshop() -> _Sheet:
    """A street that climbs, with a row of houses as a shelf of books."""
    sheet = _Sheet((214, 226, 230))
    sheet.oval(900, 90, 150, 150, (250, 236, 196))
    colours = ((150, 72, 58), (222, 176, 96), (76, 104, 112), (196, 122, 88), (110, 124, 84), (92, 74, 96))
    for number, colour in enumerate(colours):
        x, top = 90 + number * 172, 480 - number * 52
        sheet.box(x, top, 160, 500, colour)
        sheet.box(x, top + 26, 160, 8, (246, 238, 220))
        sheet.box(x, top + 46, 160, 4, (246, 238, 220))
        for floor in range(2):
            for side in range(2):
                sheet.box(x + 28 + side * 66, top + 84 + floor * 92, 40, 58, (246, 238, 220), round_by=4)
    sheet.shape([(0, 830), (1200, 470), (1200, 900), (0, 900)], (120, 110, 104))
    sheet.shape([(0, 830), (1200, 470), (1200, 492), (0, 852)], (246, 238, 220))
    return sheet


def tea_bowls() -> _Sheet:
    """Rows of bowls in greens of which no two are the same."""
    sheet = _Sheet((238, 234, 226))
    for row in range(4):
        sheet.box(0, 196 + row * 212, 1200, 10, (206, 198, 184))
        for place in range(6):
            x, y, step = 62 + place * 184, 32 + row * 212, row * 6 + place
            green = (62 + (step * 29) % 70, 126 + (step * 37) % 52, 84 + (step * 23) % 46)
            sheet.oval(x, y + 152, 156, 26, (214, 207, 195))
            sheet.box(x + 52, y + 146, 52, 20, green, round_by=4)
            sheet.half(x, y - 82, 156, 240, green)
            sheet.oval(x, y + 22, 156, 32, (green[0] + 26, green[1] + 26, green[2] + 26))
            sheet.oval(x + 12, y + 27, 132, 22, (green[0] - 26, green[1] - 26, green[2] - 26))
    return sheet


DRAWN: dict[str, Callable[[], _Sheet]] = {
    "Cost sheet for a ceramics studio": cost_sheet,
    "Bread labels that change with the season": bread_labels,
    "A bookshop on a slope": bookshop,
    "Tea bowls, sixty pieces": tea_bowls,
}


def pictures_of(title: str) -> tuple[SimpleUploadedFile, ...]:
    """Return the pictures that belong to a piece of work with this title; most have none."""
    draw = DRAWN.get(title)
    if draw is None:
        return ()
    return (SimpleUploadedFile(f"{slugify(title)}.png", draw().png(), "image/png"),)
