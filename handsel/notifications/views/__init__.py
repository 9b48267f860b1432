"""The HTML doors of the notifications room."""
