"""The addresses of the search room."""

from django.urls import path

from handsel.search import views

app_name = "search"
urlpatterns = [
    path("freelancers/", views.freelancers, name="freelancers"),
    path("freelancers/compare/", views.compare, name="compare"),
    path("freelancers/pick/", views.pick, name="pick"),
    path("jobs/saved/", views.saved, name="saved"),
    path("jobs/saved/search/", views.save_search, name="save_search"),
    path("jobs/saved/search/<int:search_id>/", views.change_search, name="change_search"),
    path("jobs/<int:job_id>/save/", views.save_job, name="save_job"),
]
