"""Form inputs for the shapes that Django's own do not draw, and how forms render."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

from handsel.kit.instance import symbol
from handsel.kit.text import plain_amount

_PLAIN = re.compile(r"[0-9]+\.[0-9]{1,2}")
PER_HOUR = _("/ hour")


class Renderer(TemplatesSetting):
    """Draws every form with the product's own templates."""

    form_template_name = "kit/form.html"
    field_template_name = "kit/field_group.html"


class RadioCards(forms.RadioSelect):
    """A choice among few, each with a hint below its name: `RadioCards(hints={"hourly": _("…")})`."""

    template_name = "kit/widgets/radio_cards.html"
    option_template_name = "kit/widgets/radio_card.html"

    def __init__(self, attrs: Any = None, choices: Any = (), hints: Mapping[Any, Any] | None = None) -> None:
        super().__init__(attrs, choices)
        self.hints = {str(value): hint for value, hint in (hints or {}).items()}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the option with its hint."""
        option = super().create_option(name, value, *args, **kwargs)
        option["hint"] = self.hints.get(str(value), "")
        return option


class StarsInput(forms.RadioSelect):
    """One to five stars, chosen by pointer or by keys, as radio buttons that are drawn as stars."""

    template_name = "kit/widgets/stars.html"


class CheckCards(forms.CheckboxSelectMultiple):
    """Several of few, drawn as chips that wrap."""

    template_name = "kit/widgets/radio_cards.html"
    option_template_name = "kit/widgets/radio_card.html"


class Combobox(forms.Select):
    """A select that JavaScript makes searchable."""

    def __init__(self, attrs: Any = None, choices: Any = (), suggest: str = "") -> None:
        super().__init__({"data-combobox": "1", "data-suggest": suggest or False, **(attrs or {})}, choices)


class ComboboxMany(forms.SelectMultiple):
    """Several of many, searchable, shown as chips."""

    def __init__(self, attrs: Any = None, choices: Any = (), suggest: str = "") -> None:
        super().__init__({"data-combobox": "1", "data-suggest": suggest or False, **(attrs or {})}, choices)


class DateInput(forms.DateInput):
    """A date with the browser's own calendar."""

    input_type = "date"
    width = "m"

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class MoneyInput(forms.TextInput):
    """An amount of money."""

    width = "m"

    @property
    def prefix(self) -> str:
        """The sign of the instance's currency (ADM-16)."""
        return symbol().strip()

    def __init__(self, attrs: Any = None) -> None:
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Read "1,250.50" and "1.250,50" alike, whatever the language of the page."""
        value = data.get(name)
        return plain_amount(value) if isinstance(value, str) else value

    def format_value(self, value: Any) -> str | None:
        """Write an amount as the page's language does: 12.50 or 12,50."""
        shown: str | None = super().format_value(value)
        if shown is not None and _PLAIN.fullmatch(shown):
            return shown.replace(".", str(get_format("DECIMAL_SEPARATOR")))
        return shown


class RateInput(MoneyInput):
    """An hourly rate."""

    suffix = PER_HOUR


class ManyFiles(forms.ClearableFileInput):
    """Several files, which can be dropped."""

    allow_multiple_selected = True

    def __init__(self, attrs: Any = None) -> None:
        super().__init__({"multiple": True, "data-file-drop": "1", **(attrs or {})})


class FileDrop(forms.FileInput):
    """One file, which can be dropped."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__({"data-file-drop": "1", **(attrs or {})})


class VideoInput(forms.FileInput):
    """One video, chosen or recorded; `{% video_field %}` draws it with its recorder."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__({"accept": "video/webm,video/mp4", **(attrs or {})})
