from importlib import import_module

from django.apps import AppConfig

from handsel.kit import slots


class InvitationsConfig(AppConfig):
    """Declares the invitations room and what it draws in pages of lower rooms."""

    name = "handsel.invitations"

    def ready(self) -> None:
        """Fill the places that lower rooms offer."""
        filled = import_module("handsel.invitations.slots_filled")
        slots.fill("profile.actions", filled.invite_button, order=20)
        slots.fill("tile.actions", filled.invite_button, order=20)
        slots.fill("agency.actions", filled.invite_agency_button, order=20)
        slots.fill("job.answer", filled.answer_button, order=10)
        slots.fill("tile.actions", filled.line_up_button, order=30)
        slots.fill("job.actions", filled.alternates_link, order=5)
        slots.fill("jobs.find.above", filled.referral_hint, order=50)
        slots.fill("room.head", filled.room_trail, order=10)
        slots.fill("proposal.head", filled.proposal_trail, order=10)
        import_module("handsel.invitations.reports")
