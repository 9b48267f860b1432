from django.urls import path

from handsel.reputation.views import coaching, desk, reviews, scores

app_name = "reputation"
urlpatterns = [
    path("coaching/", coaching.coaching, name="coaching"),
    path("help/score/", scores.how, name="how"),
    path("desk/scores/", desk.desk, name="desk"),
    path("desk/scores/run/", desk.run, name="run"),
    path("desk/scores/vet/", desk.vet, name="vet"),
    path("desk/scores/flag/", desk.flag, name="flag"),
    path("stats/", scores.stats, name="stats"),
    path("stats/<slug:public_id>/", scores.stats_of, name="stats_of"),
    path("contracts/<int:contract_id>/review/", reviews.review, name="review"),
    path("reviews/<int:review_id>/change/", reviews.change, name="change_review"),
    path("reviews/<int:review_id>/answer/", reviews.answer, name="answer_review"),
]
