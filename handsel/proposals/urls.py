from django.urls import path

from handsel.proposals.views import editing, reading

app_name = "proposals"
urlpatterns = [
    path("jobs/<int:job_id>/apply/", reading.apply, name="apply"),
    path("proposals/<int:proposal_id>/", reading.proposal, name="proposal"),
    path("proposals/<int:proposal_id>/edit/", editing.edit, name="edit"),
    path("proposals/<int:proposal_id>/terms/", editing.terms, name="terms"),
    path("proposals/<int:proposal_id>/message/", reading.message, name="message"),
    path("proposals/<int:proposal_id>/withdraw/", reading.withdraw, name="withdraw"),
    path("proposals/files/<int:file_id>/", reading.file, name="file"),
]
