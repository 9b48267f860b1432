"""Making a safe square picture out of whatever file somebody uploads: pure work on bytes, nothing stored."""

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
MEGABYTE = 1024 * 1024


def prepared(upload: "UploadedFile[Any]") -> bytes:
    """Return the picture as WebP, turned upright, cut square to 400 pixels, without any metadata (ACC-02).

    What the file is decides its content, not its name. A picture that would unpack to more than 50 million
    pixels is refused before it is unpacked.

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
                if picture.width * picture.height > PIXELS_MAX:
                    raise _bad(_("This picture has too many pixels. Choose a smaller one."))
                picture.draft("RGB", (size * 2, size * 2))
                square = _on_white(ImageOps.fit(ImageOps.exif_transpose(picture), (size, size)))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _bad(_("This picture has too many pixels. Choose a smaller one.")) from error
    except UnidentifiedImageError as error:
        raise _bad(
            _("This is not a picture that we can read. Choose a JPEG, PNG, WebP or GIF file.")
        ) from error
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError) as error:
        raise _bad(_("This picture is damaged. Choose another one.")) from error
    out = BytesIO()
    square.save(out, "WEBP", quality=82, method=4)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    seen = picture.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    clean = Image.new("RGB", seen.size)
    clean.paste(Image.alpha_composite(paper, seen).convert("RGB"))
    return clean


def _bad(message: Any) -> Refused:
    return Refused("bad_photo", message, field="photo")
