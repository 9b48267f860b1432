"""Kit: tools without an opinion on freelancing.

Words: *Refused* (a rule said no, with a code word), *locked* (rows held for a change), *slot* (a named place in a
page that higher rooms fill), *clock* (the one source of time). Stands on Django alone.
"""
