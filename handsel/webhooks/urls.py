"""The addresses of the webhooks room."""

from django.urls import path

from handsel.webhooks import views

app_name = "webhooks"
urlpatterns = [
    path("settings/webhooks/", views.endpoints, name="endpoints"),
    path("settings/webhooks/<int:endpoint_id>/", views.endpoint, name="endpoint"),
    path("settings/webhooks/<int:endpoint_id>/secret/", views.rotate, name="rotate"),
    path("settings/webhooks/<int:endpoint_id>/test/", views.test, name="test"),
    path("settings/webhooks/<int:endpoint_id>/switch/", views.switch, name="switch"),
    path("settings/webhooks/<int:endpoint_id>/remove/", views.remove, name="remove"),
    path("settings/webhooks/<int:endpoint_id>/replay/", views.replay_failed, name="replay_failed"),
    path("settings/webhooks/messages/<int:delivery_id>/", views.delivery, name="delivery"),
    path("settings/webhooks/messages/<int:delivery_id>/replay/", views.replay, name="replay"),
]
