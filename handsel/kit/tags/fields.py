"""Forms: each field with its label, hint, error, counter, and the summary of what is wrong."""

from typing import Any

from django import forms, template
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, MinLengthValidator
from django.forms import BaseForm, BoundField, Field
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from handsel.kit import widgets
from handsel.kit.instance import symbol
from handsel.kit.tags.drawing import attributes, draw

register = template.Library()


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    return "group" if widget.use_fieldset else "line"


def _limit(bound: BoundField, counter: bool | None) -> int:
    """The number of characters that a counter counts down from; 0 for no counter."""
    wanted = isinstance(bound.field.widget, forms.Textarea) if counter is None else counter
    return (getattr(bound.field, "max_length", None) or 0) if wanted else 0


def in_words(bound: BoundField) -> list[str]:
    """Return the errors of a field as sentences that say what to do; what a form says itself stays."""
    said: list[str] = []
    for error in bound.errors.as_data():
        said += [_instead(bound, error)] if _is_stock(error) else [str(text) for text in error.messages]
    return said


def _is_stock(error: ValidationError) -> bool:
    """Whether the framework's own words stand in the error."""
    stock = {
        "required": Field.default_error_messages["required"],
        "max_length": MaxLengthValidator.message,
        "min_length": MinLengthValidator.message,
    }
    return error.code in stock and error.message == stock[error.code]


def _instead(bound: BoundField, error: ValidationError) -> str:
    if error.code == "required":
        choice = isinstance(
            bound.field.widget, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple
        )
        if isinstance(bound.field.widget, forms.CheckboxInput):
            return _("Please tick this to go on.")
        return _("Please choose one.") if choice else _("Please fill this in.")
    params = error.params or {}
    numbers = {"limit": params.get("limit_value"), "now": params.get("show_value")}
    if error.code == "max_length":
        return _("Please shorten this to %(limit)s characters; it has %(now)s now.") % numbers
    return _("Please write at least %(limit)s characters; there are %(now)s now.") % numbers


def draw_field(
    bound: BoundField,
    *,
    label: str = "",
    hint: Any = "",
    prefix: str = "",
    suffix: str = "",
    width: str = "",
    counter: bool | None = None,
    hide_label: bool = False,
    optional: bool = True,
    attrs: dict[str, Any] | None = None,
) -> SafeString:
    """Return one form field with everything that belongs to it."""
    if bound.is_hidden:
        return bound.as_widget()
    widget = bound.field.widget
    kind, limit, hint = _kind(widget), _limit(bound, counter), hint or bound.help_text
    spoken = [
        f"{bound.auto_id}_{part}"
        for part, there in (("helptext", hint), ("error", bound.errors), ("counter", limit))
        if there
    ]
    extra = {key.rstrip("_").replace("_", "-"): value for key, value in (attrs or {}).items()}
    if spoken and kind != "group":
        extra["aria-describedby"] = " ".join(spoken)
    extra.setdefault("placeholder", False)  # a label says it better, and stays while one types
    if limit:
        extra["data-counter"] = f"{bound.auto_id}_counter"
    if (
        isinstance(widget, forms.Textarea)
        and "rows" not in extra
        and widget.attrs.get("rows") in (None, "10")
    ):
        extra["rows"] = "6"
    return draw(
        "field",
        field=bound,
        errors=in_words(bound),
        kind=kind,
        label=label or bound.label,
        hint=hint,
        limit=limit,
        spoken=" ".join(spoken),
        prefix=prefix or getattr(widget, "prefix", ""),
        suffix=suffix or getattr(widget, "suffix", ""),
        width=width or getattr(widget, "width", ""),
        hide_label=hide_label,
        optional=optional and not bound.field.required and kind == "line" and not hide_label,
        secret=isinstance(widget, forms.PasswordInput),
        input=bound.as_widget(attrs=extra),
    )


@register.simple_tag
def field(
    bound: BoundField,
    label: str = "",
    hint: Any = "",
    prefix: str = "",
    suffix: str = "",
    width: str = "",
    counter: bool | None = None,
    hide_label: bool = False,
    optional: bool = True,
    **attrs: Any,
) -> SafeString:
    """Draw a form field. `width`: s, m, l or "" for full; areas with a longest length count by themselves.

    `optional=False` leaves the word "optional" out: where one searches, everything is.
    """
    return draw_field(
        bound,
        label=label,
        hint=hint,
        prefix=prefix,
        suffix=suffix,
        width=width,
        counter=counter,
        hide_label=hide_label,
        optional=optional,
        attrs=attrs,
    )


