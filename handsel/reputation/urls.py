from django.urls import path

from handsel.reputation import views

app_name = "reputation"
urlpatterns = [path("coaching/", views.coaching, name="coaching")]
