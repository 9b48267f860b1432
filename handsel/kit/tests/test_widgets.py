"""Widgets: what they escape, what they tell screen readers, and the gallery that shows them."""

from decimal import Decimal

import pytest
from django import forms
from django.template import Template
from django.template.context import RequestContext
from django.test import RequestFactory
from django.utils import translation

from handsel.kit import clock, gallery, widgets
from handsel.kit.paging import Page
from handsel.kit.refused import Refused
from handsel.kit.trail import TrailStep

EVIL = '<script>alert("1")</script>'


def drawn(source: str, address: str = "/", **values: object) -> str:
    request = RequestFactory().get(address)
    return Template(source).render(RequestContext(request, values))


class LetterForm(forms.Form):
    """A small form."""

    title = forms.CharField(max_length=10, help_text="Short.")
    letter = forms.CharField(max_length=5000, widget=forms.Textarea, required=False)
    pay = forms.ChoiceField(
        choices=[("fixed", "Fixed"), ("hourly", "Hourly")],
        widget=widgets.RadioCards(hints={"fixed": "One sum."}),
    )
    agree = forms.BooleanField()
    rate = forms.DecimalField(widget=widgets.RateInput, required=False)


@pytest.mark.parametrize(
    "source",
    [
        "{% tile '#' evil %}{% endtile %}",
        "{% card title=evil lead=evil %}{% endcard %}",
        "{% link_button evil %}x{% endlink_button %}",
        "{% button data_x=evil refused=evil %}x{% endbutton %}",
        "{% icon_button 'trash' evil %}",
        "{% icon 'bell' label=evil %}",
        "{% badge evil %}{% pill evil %}{% toast evil %}",
        "{% avatar evil label=True %}",
        "{% avatar_row people %}",
        "{% trail steps %}",
        "{% fact evil evil hint=evil %}",
        "{% page_head evil lead=evil eyebrow=evil back=evil back_label=evil %}{% endpage_head %}",
        "{% tab evil evil %}{% menu_link evil evil %}{% menu_post evil evil x=evil %}",
        "{% filter_option evil evil evil %}",
        "{% empty_state evil evil %}{% endempty_state %}",
        "{% chat_line evil person=evil %}{{ evil }}{% endchat_line %}",
        "{% room_head evil subtitle=evil href=evil %}{% endroom_head %}",
        "{% happening evil %}{{ evil }}{% endhappening %}",
        "{% chart points evil unit=evil %}",
        "{% score_ring 90 label=evil how=evil %}{% response_band 'day' evil how=evil %}",
        "{% paging page name=evil %}",
        "{% dialog evil evil %}{% enddialog %}{% tooltip evil %}x{% endtooltip %}",
        "{% table evil %}{% endtable %}",
        "{% progress parts evil %}{% terms shown %}{% merits one %}{% review said %}",
        "{% change_box evil evil evil kind=evil why=evil %}{{ evil }}{% endchange_box %}",
        "{% hours_sheet days evil evil write=True %}",
    ],
)
def test_what_people_typed_is_escaped(source):
    html = drawn(
        source,
        f"/?q={EVIL}",
        evil=EVIL,
        people=[EVIL],
        steps=[TrailStep(EVIL, None, "invited"), TrailStep(EVIL, None, "pending", label=EVIL)],
        points=[(EVIL, 3)],
        parts=[("good", EVIL)],
        shown=gallery.Terms([(EVIL, EVIL)], [gallery.Part(EVIL, None, Decimal(1))], EVIL),
        one=gallery.Merits([("top", EVIL)], 90),
        said=gallery.Review(Decimal(4), EVIL, [(EVIL, 4)], EVIL, clock.now()),
        days=[gallery.Day(clock.today(), EVIL, [gallery.Worked(EVIL, EVIL)] * 2)],
        page=Page([1], 2, 90),
    )
    assert "<script" not in html
    assert 'alert("1")' not in html


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("page_head 'T'", "endpage_head"),
        ("happening 'T'", "endhappening"),
        ("card", "endcard"),
        ("panel", "endpanel"),
        ("tile", "endtile"),
        ("banner", "endbanner"),
        ("empty_state 'T'", "endempty_state"),
        ("button", "endbutton"),
        ("link_button '#'", "endlink_button"),
        ("menu 'T'", "endmenu"),
        ("dialog 'a' 'T'", "enddialog"),
        ("how", "endhow"),
        ("tabs 'T'", "endtabs"),
        ("columns", "endcolumns"),
        ("side", "endside"),
        ("stack", "endstack"),
        ("submit_row", "endsubmit_row"),
        ("table 'T'", "endtable"),
        ("definitions", "enddefinitions"),
        ("fact_block 'T'", "endfact_block"),
        ("timeline", "endtimeline"),
        ("activity", "endactivity"),
        ("filters", "endfilters"),
        ("filter_group 'T'", "endfilter_group"),
        ("room_head 'T'", "endroom_head"),
        ("chat_line 'T'", "endchat_line"),
        ("tooltip 'T'", "endtooltip"),
        ("change_box 'T' 'a' 'b'", "endchange_box"),
    ],
)
def test_a_block_keeps_the_html_that_stands_in_it(start, end):
    assert "<b>x</b>" in drawn(f"{{% {start} %}} <b>x</b> {{% {end} %}}")


