"""Backup: database, uploads and keys in one file, and back again (ADM-11).

Words: the *manifest* is the last member of the file and says what the others must be; a *member* is one file in it.

    manifest.json    version, migrations, rows per table, size and SHA-256 of every other member
    database.dump    pg_dump's custom format, of one moment
    keys/…           the instance's secret key and its push key
    media/…          what people uploaded
"""
