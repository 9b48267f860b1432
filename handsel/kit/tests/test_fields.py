"""Form fields of the kit."""

from django import forms

from handsel.kit.fields import LongText


class LetterForm(forms.Form):
    """A letter of ten characters."""

    letter = LongText(max_length=10, required=False)


def test_long_text_is_cleaned_before_it_is_measured():
    form = LetterForm({"letter": "  a\x00b\r\nc" + " " * 30})
    assert form.is_valid()
    assert form.cleaned_data["letter"] == "ab\nc"


def test_the_browser_does_not_cut_long_text():
    assert "maxlength" not in str(LetterForm()["letter"])
    assert "letter" in LetterForm({"letter": "x" * 11}).errors
