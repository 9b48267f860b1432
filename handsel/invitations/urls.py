from django.urls import path

from handsel.invitations.views import agencies, alternates, answers, inviting, referrals

app_name = "invitations"
urlpatterns = [
    path("invite/<slug:public_id>/", inviting.choose_job, name="choose_job"),
    path("invite/agency/<slug:public_id>/", agencies.invite_agency, name="invite_agency"),
    path("jobs/<int:job_id>/invite/<slug:public_id>/", inviting.invite, name="invite"),
    path("jobs/<int:job_id>/alternates/", alternates.line, name="alternates"),
    path("jobs/<int:job_id>/alternates/add/<slug:public_id>/", alternates.add, name="add_alternate"),
    path("alternates/<int:alternate_id>/move/", alternates.move, name="move_alternate"),
    path("alternates/<int:alternate_id>/remove/", alternates.remove, name="remove_alternate"),
    path("invitations/<int:invitation_id>/", answers.invitation, name="invitation"),
    path("invitations/<int:invitation_id>/accept/", answers.accept, name="accept"),
    path("invitations/<int:invitation_id>/decline/", answers.decline, name="decline"),
    path("invitations/<int:invitation_id>/refer/", answers.refer, name="refer"),
    path("invitations/<int:invitation_id>/ignore/", answers.ignore, name="ignore"),
    path("invitations/<int:invitation_id>/withdraw/", inviting.withdraw, name="withdraw"),
    path("invitations/<int:invitation_id>/reopen/", inviting.reopen, name="reopen"),
    path("referrals/<int:referral_id>/revoke/", referrals.revoke, name="revoke"),
    path("referrals/<int:referral_id>/retry/", referrals.retry, name="retry"),
    path("referrals/hint/hide/", referrals.hide_hint, name="hide_hint"),
    path("help/referrals/", referrals.questions, name="help"),
]
