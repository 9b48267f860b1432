"""The addresses of the jobs room."""

from django.urls import path

from handsel.jobs import views

app_name = "jobs"
urlpatterns = [
    path("jobs/", views.find, name="find"),
    path("jobs/new/", views.new, name="new"),
    path("jobs/mine/", views.mine, name="mine"),
    path("jobs/<int:job_id>/", views.job_page, name="job"),
    path("jobs/<int:job_id>/edit/", views.edit, name="edit"),
    path("jobs/<int:job_id>/publish/", views.publish, name="publish"),
    path("jobs/<int:job_id>/close/", views.close, name="close"),
    path("jobs/<int:job_id>/delete/", views.delete, name="delete"),
    path("jobs/<int:job_id>/void/", views.void, name="void"),
]
