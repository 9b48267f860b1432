"""What may be saved."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.kit.refused import Refused
from handsel.people.models import Person
from handsel.policy.numbers import SAVED_SEARCHES_MAX
from handsel.search.models import SavedSearch

NAME_MAX = 80


def check_can_save_search(by: Person, name: str) -> None:
    """Refuse a search without a fitting name, and one too many (SEARCH-11); call with the person locked.

    :raises Refused: name_length, too_many_searches.
    """
    if not name or len(name) > NAME_MAX:
        text = _("Give the search a name of at most %(most)d characters.")
        raise Refused("name_length", text % {"most": NAME_MAX}, field="name")
    most = SAVED_SEARCHES_MAX.value
    if SavedSearch.objects.filter(person=by).count() >= most:
        text = ngettext("You can save %(most)d search.", "You can save %(most)d searches.", most)
        raise Refused("too_many_searches", text % {"most": most}, field="name")
