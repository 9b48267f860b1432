"""The photographs of the demo world's people: drawn here, so that nobody's face is needed."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

SIZE = 480
_FINER = 2
Colour = tuple[int, int, int]
Colours = tuple[Colour, Colour, Colour, Colour]  # wall, hair, skin, clothes

PORTRAITS: dict[str, Colours] = {
    "shabnam": ((205, 217, 209), (52, 38, 34), (198, 146, 112), (132, 62, 54)),
    "lucas": ((232, 214, 188), (94, 60, 38), (222, 176, 142), (54, 92, 104)),
}
SHORT_HAIR = {"lucas"}


def portrait_of(key: str) -> SimpleUploadedFile:
    """Return a drawn picture of somebody who is named above: face, hair and shoulders before a wall."""
    wall, hair, skin, clothes = PORTRAITS[key]
    image = Image.new("RGB", (SIZE * _FINER, SIZE * _FINER), wall)
    pen = ImageDraw.Draw(image)

    def oval(x: int, y: int, wide: int, high: int, colour: Colour) -> None:
        pen.ellipse([value * _FINER for value in (x, y, x + wide, y + high)], fill=colour)

    def box(x: int, y: int, wide: int, high: int, colour: Colour, round_by: int) -> None:
        corners = [value * _FINER for value in (x, y, x + wide, y + high)]
        pen.rounded_rectangle(corners, round_by * _FINER, fill=colour)

    shade: Colour = (skin[0] - 26, skin[1] - 26, skin[2] - 24)
    if key not in SHORT_HAIR:
        box(126, 92, 228, 290, hair, 112)
    oval(60, 356, 360, 260, clothes)
    box(204, 290, 72, 110, shade, 34)
    oval(196, 352, 88, 56, skin)
    oval(156, 120, 168, 216, skin)
    oval(142, 84, 196, 92, hair)
    oval(132, 108, 78, 112 if key not in SHORT_HAIR else 84, hair)
    for x in (196, 262):
        oval(x, 218, 22, 14, (250, 248, 244))
        oval(x + 5, 217, 14, 15, (48, 38, 34))
        box(x - 5, 198, 32, 6, hair, 3)
    box(234, 236, 12, 34, shade, 6)
    pen.chord([value * _FINER for value in (208, 262, 272, 308)], 10, 170, fill=(176, 84, 76))
    out = BytesIO()
    image.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(out, "PNG")
    return SimpleUploadedFile(f"{key}.png", out.getvalue(), "image/png")
