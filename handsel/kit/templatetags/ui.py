"""Every widget of the product as a template tag; a builtin, so no template needs `{% load %}`.

The list with signatures is docs/reference/widgets.md; the gallery at /ui/ shows each in all its states.
Tags that end in `{% end… %}` are blocks. Words come by `_("…")` in an argument, `{% translate %}` in a block.
Any further keyword of a button, link or field becomes an attribute, with `_` for `-`: `hx_post=…`.

Acts: icon, button, link_button, icon_button, menu (menu_link, menu_post, menu_line), tooltip,
dialog, dialog_link.
Forms: field, fields, form_errors, radio_cards, combobox, file_drop, video_field, video_player, date,
money_field, rate, submit_row.
Boxes: card, panel, tile, banner, empty_state, skeleton, table, definitions (fact, fact_block), activity,
timeline (happening), page_head, columns (main, side), stack, cluster.
Lists: tabs (tab), paging, filters (filter_group, filter_option), sort.
People: avatar, avatar_row, trail, badge, pill, response_band, score_ring, stars.
Work: terms, progress, change_box, hours_sheet, review, stars_fields, merits.
Talk: room_head, chat_line, composer. Figures: chart, ago, how, and the filters money, connects,
count, shorten.
Frame: slot, maybe_url, nav_link, toast.
"""

from django import template

from handsel.kit.tags import acts, boxes, faces, fields, figures, lists, talk, work

register = template.Library()

for part in (acts, boxes, faces, fields, figures, lists, talk, work):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
