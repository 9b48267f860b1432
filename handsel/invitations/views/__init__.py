"""The HTML doors of the invitations room: inviting, answering, referring."""