@register.simple_tag
def fields(form: BaseForm) -> SafeString:
    """Draw the summary of errors and all fields of a form."""
    return draw("form", form=form, fields=form.visible_fields(), hidden=form.hidden_fields())


@register.simple_tag
def form_errors(*forms_: Any) -> SafeString:
    """Draw the summary of what is wrong in forms or formsets; it takes the focus. Nothing if all is well."""
    rows: list[dict[str, Any]] = []
    for form in forms_:
        for one in getattr(form, "forms", None) or ([form] if form else []):
            rows += _errors_of(one)
        if form and hasattr(form, "non_form_errors"):
            rows += [{"href": "", "text": text} for text in form.non_form_errors()]
    return draw("form_errors", rows=rows) if rows else SafeString("")


def _errors_of(form: BaseForm) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    if not form.is_bound:
        return rows
    for name, errors in form.errors.items():
        bound = form[name] if name in form.fields else None
        target = bound.id_for_label or bound.auto_id if bound is not None and not bound.is_hidden else ""
        label = bound.label if bound is not None and not bound.is_hidden else ""
        texts = in_words(bound) if bound is not None else errors
        rows += [{"href": target, "label": label, "text": text} for text in texts]
    return rows


@register.simple_tag
def radio_cards(bound: BoundField, label: str = "", hint: Any = "", hide_label: bool = False) -> SafeString:
    """Draw a choice as cards; the field's widget is `widgets.RadioCards` where the choices have hints."""
    if not isinstance(bound.field.widget, widgets.RadioCards):
        plain = bound.field.widget
        bound.field.widget = widgets.RadioCards(choices=getattr(plain, "choices", ()))
    return draw_field(bound, label=label, hint=hint, hide_label=hide_label)


@register.simple_tag
def combobox(
    bound: BoundField, label: str = "", hint: Any = "", suggest: str = "", **attrs: Any
) -> SafeString:
    """Draw a select that can be searched; the address `suggest` answers `?q=` with `[{value, label}]`."""
    return draw_field(
        bound, label=label, hint=hint, attrs={"data-combobox": "1", "data-suggest": suggest or False, **attrs}
    )


@register.simple_tag
def file_drop(bound: BoundField, label: str = "", hint: Any = "") -> SafeString:
    """Draw a file field onto which files can be dropped."""
    return draw_field(bound, label=label, hint=hint, attrs={"data-file-drop": "1"})


@register.simple_tag
def video_field(
    bound: BoundField, seconds: int, label: str = "", hint: Any = "", badge: str = ""
) -> SafeString:
    """Draw a field for one video of at most so many seconds, with a recorder where the browser has a camera."""
    field = draw_field(bound, label=label, hint=hint, attrs={"data-recorder-file": "1"})
    return draw("video_field", field=field, seconds=seconds, badge=badge)


@register.simple_tag
def video_player(address: str, label: str) -> SafeString:
    """Draw a video that plays when it is asked to."""
    return draw("video_player", address=address, label=label)


@register.simple_tag
def date(bound: BoundField, label: str = "", hint: Any = "", **attrs: Any) -> SafeString:
    """Draw a date field with the browser's own calendar."""
    return draw_field(bound, label=label, hint=hint, width="m", attrs={"type": "date", **attrs})


@register.simple_tag
def money_field(bound: BoundField, label: str = "", hint: Any = "", **attrs: Any) -> SafeString:
    """Draw a field for an amount of money."""
    return draw_field(
        bound, label=label, hint=hint, prefix=symbol(), width="m", attrs={"inputmode": "decimal", **attrs}
    )


@register.simple_tag
def rate(bound: BoundField, label: str = "", hint: Any = "", **attrs: Any) -> SafeString:
    """Draw a field for an hourly rate."""
    return draw_field(
        bound,
        label=label,
        hint=hint,
        prefix=symbol(),
        suffix=str(widgets.PER_HOUR),
        width="m",
        attrs={"inputmode": "decimal", **attrs},
    )


@register.simple_block_tag
def submit_row(content: str, note: str = "", sticky: bool = False, **attrs: Any) -> SafeString:
    """Draw the row of buttons that ends a form, with a note (the balance after, who will see it)."""
    return draw("submit_row", content=content, note=note, sticky=sticky, attrs=attributes(attrs))
