from django.urls import path

from handsel.events import views

app_name = "events"
urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("readyz", views.readyz, name="readyz"),
]