def test_no_widget_carries_style_or_script():
    sheets = "{% for sheet in sheets %}{% include 'kit/gallery_sheet.html' %}{% endfor %}{{ form }}"
    html = drawn(sheets, form=LetterForm({}), **gallery.context())
    assert " style=" not in html
    assert "<script" not in html
    assert " onclick" not in html


def test_a_field_names_its_hint_its_error_and_its_counter():
    html = drawn("{% field form.title counter=True %}", form=LetterForm({"title": "far too long a title"}))
    assert 'aria-describedby="id_title_helptext id_title_error id_title_counter"' in html
    assert 'aria-invalid="true"' in html
    for part in ("helptext", "error", "counter"):
        assert f'id="id_title_{part}"' in html
    assert "Please shorten this to 10 characters; it has 20 now." in html


def test_a_combobox_without_suggestions_asks_no_address():
    class SkillForm(forms.Form):
        skill = forms.ChoiceField(choices=[("1", "Excel")], widget=widgets.Combobox)

    html = drawn("{% field form.skill %}{% combobox form.skill %}", form=SkillForm())
    assert "data-suggest" not in html
    assert 'data-suggest="/skills/"' in drawn(
        "{% combobox form.skill suggest='/skills/' %}", form=SkillForm()
    )


def test_errors_say_what_to_do():
    html = drawn("{{ form }}", form=LetterForm({}))
    assert "Please fill this in." in html
    assert "Please choose one." in html
    assert "Please tick this to go on." in html
    assert "This field is required" not in html


def test_what_a_form_says_itself_stays():
    form = LetterForm({"title": "x", "pay": "fixed", "agree": "on"})
    form.add_error("title", "Somebody has this title.")
    form.add_error(None, "The job is closed.")
    html = drawn("{% form_errors form %}", form=form)
    assert "Somebody has this title." in html
    assert "The job is closed." in html
    assert 'href="#id_title"' in html


def test_the_summary_takes_the_focus_and_is_absent_when_all_is_well():
    assert "autofocus" in drawn("{% form_errors form %}", form=LetterForm({}))
    assert drawn("{% form_errors form %}", form=LetterForm()) == ""


def test_numbers_for_machines_have_no_separators():
    with translation.override("de"):
        html = drawn(
            "{% field form.letter %}{% menu_post 'x' '/x' id=12345 %}{% chart points 't' %}",
            form=LetterForm(),
            points=[("a", 3), ("b", 4), ("c", 5)],
        )
    assert 'data-limit="5000"' in html
    assert 'value="12345"' in html
    assert not [part for part in html.split('"') if part.replace(",", "").isdigit() and "," in part]


def test_a_refused_act_is_disabled_and_says_why():
    why = Refused("insufficient_connects", "You need 2 Connects, and you have 1.")
    html = drawn("{% button kind='main' refused=why %}Send{% endbutton %}", why=why)
    assert " disabled" in html
    assert "You need 2 Connects, and you have 1." in html
    html = drawn("{% link_button '/apply/' refused=why %}Apply{% endlink_button %}", why=why)
    assert "/apply/" not in html


def test_paging_keeps_the_query():
    html = drawn("{% paging page %}", "/?q=a%26b&page=2", page=Page([1], 2, 90))
    assert "?q=a%26b&amp;page=3" in html
    assert drawn("{% paging page %}", page=Page([1], 1, 1)) == ""


def test_a_name_that_does_not_exist_yet_draws_nothing():
    assert drawn("{% maybe_url 'no:such' as x %}[{{ x }}]{% nav_link 'X' 'no:such' %}") == "[]"


@pytest.mark.parametrize("page", ["400.html", "403_csrf.html", "500.html"])
def test_pages_for_trouble_need_no_request_and_no_database(page):
    html = Template(f"{{% include '{page}' %}}").render(RequestContext(None, {}))
    assert "<h1>" in html


def test_only_operators_see_the_gallery(browse, alice, bob, dora):
    assert browse(dora).get("/ui/").status_code == 200
    assert browse(alice).get("/ui/").status_code == 404
    assert browse(bob).get("/ui/").status_code == 404
    assert browse(None).get("/ui/").status_code == 302


@pytest.mark.django_db
def test_a_visitor_chooses_a_language(client):
    answer = client.post("/language/", {"language": "de", "next": "/accounts/login/"})
    assert answer.status_code == 302
    assert answer["Location"] == "/accounts/login/"
    assert client.post("/language/", {"language": "de", "next": "https://evil.example/"})["Location"] == "/"
    assert client.get("/language/").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/", "/accounts/logout/"]
)
def test_the_account_pages_wear_the_look_without_inline_style_or_script(browse, bob, address):
    client = browse(bob if "logout" in address else None)
    html = client.get(address).content.decode()
    assert "entrance__card" in html
    assert " style=" not in html
    for tag in html.split("<script")[1:]:
        assert "src=" in tag.split(">")[0] or 'type="application/json"' in tag.split(">")[0]


@pytest.mark.parametrize(
    "address",
    ["/accounts/email/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/2fa/totp/activate/"],
)
def test_the_pages_of_signing_in_wear_the_look(browse, bob, address):
    html = browse(bob).get(address, follow=True).content.decode()
    assert 'class="header"' in html
    assert " style=" not in html
