"""Keeping a share of the places of each page, as a pure function (SEARCH-05)."""

from collections.abc import Collection, Sequence

from handsel.index.values import Share


def places(
    ranked: Sequence[str], kept_for: Sequence[str], marked: Collection[str], share: Share, size: int
) -> list[str]:
    """Return the keys of `ranked` and `kept_for` place by place, as many as there are in `ranked`.

    Both are in order of rank; `marked` are those of them with the tag. Each place goes to the best one left, unless
    its page of `size` would fall behind the share by that: then to the best one left of `kept_for`. A longer beginning
    of the same lists never changes the places before, so that nobody stands on two pages and nobody between them.
    """
    found: list[str] = []
    placed: set[str] = set()
    best, next_kept = iter(ranked), iter(kept_for)
    on_page = 0
    for place in range(len(ranked)):
        on_page = 0 if place % size == 0 else on_page
        behind = on_page < share.of(place % size + 1)
        key = next((one for one in next_kept if one not in placed), None) if behind else None
        if key is None:
            key = next(one for one in best if one not in placed)
        found.append(key)
        placed.add(key)
        on_page += key in marked
    return found
