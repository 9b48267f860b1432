from django.urls import path

from handsel.notifications.views import outbox, told

app_name = "notifications"
urlpatterns = [
    path("notices/", told.notices, name="list"),
    path("notices/count/", told.count, name="count"),
    path("notices/read/", told.read_all, name="read_all"),
    path("notices/<int:notice_id>/read/", told.read_notice, name="read"),
    path("settings/notices/", told.preferences, name="preferences"),
    path("settings/push/", told.add_browser, name="add_browser"),
    path("settings/push/off/", told.remove_browser, name="remove_browser"),
    path("unsubscribe/<str:token>/", told.unsubscribe, name="unsubscribe"),
    path("sw.js", told.worker_script, name="worker_script"),
    path("manifest.webmanifest", told.manifest, name="manifest"),
    path("outbox/", outbox.outbox, name="outbox"),
    path("outbox/<int:letter_id>/", outbox.letter, name="letter"),
    path("outbox/<int:letter_id>/html/", outbox.letter_html, name="letter_html"),
    path("outbox/<int:letter_id>/send/", outbox.send_again, name="send_again"),
]
