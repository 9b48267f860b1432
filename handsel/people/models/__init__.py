"""The nouns of the people room, by subject."""

from handsel.people.models.accounts import (
    Assignment,
    ClientAccount,
    Introduction,
    Refusal,
    Seat,
    SeatInvitation,
)
from handsel.people.models.catalogue import Category, CategoryAlias, Skill, SkillAlias
from handsel.people.models.exports import Export
from handsel.people.models.keys import ApiAnswer, ApiKey
from handsel.people.models.person import Person, PersonManager
from handsel.people.models.profile import FreelancerProfile, IntroVideo, PieceFile, PortfolioItem
from handsel.people.models.sections import (
    Certificate,
    Education,
    Employment,
    LinkedAccount,
    OtherExperience,
    SpokenLanguage,
)
from handsel.people.models.specialized import GENERAL, SpecializedProfile
from handsel.people.models.totals import ClientTotals, WorkTotals

__all__ = [
    "GENERAL",
    "ApiAnswer",
    "ApiKey",
    "Assignment",
    "Category",
    "CategoryAlias",
    "Certificate",
    "ClientAccount",
    "ClientTotals",
    "Education",
    "Employment",
    "Export",
    "FreelancerProfile",
    "IntroVideo",
    "Introduction",
    "LinkedAccount",
    "OtherExperience",
    "Person",
    "PersonManager",
    "PieceFile",
    "PortfolioItem",
    "Refusal",
    "Seat",
    "SeatInvitation",
    "Skill",
    "SkillAlias",
    "SpecializedProfile",
    "SpokenLanguage",
    "WorkTotals",
]
