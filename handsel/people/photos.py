"""Making a safe image picture out of whatever file somebody uploads: pure work on bytes, nothing stored."""

import warnings
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
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(upload, formats=FORMATS) as picture:
                _check_pixels(picture, PIXELS_MAX)
                picture.draft("RGB", (size * 2, size * 2))  # a JPEG shrinks while it is read; others do not
                _check_pixels(picture, UNPACKED_MAX)
                upright = ImageOps.exif_transpose(picture).convert("RGBA")
                image = _on_white(ImageOps.fit(upright, (size, size)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _bad(_("This picture has too many pixels. Choose a smaller one.")) from error
    except UnidentifiedImageError as error:
        raise _bad(
            _("This is not a picture that we can read. Choose a JPEG, PNG, WebP or GIF file.")
        ) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise _bad(_("This picture is damaged. Choose another one.")) from error
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
