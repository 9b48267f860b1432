"""Draws the state tables of the models as diagrams: `python -m tests.architecture.states` writes the page."""

import os
import sys
from pathlib import Path

import django

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "states.md"


def diagrams() -> str:
    """Return docs/reference/states.md as the models' `NEXT` tables have it."""
    from handsel.agencies.models import MemberInvitation
    from handsel.contracts.models import ChangeRequest, Contract, Milestone, Offer, Payment, Week
    from handsel.invitations.models import Invitation, Referral
    from handsel.moderation.models import Appeal, Case
    from handsel.proposals.models import Proposal

    parts = [
        "# States\n\nDrawn from the `NEXT` tables of the models by `python -m tests.architecture.states`.\n"
    ]
    contracts = (Offer, Contract, Milestone, Week, ChangeRequest, Payment)
    for model in (Invitation, Referral, Proposal, *contracts, Case, Appeal, MemberInvitation):
        parts.append(f"\n## {model.__name__}\n\n```mermaid\nstateDiagram-v2\n")
        for state, following in model.NEXT.items():
            parts += [f"    {state} --> {after}\n" for after in following]
            if not following:
                parts.append(f"    {state} --> [*]\n")
        parts.append("```\n")
    return "".join(parts)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    django.setup()
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(diagrams(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} written\n")
