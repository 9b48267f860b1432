"""The addresses of the specialists room."""

from django.urls import path

from handsel.specialists import views

app_name = "specialists"
urlpatterns = [
    path("desk/clients/", views.desk, name="desk"),
    path("desk/clients/jobs/<int:job_id>/", views.job, name="job"),
    path("desk/clients/jobs/<int:job_id>/shortlist/<slug:public_id>/", views.shortlist, name="shortlist"),
    path("desk/clients/proposals/<int:proposal_id>/", views.proposal, name="proposal"),
    path("desk/clients/proposals/<int:proposal_id>/notes/", views.note, name="note"),
    path("desk/clients/files/<int:file_id>/", views.file, name="file"),
    path("desk/specialists/", views.staff, name="staff"),
    path("desk/specialists/<int:person_id>/assign/", views.assign, name="assign"),
    path("desk/specialists/<int:person_id>/end/", views.end_staff, name="end_staff"),
    path("desk/specialists/assignments/<int:assignment_id>/end/", views.end, name="end"),
]
