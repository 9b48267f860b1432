"""Making a safe image picture out of whatever file somebody uploads: pure work on bytes, nothing stored."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

from handsel.kit.refused import Refused
from handsel.policy import numbers

FORMATS = ["JPEG", "PNG", "WEBP", "GIF"]
PIXELS_MAX = 50_000_000
UNPACKED_MAX = 25_000_000
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Shown:
    """A picture as pages show it, and its small one, both WebP."""

    picture: bytes
    thumb: bytes
    width: int
    height: int


def prepared(upload: "UploadedFile[Any]") -> bytes:
    """Return the picture as WebP, turned upright, cut square to 400 pixels, without any metadata (ACC-02).

    What the file is decides its content, not its name. A picture that would unpack to too many pixels
    is refused before it is unpacked.

    :raises Refused: the file is too big, no picture, or cannot be read (`bad_photo`).
    """
    megabytes = numbers.PHOTO_MAX_MB.value
    if (upload.size or 0) > megabytes * MEGABYTE:
        raise _bad(
            _("This file is too big. Choose one of at most %(megabytes)s MB.") % {"megabytes": megabytes}
        )
    size = numbers.PHOTO_SIZE.value
    upright = _read(upload, size * 2)
    if upright is None:
        raise _bad(_("This is not a picture that we can read. Choose a JPEG, PNG, WebP or GIF file."))
    return _webp(_on_white(ImageOps.fit(upright, (size, size))))


def shown(upload: "UploadedFile[Any]") -> Shown | None:
    """Return a picture as pages show it, upright and without any metadata, or None if the file is none (ACC-13).

    :raises Refused: it has too many pixels or is damaged (`bad_photo`).
    """
    largest, small = numbers.PORTFOLIO_PICTURE.value, numbers.PORTFOLIO_THUMB.value
    upright = _read(upload, largest)
    upload.seek(0)
    if upright is None:
        return None
    upright.thumbnail((largest, largest))
    whole = _on_white(upright)
    thumb = ImageOps.contain(whole, (small, small)) if max(whole.size) > small else whole
    return Shown(_webp(whole), _webp(thumb), *whole.size)


def _read(upload: "UploadedFile[Any]", size: int) -> Image.Image | None:
    """Return the picture, upright and unpacked, about this large if it shrinks while it is read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(upload, formats=FORMATS) as picture:
                _check_pixels(picture, PIXELS_MAX)
                picture.draft("RGB", (size, size))  # a JPEG shrinks while it is read; others do not
                _check_pixels(picture, UNPACKED_MAX)
                return ImageOps.exif_transpose(picture).convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _bad(_("This picture has too many pixels. Choose a smaller one.")) from error
    except UnidentifiedImageError:
        return None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise _bad(_("This picture is damaged. Choose another one.")) from error


def _webp(image: Image.Image) -> bytes:
    out = BytesIO()
    image.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()


def _check_pixels(picture: Image.Image, most: int) -> None:
    if picture.width * picture.height > most:
        raise _bad(_("This picture has too many pixels. Choose a smaller one."))


def _on_white(picture: Image.Image) -> Image.Image:
    paper = Image.new("RGBA", picture.size, "white")
    clean = Image.new("RGB", picture.size)  # a new picture, so that nothing but the pixels comes along
    clean.paste(Image.alpha_composite(paper, picture).convert("RGB"))
    return clean


def _bad(message: Any) -> Refused:
    return Refused("bad_photo", message, field="photo")
