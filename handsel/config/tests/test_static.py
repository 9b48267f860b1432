"""Static files that browsers may keep for ever, collected when something changed and not otherwise."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.templatetags.static import static as address_of

from handsel.config import static


@pytest.fixture
def collected(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "handsel.config.static.HashedFiles"},
    }
    settings.STATIC_ROOT.mkdir()
    assert static.collect_if_stale()
    return settings.STATIC_ROOT


def test_names_hold_a_hash_and_so_does_what_they_import(collected):
    for name, imported in (
        ("css/handsel.css", r'@import url\("([^"]+)"\)'),
        ("js/handsel.js", r'from "\./([^"]+)"'),
    ):
        address = address_of(name)
        assert re.fullmatch(r"/static/\w+/handsel\.[0-9a-f]{12}\.\w+", address)
        file = collected / address.removeprefix("/static/")
        found = re.findall(imported, file.read_text("utf-8"))
        assert len(found) > 10
        for each in found:
            assert re.search(r"\.[0-9a-f]{12}\.\w+$", each)
            assert (file.parent / each).exists()


def test_a_second_start_collects_nothing_and_a_changed_file_is_noticed(collected, settings, tmp_path):
    assert not static.collect_if_stale()
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "new.css").write_text("body { color: teal }")
    settings.STATICFILES_DIRS = [*settings.STATICFILES_DIRS, tmp_path / "more"]
    before = address_of("css/handsel.css")
    finders.get_finder.cache_clear()
    try:
        assert static.collect_if_stale()
    finally:
        finders.get_finder.cache_clear()
    assert (collected / before.removeprefix("/static/")).exists()


def test_what_was_not_collected_keeps_its_name(collected):
    assert staticfiles_storage.url("js/of-tomorrow.js") == "/static/js/of-tomorrow.js"
