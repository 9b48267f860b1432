"""Release notes and other news: the page for everybody, and the operator's."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.desk import actions, queries, rules
from handsel.desk.forms import NewsForm
from handsel.desk.models import News
from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.people.acting import Request, operators_only


@require_GET
@login_not_required
def news(request: Request) -> HttpResponse:
    """List the news, the newest first (NOTIF-18)."""
    page = paging.page_of(queries.all_news(), paging.asked(request))
    return pages.answer(request, "desk/news.html", {"page": page})


@require_GET
@login_not_required
def entry(request: Request, news_id: int) -> HttpResponse:
    """Show one piece of news; notices lead here."""
    return pages.answer(request, "desk/news_entry.html", {"news": get_object_or_404(News, pk=news_id)})


@require_http_methods(["GET", "POST"])
@operators_only
def write_news(request: Request) -> HttpResponse:
    """List the news, show how a new piece looks, and publish it (NOTIF-18)."""
    form = NewsForm(request.POST or None)
    status, preview = 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                if "preview" in request.POST:
                    status, preview = 200, rules.checked_news(**form.cleaned_data)
                else:
                    actions.publish_news(by=request.acting.me, **form.cleaned_data)
                    return pages.go(
                        request, "desk:write_news", _("It is published. Those who follow the news are told.")
                    )
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
    page = paging.page_of(queries.all_news(), paging.asked(request))
    context = {"form": form, "page": page, "preview": preview}
    return pages.answer(request, "desk/write_news.html", context, status=status)


@require_POST
@operators_only
def remove_news(request: Request, news_id: int) -> HttpResponse:
    """Take a piece of news away."""
    actions.remove_news(by=request.acting.me, news_id=news_id)
    return pages.go(request, "desk:write_news", _("It is gone, also from the bells."))
