"""Giving a new instance its categories and skills."""

import pytest
from django.core.management import CommandError, call_command

from handsel.people.models import Category, Skill

pytestmark = pytest.mark.django_db


def test_the_starter_list_makes_an_empty_instance_usable(capsys):
    call_command("import_skills")
    assert Category.objects.count() == 15
    assert Skill.objects.filter(name="Bookkeeping", category__name="Accounting and bookkeeping").exists()
    before = Skill.objects.count()
    call_command("import_skills")
    assert Skill.objects.count() == before


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "columns"),
        ("category,skill\nDesign,\n", "Line 2"),
        ("category,skill\nDesign\n", "Line 2"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_whole(tmp_path, text, words):
    file = tmp_path / "skills.csv"
    file.write_text("category,skill\nDesign,Posters\n" + text.split("\n", 1)[1] if "Line" in words else text)
    with pytest.raises(CommandError, match=words if "Line" not in words else "Line 3"):
        call_command("import_skills", str(file))
    assert not Skill.objects.exists()
