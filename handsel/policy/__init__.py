"""Policy: the marketplace's law as data: every number of the rulebook with its rule id.

Words: a *number* is one setting of the law with its default, unit and limits. Read as
`from handsel.policy.numbers import REFERRAL_MAX_CHAIN` and `REFERRAL_MAX_CHAIN.value`. Operators' pages for
changing them come later; tests change them with `numbers.changed`. Stands on kit.
"""
