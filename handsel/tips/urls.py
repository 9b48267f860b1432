from django.urls import path

from handsel.tips import views

app_name = "tips"
urlpatterns = [
    path("jobs/<int:job_id>/tips/", views.letter, name="letter"),
    path("writing-help/", views.writing, name="writing"),
]
