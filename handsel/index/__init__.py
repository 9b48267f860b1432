"""Index: the search engine behind its own face: documents in, ranked keys out.

Words: a *document* is what may be found, with a kind and a key; *tags* narrow (`skill:excel`, `country:GH`).
PostgreSQL full text for now. Stands on kit.
"""
