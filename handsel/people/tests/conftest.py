"""What the tests of this room share."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from handsel.events.testing import last_event, told_nothing
from handsel.kit.refused import Refused


@pytest.fixture
def refusing() -> Callable[[str], AbstractContextManager[None]]:
    """Expect a refusal with this code, and that nothing was told."""

    @contextmanager
    def block(code: str) -> Iterator[None]:
        before = last_event()
        with pytest.raises(Refused) as no:
            yield
        assert no.value.code == code
        assert str(no.value.message)
        assert told_nothing(before)

    return block


@pytest.fixture
def picture() -> Callable[..., SimpleUploadedFile]:
    """Make a file with a picture in it."""

    def make(
        name: str = "me.jpg", kind: str = "JPEG", size: tuple[int, int] = (900, 600), **saved: object
    ) -> SimpleUploadedFile:
        out = BytesIO()
        Image.new("RGB", size, "teal").save(out, kind, **saved)
        return SimpleUploadedFile(name, out.getvalue())

    return make
