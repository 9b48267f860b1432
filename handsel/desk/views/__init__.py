"""The HTML doors of the desk, by subject; all of them for operators only."""
