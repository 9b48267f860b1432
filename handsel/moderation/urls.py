from django.urls import path

from handsel.moderation import views

app_name = "moderation"
urlpatterns = [
    path("report/<str:subject>/", views.report, name="report"),
    path("cases/<int:case_id>/", views.my_case, name="my_case"),
    path("desk/cases/<int:case_id>/appeal/", views.decide_appeal, name="decide_appeal"),
    path("desk/audit/", views.audit, name="audit"),
    path("desk/people/<int:person_id>/standing/", views.standing, name="standing"),
    path("desk/people/<int:person_id>/plan/", views.plan, name="plan"),
    path("desk/cases/", views.queue, name="queue"),
    path("desk/cases/<int:case_id>/", views.case, name="case"),
    path("desk/cases/<int:case_id>/claim/", views.claim, name="claim"),
    path("desk/cases/<int:case_id>/release/", views.release, name="release"),
    path("desk/cases/<int:case_id>/files/<slug:key>/", views.open_file, name="open_file"),
    path("desk/cases/<int:case_id>/decide/", views.decide, name="decide"),
]
