"""Work of the demo world that is done: what was agreed, how it went, and what both sides said afterwards."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class WorkSeed:
    """One contract from its offer to its reviews; days are counted back from now.

    `silent` wrote no review yet. `answer` is what the freelancer says to the client's review, `thanks` what the client
    says to the freelancer's, `outcome` the freelancer's report, and `matters` what the client says to that.
    """

    client: str
    freelancer: str
    title: str
    text: str
    price: int
    began: int
    ended: int
    stars: int
    again: int | None
    words: str
    answer_stars: int
    answer_words: str
    category: str = "accounting"
    silent: Literal["", "client", "freelancer"] = ""
    answer: str = ""
    thanks: str = ""
    outcome: str = ""
    matters: tuple[str, ...] = ()


WORK_PAST: tuple[WorkSeed, ...] = (
    WorkSeed(
        "mirela", "bob", "Set up books for a new bakery", "A chart of accounts and the first month, entered.", 640,
        238, 214, 5, 10, "Everything was in order before we opened, and explained so that we understand it.",
        5, "Quick answers, clear papers. A pleasure.",
    ),
    WorkSeed(
        "teresa", "bob", "Two years of missing receipts", "Find, sort and enter what is missing.", 1250,
        208, 171, 4, 8, "A lot of patience with our shoe boxes. Took a week longer than planned, and said so early.",
        4, "Hard work, fair people.",
    ),
    WorkSeed(
        "kenji", "bob", "Inventory count for the year's end", "Count with us on video, then value it.", 420,
        166, 158, 2, 3, "The count was right, but the list came three days late and we had to ask twice.",
        3, "The stock moved while we counted.",
        answer="The list was late, and I should have written before you had to ask. Since then I send what is ready "
        "on the day itself, and the rest with a date.",
    ),
    WorkSeed(
        "gloria", "bob", "Monthly reports for seven vehicles", "One page a month, costs by vehicle.", 900,
        140, 96, 5, 9, "Reports that the drivers read too. That says everything.",
        5, "They knew what they wanted.",
    ),
    WorkSeed(
        "ruth", "bob", "Clean up the customer ledger", "Duplicates out, old balances explained.", 380,
        88, 70, 3, None, "Good work on the duplicates, less on the old balances.",
        4, "Some balances had no papers at all.",
    ),
    WorkSeed(
        "mirela", "bob", "Quarterly tax summary", "Summary and a list of what is due when.", 560,
        62, 45, 5, 10, "As always: before the day, without a question left open.",
        5, "Our second time, and not the last.",
    ),
    WorkSeed(
        "teresa", "bob", "Payroll for a team of six", "Set up and run the first month with us.", 2100,
        40, 19, 5, 9, "Six people paid to the day, and we can do it alone now.",
        5, "Good questions, quick decisions.",
        outcome="Six people are paid to the day, and a sheet says what to do on which day of the month. Two of the six "
        "had been in the wrong tax class since spring; that is put right, with letters to both.",
        matters=("result", "contact"),
    ),
    WorkSeed(
        "samira", "bob", "Royalty statements for three authors", "Statements for two years, from the shop's lists.",
        450, 27, 6, 5, 9, "Three authors wrote back to say thank you. That never happened before.",
        5, "", silent="freelancer",
    ),
    WorkSeed(
        "samira", "charlie", "Compare three accounting programs", "A table and a recommendation.", 300,
        150, 139, 5, 10, "An honest recommendation that cost less than we feared.",
        5, "A clear question gets a clear answer.",
    ),
    WorkSeed(
        "jonas", "charlie", "Import bank statements of a year", "Import, match, explain what is left.", 750,
        130, 104, 5, 8, "Clean and quick.", 5, "Everything was ready when I began.",
    ),
    WorkSeed(
        "owen", "charlie", "Margins by product", "One sheet that shows what earns and what costs.", 480,
        80, 58, 4, 9, "We stopped selling two things because of this sheet.", 5, "Interesting numbers.",
    ),
    WorkSeed(
        "lwazi", "charlie", "Cash plan for half a year", "A plan by week, with two scenarios.", 520,
        50, 30, 5, 10, "Careful, and honest about what nobody can know.", 5, "Great to work with.",
    ),
    WorkSeed(
        "jonas", "shabnam", "Tax on two trade fairs abroad", "What is owed where, with the papers for both.",
        540, 192, 170, 5, 9, "Two countries, no letter from either of them since.",
        5, "Every paper was there on the first day.",
    ),
    WorkSeed(
        "alice", "shabnam", "The spring accounts of the workshop", "January to April, from the box to the ledger.",
        1400, 152, 114, 5, 10, "She asked about every receipt that made no sense, and none of them does any more.",
        5, "Open about what was missing, and quick to find it.",
        answer="Thank you, Alice. The walnut invoices were a small novel.",
        thanks="It is a pleasure to be asked the right questions.",
        outcome="January to April are in the ledger and agree with the bank to the cent. Eleven invoices to the "
        "gallery in Geneva had never been sent: they are out now, and nine of them are paid.",
        matters=("result", "cost"),
    ),
    WorkSeed(
        "alice", "joao", "A sheet for timber and fittings", "One sheet that counts timber, fittings and hours.", 620,
        44, 5, 5, None, "", 5, "Alice shows you the workshop before she shows you the numbers. It helps.",
        silent="client",
        outcome="One sheet counts timber, fittings and hours. The workshop fills in what it takes from the shelf, and "
        "the sheet says on Fridays what to order. The first order made with it came to 8 percent less than the last.",
    ),
    WorkSeed(
        "teresa", "shabnam", "Stock and costs of a small shop", "A sheet that counts stock and its cost.", 880,
        200, 160, 5, 10, "The first sheet here that survived the summer.", 5, "Kind and quick.",
    ),
    WorkSeed(
        "kenji", "shabnam", "Reconcile the payment terminals", "Terminals against the bank, day by day.", 640,
        155, 120, 5, 9, "Found an error that was two years old.", 5, "Good papers.",
    ),
    WorkSeed(
        "ruth", "shabnam", "Budget for a school garden", "A budget and a one-page report.", 260,
        100, 76, 5, 10, "Even the children understood the page.", 5, "A lovely project.",
    ),
    WorkSeed(
        "mirela", "shabnam", "Costs of a loaf of bread", "What each product costs, by hour and flour.", 720,
        70, 41, 4, 9, "Sharp questions, useful answers.", 5, "I know more about bread now.",
    ),
)  # fmt: skip
