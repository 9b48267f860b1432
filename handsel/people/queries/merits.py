"""Badges and scores by name, as filters say them."""

from django.utils.translation import gettext as _

from handsel.people.models import FreelancerProfile

SCORE_STEPS = (90, 80, 70)


def merit_names() -> dict[str, str]:
    """Return the badges that somebody can have, by their word."""
    words = dict(FreelancerProfile.Badge.choices)
    words.pop("")
    return {
        FreelancerProfile.EXPERT: _("Expert-Vetted"),
        **{word: str(label) for word, label in words.items()},
    }


def score_names() -> dict[str, str]:
    """Return the steps by which scores are filtered."""
    return {str(step): _("%(step)s percent or more") % {"step": step} for step in SCORE_STEPS}
