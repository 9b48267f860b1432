"""The nouns of the invitations room."""

from handsel.invitations.models.alternate import Alternate, Lineup
from handsel.invitations.models.invitation import Invitation
from handsel.invitations.models.referral import Referral

__all__ = ["Alternate", "Invitation", "Lineup", "Referral"]
