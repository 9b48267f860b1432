"""Config: settings, URLs and the processes that serve Handsel. May import every room; imported by none."""
