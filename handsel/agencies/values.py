"""What an agency says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AgencyValues:
    """The words of an agency's page; `country` is an ISO code, `website` a whole address."""

    name: str
    tagline: str = ""
    overview: str = ""
    city: str = ""
    country: str = ""
    website: str = ""
