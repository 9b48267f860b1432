"""Taking hold of an invitation: the job first, then the invitation."""

from handsel.invitations.models import Invitation
from handsel.jobs import actions as jobs
from handsel.kit.locks import locked


def hold(invitation_id: int) -> Invitation:
    """Return the invitation with its job, both locked in the order of the house, and its profile and person.

    :raises Invitation.DoesNotExist: there is none of this id.
    """
    job_id = Invitation.objects.values_list("job_id", flat=True).get(pk=invitation_id)
    job = jobs.lock_job(job_id)
    rows = locked(Invitation.objects.filter(pk=invitation_id)).select_related(
        "profile__person", "proposal", "agency"
    )
    invitation = rows.get()
    invitation.job = job
    return invitation
