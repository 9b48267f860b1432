from django.urls import path

from handsel.proposals import views

app_name = "proposals"
urlpatterns = [
    path("jobs/<int:job_id>/apply/", views.apply, name="apply"),
    path("proposals/<int:proposal_id>/", views.proposal, name="proposal"),
    path("proposals/<int:proposal_id>/message/", views.message, name="message"),
    path("proposals/<int:proposal_id>/withdraw/", views.withdraw, name="withdraw"),
    path("proposals/files/<int:file_id>/", views.file, name="file"),
]
