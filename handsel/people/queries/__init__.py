"""Reads of the people room, by subject."""

from handsel.people.queries.access import (
    acting_of,
    client_label,
    client_label_for,
    hirers_of,
    name_for,
    profile_access,
    refusals_of,
    takes_invitations,
)
from handsel.people.queries.appearing import (
    GENERAL,
    Appearance,
    appearance_of,
    appearances_of,
    best_appearance,
    specialized_for,
)
from handsel.people.queries.finding import looks_like_email, profile_by_email, profile_named, public_id_in
from handsel.people.queries.keys import acting_of_key, key_of
from handsel.people.queries.pages import client_page, place_of, profile_page
from handsel.people.queries.places import countries, country_name, language_name, languages, time_zones

__all__ = [
    "GENERAL",
    "Appearance",
    "acting_of",
    "acting_of_key",
    "appearance_of",
    "appearances_of",
    "best_appearance",
    "client_label",
    "client_label_for",
    "client_page",
    "countries",
    "country_name",
    "hirers_of",
    "key_of",
    "language_name",
    "languages",
    "looks_like_email",
    "name_for",
    "place_of",
    "profile_access",
    "profile_by_email",
    "profile_named",
    "profile_page",
    "public_id_in",
    "refusals_of",
    "specialized_for",
    "takes_invitations",
    "time_zones",
]
