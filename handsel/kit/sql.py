"""What PostgreSQL can say and Django cannot."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, F, Func, QuerySet


def one_of(column: str, rows: "QuerySet[Any, Any]") -> Func:
    """Return the condition that a column is one of the single values that a query finds: `column = ANY (ARRAY (…))`.

    PostgreSQL works the array out once and then goes by the index of the column, also within "or". An `IN (SELECT …)`
    becomes a join, and of more than eight joined tables (`join_collapse_limit`) the last may only come last: then the
    whole table is read and joined before the few rows are picked.
    """
    return Func(
        F(column),
        ArraySubquery(rows),
        template="%(expressions)s)",
        arg_joiner=" = ANY (",
        output_field=BooleanField(),
    )
