"""Pages: home, dashboards and My proposals: what composes several rooms."""
