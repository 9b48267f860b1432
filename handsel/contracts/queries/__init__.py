"""Reads of the contracts room."""

from handsel.contracts.queries.reading import (
    ENDED,
    RUNNING,
    ContractPage,
    Row,
    Sums,
    contract_page,
    of_role,
    of_tab,
    other_name,
    other_name_for,
    page_of,
    rows_of,
    sums_of,
    tab_counts,
    told_line,
    told_milestone,
    told_whole,
)
from handsel.contracts.queries.sides import side_of

__all__ = [
    "ENDED",
    "RUNNING",
    "ContractPage",
    "Row",
    "Sums",
    "contract_page",
    "of_role",
    "of_tab",
    "other_name",
    "other_name_for",
    "page_of",
    "rows_of",
    "side_of",
    "sums_of",
    "tab_counts",
    "told_line",
    "told_milestone",
    "told_whole",
]
