from django.db import migrations

TABLE = """
CREATE UNLOGGED TABLE handsel_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX handsel_cache_expires ON handsel_cache (expires);
"""


class Migration(migrations.Migration):
    """The table in which all web processes count together, for limits on signing in."""

    initial = True
    dependencies = []
    operations = [migrations.RunSQL(TABLE, "DROP TABLE handsel_cache")]
