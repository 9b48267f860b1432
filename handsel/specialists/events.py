"""What the specialists room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NoteWritten:
    """A talent specialist or one of the client's people commented on a proposal."""

    note_id: int
