from django.urls import path, register_converter
from django.urls.converters import StringConverter

from handsel.desk.views import home, news, saying, words


class WordsConverter(StringConverter):
    """A sort of word."""

    regex = "skills|categories"


register_converter(WordsConverter, "desk_words")

app_name = "desk"
urlpatterns = [
    path("desk/", home.home, name="home"),
    path("desk/health/", home.health, name="health"),
    path("desk/banners/", saying.banners, name="banners"),
    path("desk/banners/<int:banner_id>/remove/", saying.remove_banner, name="remove_banner"),
    path("banners/<int:banner_id>/close/", saying.close_banner, name="close_banner"),
    path("news/", news.news, name="news"),
    path("news/<int:news_id>/", news.entry, name="entry"),
    path("desk/news/", news.write_news, name="write_news"),
    path("desk/news/<int:news_id>/remove/", news.remove_news, name="remove_news"),
    path("desk/labels/", saying.labels, name="labels"),
    path("desk/labels/<slug:key>/", saying.write_label, name="write_label"),
    path("desk/instance/", saying.instance, name="instance"),
    path("desk/<desk_words:sort>/", words.words, name="words"),
    path("desk/<desk_words:sort>/add/", words.add, name="add_word"),
    path("desk/skills/import/", words.take_in, name="import_words"),
    path("desk/skills/list.csv", words.give_out, name="export_words"),
    path("desk/<desk_words:sort>/<int:word_id>/", words.word, name="word"),
    path("desk/<desk_words:sort>/<int:word_id>/rename/", words.rename, name="rename_word"),
    path("desk/<desk_words:sort>/<int:word_id>/alias/", words.add_alias, name="add_alias"),
    path(
        "desk/<desk_words:sort>/<int:word_id>/alias/<int:alias_id>/remove/",
        words.remove_alias,
        name="remove_alias",
    ),
    path("desk/<desk_words:sort>/<int:word_id>/merge/", words.merge, name="merge_word"),
    path("desk/<desk_words:sort>/<int:word_id>/remove/", words.remove, name="remove_word"),
]
