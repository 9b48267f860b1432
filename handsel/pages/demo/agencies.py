"""The agencies of the demo world."""

from handsel.pages.demo.shape import AgencySeed

AGENCIES: tuple[AgencySeed, ...] = (
    AgencySeed(
        name="Sums and Shelves",
        tagline="Accounts, payroll and stock figures for small firms",
        overview=(
            "We are three people who put the figures of small firms in order and keep them there. Shabnam looks "
            "after accounts and payroll, Ricardo after cash flow and prices, Joao builds the sheets in which a "
            "shop sees every morning what it has and what it owes.\n\nYou talk with one of us, and the others "
            "step in when their part comes."
        ),
        city="Birmingham",
        country="GB",
        owner="shabnam",
        members=(("ricardo", "manager"), ("joao", "member")),
        opened_days_ago=80,
        invited_to="alice-books",
        invited_hours_ago=5,
        message=(
            "Good day, I read that you do both the books and the stock sheet. That is just what the workshop "
            "needs. Would one of you like to have a look?"
        ),
    ),
)
