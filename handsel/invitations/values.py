"""What callers hand to the actions of the invitations room."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Referee:
    """Whom a decliner names (REF-03, REF-04), and what they tell the client about it (REF-08).

    `text` is a profile address or an e-mail address; `profile_id` is somebody picked from the search and wins
    over the text. `anyway` passes the warning that a low budget is no good reason to refer (REF-23).
    """

    text: str = ""
    profile_id: int | None = None
    message: str = ""
    anyway: bool = False
