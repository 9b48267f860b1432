"""Marketplace proposals of the demo world, part 3."""

from handsel.pages.demo.shape import ProposalSeed, TermsSeed

PROPOSALS_3: tuple[ProposalSeed, ...] = (
    ProposalSeed(
        job="nils-upgrade",
        freelancer="joao",
        letter=(
            "Hello Nils, I write SQL for reporting and have done two upgrades of this kind on smaller "
            "servers, 200 and 350 GB, both by replication and both with a rehearsal. I would be honest "
            "with you: 1.3 TB is a size that I have only read from, never moved.\n\n"
            "What I could offer is the second half. The large table has twelve years of events, and I "
            "would find out which of them anybody has asked for in the last year. In my experience that is "
            "about a tenth, and the upgrade gets easier when the rest has moved elsewhere."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=55,
            duration="lt1",
            weekly_limit=20,
            hours_a_week=15,
            starts_in_days=6,
        ),
        submitted_hours_ago=70,
        state="submitted",
        answers=(
            "Whether the copy for trials is really a copy, with the same extensions and the same settings.",
        ),
    ),
    ProposalSeed(
        job="nils-privacy",
        freelancer="nadia",
        letter=(
            "Dear Mr Aune, a message that says a letter from the court is waiting tells the neighbours "
            "more than the court would. I would begin there, since it is one sentence in a template and "
            "can be repaired in a week.\n\n"
            "Then I would follow one parcel through your system with an engineer, from label to deletion, "
            "and write the processing record from what I see, not from the old record. The notice for "
            "recipients should fit on a telephone screen. I would rank the findings and mark the three "
            "that should not wait. Municipalities differ, and I would ask two of them before I generalise."
        ),
        terms=TermsSeed(kind="project", amount=2000, duration="lt1", hours_a_week=14, starts_in_days=5),
        submitted_hours_ago=190,
        state="active",
    ),
    ProposalSeed(
        job="nils-forms",
        freelancer="hanna",
        letter=(
            "Dear Nils, I would watch three of the eight with a screen reader, because a form which works "
            "for them stops shouting at everybody else as well. The same date asked twice is probably two "
            "systems that do not know each other; I would like to see that before I draw.\n\n"
            "Swedish is close enough for the observations, and people are kind to a neighbour. One "
            "question on each page, errors beside the field, and a summary at the end that can be "
            "corrected. I sit with your front-end developer until it is live, and two weeks after that I "
            "look at your figures with you."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=5000,
            duration="1to3",
            milestones=(
                ("Eight observations", 18, 1500),
                ("New form, tested", 40, 2300),
                ("Live, with the developer", 55, 1200),
            ),
            hours_a_week=18,
            starts_in_days=8,
        ),
        submitted_hours_ago=130,
        state="active",
    ),
    ProposalSeed(
        job="gloria-routes",
        freelancer="aiko",
        letter=(
            "Dear Gloria, I write about small towns and plan routes for readers who follow my articles on "
            "foot. I have never walked in Kenya, so I would not dare to choose the paths; your guides know "
            "those. What I can do is ask the questions a guest would ask at each hour of the day and turn "
            "the answers into a plan.\n\n"
            "Distances with rests, a table of costs, a page for bad weather, and the one meal in each trip "
            "worth walking to. Early morning for your guides is noon for me, which is perfect."
        ),
        terms=TermsSeed(kind="project", amount=1500, duration="1to3", hours_a_week=10, starts_in_days=12),
        submitted_hours_ago=120,
        state="submitted",
    ),
    ProposalSeed(
        job="gloria-site",
        freelancer="folake",
        letter=(
            "Good day Gloria, I lead customer support, so I see booking forms from the other side: the "
            "people who write to ask if their message has arrived. I can find out when your form sends "
            "nothing, since it is most often one kind of date or a mail that lands in the wrong folder.\n\n"
            "For the speed I would work together with my brother, who repairs sites. Pictures in the right "
            "size alone will bring you from eleven seconds to about four. I write the notes for Grace so "
            "that she can change dates and prices without calling anybody."
        ),
        terms=TermsSeed(kind="project", amount=450, duration="lt1", hours_a_week=20, starts_in_days=2),
        submitted_hours_ago=500,
        state="viewed",
    ),
    ProposalSeed(
        job="ruth-letters",
        freelancer="beatrix",
        letter=(
            "Dear Ruth, I write for archives and have spent years in them, although seldom in the southern "
            "ones. Sixty pages of letters deserve to be read as letters first. I would make a calendar of "
            "the brothers: where each of them was, month by month, as far as the pages say so.\n\n"
            "I do not read Yiddish and would need a reader, whom I could suggest. My strength is the "
            "report: what is proven, what is likely, and what a grandchild should know on the first page. "
            "Steps of twenty hours are a sensible idea."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=50,
            duration="3to6",
            weekly_limit=6,
            hours_a_week=6,
            starts_in_days=20,
        ),
        submitted_hours_ago=130,
        state="submitted",
        answers=("With the envelopes, if they have survived. I would not bother with coats of arms.",),
    ),
    ProposalSeed(
        job="ruth-book",
        freelancer="linh",
        letter=(
            "Dear Ruth, I turn crowded slides into pages which people can follow, and a family with many "
            "opinions is a board meeting with better food. I would begin with five pages: a letter beside "
            "its original, a photograph, a page of the ledger, a title, and the family tree, folded.\n\n"
            "The tree goes on a sheet in a pocket at the back, printed on both sides, so that it may grow. "
            "When five pages are agreed, the other 175 follow a rule, and the rule holds. I explain each "
            "choice once in writing, which helps at the table."
        ),
        terms=TermsSeed(kind="project", amount=2300, duration="3to6", hours_a_week=10, starts_in_days=6),
        submitted_hours_ago=200,
        state="active",
    ),
    ProposalSeed(
        job="ruth-book",
        freelancer="margaret",
        letter=(
            "Dear Ruth, I am not a designer, and offer only the part called proofreading: 180 pages, read "
            "twice, with names and dates checked against your ledger and your tree. In family books the "
            "same aunt often has three spellings and two years of birth, and the cousins notice on the "
            "first evening.\n\n"
            "I would keep a list of people with every spelling, and ask you which one to use. My price is "
            "for two readings, one before the layout and one after. I work in the mornings and return each "
            "part within ten days."
        ),
        terms=TermsSeed(kind="project", amount=900, duration="3to6", hours_a_week=8, starts_in_days=4),
        submitted_hours_ago=180,
        state="viewed",
    ),
    ProposalSeed(
        job="jonas-integration",
        freelancer="mei",
        letter=(
            "Dear Mr Eberle, my work is the screen in front of the packer. I would design a page with one "
            "field, where the order number is scanned, and one answer in large German letters. For the "
            "connection to the carriers I would work with your Java developer, or with a colleague of "
            "mine.\n\n"
            "Forty to seventy labels a day means that every saved second is half an hour a week. I would "
            "like to watch one packer for one morning by video, with her permission, before I draw the "
            "page."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=70,
            duration="1to3",
            weekly_limit=25,
            hours_a_week=20,
            starts_in_days=9,
        ),
        submitted_hours_ago=390,
        state="submitted",
    ),
    ProposalSeed(
        job="paloma-prices",
        freelancer="joao",
        letter=(
            "Dear Paloma, your own invoices know more than you think. Before any interview I would look at "
            "four years of orders: which shops bought less after which price change, and which tin always "
            "leaves together with which other one. That takes a week and may answer half of your "
            "questions.\n\n"
            "The interviews I would leave to somebody with more experience and, if you wish, supply them "
            "with the list of shops that are worth a call. The shelf check in forty shops I would organise "
            "with students."
        ),
        terms=TermsSeed(kind="project", amount=2400, duration="1to3", hours_a_week=14, starts_in_days=4),
        submitted_hours_ago=560,
        state="viewed",
    ),
)
