"""Every page, as each persona, on a phone and at a desk: accessible, not too wide, without a complaint."""

import re

import pytest

pytestmark = pytest.mark.timeout(240)
OPEN = (
    "/", "/jobs/", "/jobs/?q=workshop", "/freelancers/", "/freelancers/?q=accounting", "/help/referrals/",
    "/accounts/login/", "/accounts/signup/", "/accounts/password/reset/",
)  # fmt: skip
MINE = (
    "/settings/", "/settings/photo/", "/settings/notices/", "/notices/", "/rooms/", "/accounts/2fa/",
    "/accounts/email/", "/accounts/password/change/", "/accounts/logout/",
)  # fmt: skip
FREELANCER = (
    "/", "/jobs/", "/freelancers/", "/proposals/", "/proposals/?tab=submitted", "/proposals/?tab=invitations",
    "/proposals/?tab=referrals", "/proposals/?tab=archived", "/profile/edit/", "/profile/edit/skills/",
    "/profile/edit/languages/", "/profile/edit/visibility/", "/profile/edit/employment/",
    "/profile/edit/employment/new/", "/profile/edit/portfolio/", "/profile/edit/portfolio/new/",
    "/profile/edit/video/", "/client/new/", "/welcome/",
)  # fmt: skip
CLIENT = ("/", "/jobs/mine/", "/jobs/new/", "/freelancers/", "/freelancers/?q=spreadsheets", "/rooms/")
OPERATOR = ("/", "/outbox/", "/ui/", "/notices/")
MAIN = ("/", "/jobs/", "/freelancers/", "/proposals/", "/rooms/", "/jobs/mine/", "/ui/")
FOLLOWED = {
    "bob": ("invitations", "jobs", "freelancers", "rooms", "proposals"),
    "alice": ("jobs", "rooms", "proposals", "invitations", "freelancers", "client"),
    "dora": ("outbox",),
    None: ("jobs", "freelancers"),
}
INNER = {
    "invitations": ("accept/", "decline/", "refer/"),
    "jobs": ("candidates/", "candidates/?tab=invited", "edit/", "close/", "apply/"),
}
# Pages further in: each once in the light at a desk and once in the dark on a phone.
FURTHER = {
    "bob": (
        "/settings/webhooks/", "/settings/keys/", "/settings/account/", "/settings/sessions/", "/letters/",
        "/jobs/saved/", "/news/", "/writing-help/", "/profile/tips/", "/profile/edit/specialized/",
        "/profile/edit/availability/", "/contracts/", "/coaching/", "/help/score/",
    ),
    "alice": ("/contracts/", "/contracts/?tab=ended", "/settings/webhooks/"),
    "charlie": ("/contracts/", "/stats/"),
    "shabnam": ("/agencies/", "/agencies/mine/", "/agencies/new/"),
    "grace": ("/desk/clients/",),
    "dora": (
        "/desk/", "/desk/health/", "/desk/banners/", "/desk/news/", "/desk/labels/", "/desk/instance/",
        "/desk/skills/", "/desk/skills/import/", "/desk/categories/", "/desk/cases/?show=appeals", "/desk/cases/",
        "/desk/audit/", "/desk/specialists/",
    ),
}  # fmt: skip
FURTHER_FOLLOWED = {
    "bob": ("contracts", "offers", "letters", "news"),
    "alice": ("contracts", "offers", "settings/webhooks"),
    "charlie": ("contracts",),
    "shabnam": ("agencies",),
    "grace": ("desk/clients/jobs",),
    "dora": ("desk/cases", "desk/skills", "desk/people"),
}
FURTHER_INNER = {
    "agencies": ("members/", "edit/"),
    "contracts": ("hours/", "review/", "end/", "report/", "how-it-goes/", "payments/", "change/text/"),
}
WALKS = [(None, OPEN), ("bob", FREELANCER), ("bob", MINE), ("alice", CLIENT), ("dora", OPERATOR)]


@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
@pytest.mark.parametrize(("who", "paths"), WALKS, ids=["open", "freelancer", "mine", "client", "operator"])
def test_every_page_reads_well_and_complains_of_nothing(visit, who, paths, phone):
    visitor = visit(who, phone=phone)
    found: dict[str, str] = {}
    for path in paths:
        look(visitor, path, "phone" if phone else "desk", who)
        for kind, address in links(visitor.page, FOLLOWED[who]) if paths is not MINE else ():
            found.setdefault(kind, address)
    for kind, address in found.items():
        look(visitor, address, "phone" if phone else "desk", who)
        for inner in INNER.get(kind, ()) if who in {"bob", "alice"} else ():
            if visitor.page.request.get(visitor.address + address + inner).status == 200:
                look(visitor, address + inner, "phone" if phone else "desk", who)
    assert visitor.troubles == []


@pytest.mark.parametrize(("who", "paths"), WALKS, ids=["open", "freelancer", "mine", "client", "operator"])
def test_the_main_pages_read_well_in_the_dark(visit, who, paths):
    visitor = visit(who, dark=True)
    for path in set(paths) & set(MAIN) or {paths[0]}:
        look(visitor, path, "dark", who)
    assert visitor.troubles == []


@pytest.mark.parametrize("phone", [False, True], ids=["light-desk", "dark-phone"])
@pytest.mark.parametrize("who", FURTHER)
def test_pages_further_in_read_well(visit, who, phone):
    visitor = visit(who, phone=phone, dark=phone)
    how = "dark-phone" if phone else "desk"
    found: dict[str, str] = {}
    for path in FURTHER[who]:
        look(visitor, path, how, who)
        for kind, address in links(visitor.page, FURTHER_FOLLOWED[who]):
            found.setdefault(kind, address)
    for kind, address in found.items():
        look(visitor, address, how, who)
        for inner in FURTHER_INNER.get(kind, ()):
            if visitor.page.request.get(visitor.address + address + inner).status == 200:
                look(visitor, address + inner, how, who)
    assert visitor.troubles == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_pages_that_say_no_read_well_too(visit, dark):
    visitor = visit("bob", dark=dark)
    for path in ("/invitations/999999/", "/no-such-page/", "/freelancers/zzzzzzzzzzzz/", "/outbox/"):
        visitor.page.goto(visitor.address + path)
        visitor.look(f"no{path.replace('/', '-')}{'dark' if dark else 'light'}")
    assert visitor.troubles == []


def look(visitor, path, how, who):
    """Open a page and look at it."""
    visitor.go(path)
    name = re.sub(r"\W+", "-", path).strip("-") or "home"
    visitor.look(f"{who or 'nobody'}-{name}-{how}")


def links(page, kinds):
    """Return the first address of each kind of thing that the page links to, without forms and files."""
    found = []
    for kind in kinds:
        pattern = re.compile(rf"^/{kind}/[0-9a-z]{{1,12}}/$")
        addresses = page.eval_on_selector_all("main a[href]", "all => all.map(a => a.getAttribute('href'))")
        fitting = [
            each for each in addresses if pattern.match(each) and not re.search("/(new|mine|pick)/", each)
        ]
        found += [(kind, fitting[0])] if fitting else []
    return found
