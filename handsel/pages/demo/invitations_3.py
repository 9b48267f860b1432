"""Invitations of the demo world, part 3."""

from handsel.pages.demo.shape import AcceptanceSeed, InvitationSeed, ReferralSeed, TermsSeed

INVITATIONS_3: tuple[InvitationSeed, ...] = (
    InvitationSeed(
        job="paloma-cash",
        freelancer="bob",
        message="Dear Bob, would you build a twelve-month cash view for us, with two or three switches?",
        sent_hours_ago=290,
        outcome="declined",
        answered_hours_ago=270,
        reason="too_busy",
        decline_message=(
            "Thank you for the kind note. My month-end weeks are full until spring, and cash models "
            "deserve a clear head."
        ),
    ),
    InvitationSeed(
        job="paloma-cash",
        freelancer="joao",
        message="Hello Joao, we need a cash model.",
        sent_hours_ago=260,
        outcome="declined",
        answered_hours_ago=255,
        reason="spam",
    ),
    InvitationSeed(
        job="paloma-prices",
        freelancer="zeynep",
        message=(
            "Dear Zeynep, we would like to know what shops abroad really think of our prices, even if it "
            "is not pleasant."
        ),
        sent_hours_ago=580,
        outcome="accepted",
        answered_hours_ago=560,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation, and for the sentence about unpleasant answers. Most people "
                "say it at the end, not at the start.\n\n"
                "I would talk to eighteen shop owners in four countries, twenty-five minutes each, with "
                "your six tins on the table. We ask what they would drop first before we speak about "
                "money. The shelf check is done by two colleagues with a simple sheet: who stands beside "
                "you, at which price, at which height.\n\n"
                "Ten pages, with a page of quotations that you will want to pin on the wall."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=2700,
                duration="1to3",
                milestones=(
                    ("Interview guide and list of shops", 10, 500),
                    ("Eighteen interviews and forty shelves", 38, 1500),
                    ("Report and a call", 50, 700),
                ),
                hours_a_week=18,
                starts_in_days=5,
            ),
        ),
    ),
    InvitationSeed(
        job="paloma-prices",
        freelancer="camille",
        message="Dear Camille, could you ask twenty shops what they think of our prices?",
        sent_hours_ago=380,
        outcome="job_closed",
    ),
    InvitationSeed(
        job="kenji-firmware",
        freelancer="henrik",
        message="Dear Henrik, 180 microampere is our shame. We hope that winter has taught you how to sleep.",
        sent_hours_ago=120,
        outcome="accepted",
        answered_hours_ago=108,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for inviting me. 180 microampere average usually means that something never "
                "sleeps at all: a regulator, a pull-up, or a bus waiting for an answer.\n\n"
                "I would measure for a week before I touch the code: current over a full day, wake-ups "
                "counted and named, and the sensors one by one. Then you get two pages with what each "
                "microampere costs and what it would take to remove it. I expect about 20 to be possible "
                "without changing the board, and I will say so in writing only after the measurement.\n\n"
                "The radio stays untouched. Each change comes with its own measurement."
            ),
            terms=TermsSeed(
                kind="hourly",
                amount=92,
                duration="3to6",
                weekly_limit=18,
                hours_a_week=15,
                starts_in_days=12,
            ),
            answers=(
                (
                    "Nothing with the firmware. I would put the supply on the analyser for 24 hours and "
                    "look at the sleeping current between two wake-ups."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="kenji-firmware",
        freelancer="farid",
        message="Hello Farid, we are looking for a firmware engineer.",
        sent_hours_ago=130,
        outcome="withdrawn",
        answered_hours_ago=126,
    ),
    InvitationSeed(
        job="kenji-guide",
        freelancer="tariq",
        message=(
            "Dear Tariq, our guide begins with eleven pages of specifications. Please help us to begin "
            "with the box."
        ),
        sent_hours_ago=200,
        outcome="ignored",
    ),
    InvitationSeed(
        job="kenji-guide",
        freelancer="rashid",
        message="Hello Rashid, would you write and lay out a guide for our weather station?",
        sent_hours_ago=390,
        outcome="expired",
    ),
    InvitationSeed(
        job="kenji-app",
        freelancer="aiko",
        message=(
            "Dear Aiko, 900 strings for a measuring app that is not announced yet. Your English for "
            "craftsmen reads as if they spoke it."
        ),
        sent_hours_ago=240,
        outcome="accepted",
        answered_hours_ago=221,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation. I usually write about soup, but my father grows melons in a "
                "greenhouse and swears at instruments in two languages, so I know your users.\n\n"
                "I would do the error messages first, because they are the shortest and the hardest, and "
                "agree on about forty terms with your colleague. Then the rest in two rounds. I install "
                "the test version on an old phone and look at each screen in daylight.\n\n"
                "Units, decimal signs and dates are listed in a separate page, so that your developers can "
                "check them without reading prose."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=1050,
                duration="lt1",
                milestones=(
                    ("Terms and error messages", 6, 350),
                    ("All strings, first round", 14, 450),
                    ("Screen check and corrections", 21, 250),
                ),
                hours_a_week=15,
                starts_in_days=4,
            ),
        ),
    ),
    InvitationSeed(
        job="lwazi-series",
        freelancer="thabo",
        message=(
            "Thabo, we heard the night bus. We have eight people who began again after fifty, and six "
            "hours of tape for each."
        ),
        sent_hours_ago=200,
        outcome="accepted",
        answered_hours_ago=190,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invite. I listened to the judge who bakes twice, once for him and once "
                "for the oven fan, which we will have to talk about.\n\n"
                "I work from structure down. First pass is a paper edit with times, then an assembly "
                "without any polish, and only then do I touch the sound. Your two rounds of notes fit that "
                "well: one on the assembly and one on the mix. I keep rooms alive: kitchens should sound "
                "like kitchens.\n\n"
                "I can hold one episode every two weeks from next month, with a spare week after the "
                "fourth."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=8700,
                duration="3to6",
                milestones=(
                    ("Episodes 1 and 2, trailer", 35, 2300),
                    ("Episodes 3 to 5", 80, 3200),
                    ("Episodes 6 to 8", 125, 3200),
                ),
                hours_a_week=25,
                starts_in_days=8,
            ),
            answers=(
                (
                    "A woman says 'I was not afraid', and I left four seconds of her kettle after it. By "
                    "the time it boils, you know that she was."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="lwazi-theme",
        freelancer="luca",
        message=(
            "Dear Luca, a clarinet, an accordion, a bass: something that walks. We thought of your puppet "
            "theatre."
        ),
        sent_hours_ago=40,
        outcome="pending",
    ),
    InvitationSeed(
        job="lwazi-subtitles",
        freelancer="omar",
        message="Dear Omar, could you help us with subtitles for a film about a night school?",
        sent_hours_ago=240,
        outcome="declined_and_referred",
        answered_hours_ago=180,
        reason="skills",
        decline_message="My languages are not the ones of your film.",
        referral=ReferralSeed(
            to="valentina",
            by="search",
            message=(
                "Valentina subtitles overlapping voices with great care, and she does versions for deaf "
                "viewers properly."
            ),
        ),
    ),
    InvitationSeed(
        job="lwazi-subtitles",
        freelancer="valentina",
        message="",
        sent_hours_ago=180,
        outcome="job_closed",
        referred_by="omar",
    ),
    InvitationSeed(
        job="samira-picture",
        freelancer="mateo",
        message=(
            "Dear Mateo, the llama who counted clouds has lived on my desk for two years. We have a "
            "grandmother and a lemon tree."
        ),
        sent_hours_ago=180,
        outcome="accepted",
        answered_hours_ago=160,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for writing, and for keeping the llama on your desk. I read the story to my "
                "daughter, who asked what happens to the tree in winter. I think that is the right "
                "question and I would like to paint the answer on page 22.\n\n"
                "My way: roughs of all thirty-two pages in pencil, then one finished spread, then the rest "
                "in gouache. For two reading directions I would build the pages around the middle, with "
                "the tree always there, and let people come and go from both sides.\n\n"
                "Four months from the roughs. I would keep the originals and lend them to you for "
                "exhibitions."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=5500,
                duration="3to6",
                milestones=(
                    ("Roughs of all pages", 35, 1400),
                    ("One finished spread", 50, 600),
                    ("Pages 1 to 16", 90, 1700),
                    ("Pages 17 to 32 and cover", 130, 1800),
                ),
                hours_a_week=25,
                starts_in_days=14,
            ),
            answers=(
                (
                    "By putting the cause in the middle and the effect at both edges. I would make a paper "
                    "dummy, turn it round, and ask a child in each direction."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="samira-memoir",
        freelancer="tariq",
        message="Dear Tariq, would you read a memoir of a ship's engineer?",
        sent_hours_ago=420,
        outcome="expired",
    ),
    InvitationSeed(
        job="samira-memoir",
        freelancer="beatrix",
        message="Dear Beatrix, a memoir of a harbour that no longer exists is looking for its spine.",
        sent_hours_ago=110,
        outcome="declined_and_referred",
        answered_hours_ago=80,
        reason="too_busy",
        decline_message="I am deep in a deadline and a memoir should not be read in the evening.",
        referral=ReferralSeed(
            to="",
            by="email",
            message="A colleague from the archive edits memoirs of seafarers with great tact.",
            email="a.karlsen.harbour@example.org",
        ),
    ),
    InvitationSeed(
        job="samira-memoir",
        freelancer="margaret",
        message=(
            "Dear Margaret, could you send us one edited chapter first, so that the author sees how you work?"
        ),
        sent_hours_ago=320,
        outcome="declined",
        answered_hours_ago=300,
        reason="free_work",
        decline_message=(
            "I would gladly read for your author, but a whole chapter without a fee is a chapter's work. "
            "Two pages as a sample I do for everybody."
        ),
    ),
    InvitationSeed(
        job="samira-contract",
        freelancer="gideon",
        message=(
            "Dear Gideon, our contract with illustrators has fourteen pages. We would sign four, on either "
            "side of the table."
        ),
        sent_hours_ago=100,
        outcome="accepted",
        answered_hours_ago=84,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for your invitation. Your test, that you would sign it on either side of the "
                "table, is the best instruction that a client has given me this year.\n\n"
                "I would keep four parts: the work, the money, the rights and the exit. Rights are listed "
                "in a table with language, place and years, so that nobody needs to read a paragraph to "
                "know what is sold. If a book is not printed within two years, rights go home by "
                "themselves.\n\n"
                "As for the law: I would choose a neutral one with a mediation clause, and explain both on "
                "half a page for the illustrator."
            ),
            terms=TermsSeed(kind="project", amount=850, duration="lt1", hours_a_week=12, starts_in_days=5),
        ),
    ),
    InvitationSeed(
        job="owen-plates",
        freelancer="freya",
        message=(
            "Dear Freya, twenty hardy geraniums, leaf and flower, true enough to tell one from the next. "
            "Carys says that you count stamens."
        ),
        sent_hours_ago=220,
        outcome="accepted",
        answered_hours_ago=200,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation. I do count stamens, and in geraniums it is the hairs on the "
                "sepals that decide, so please press some buds as well.\n\n"
                "I would draw in pen at one and a half times the size of print, leaf below and flower "
                "above, with one seed head among the group for the pleasure of it. If you send pressed "
                "material and photographs now, I can do fourteen before the catalogue closes; the last six "
                "are hard without fresh flowers and I would rather say so today.\n\n"
                "I suggest that Carys checks pencils before ink."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=1850,
                duration="1to3",
                milestones=(
                    ("Pencils of all twenty", 24, 600),
                    ("First fourteen in ink", 45, 800),
                    ("Last six in ink, scans", 60, 450),
                ),
                hours_a_week=15,
                starts_in_days=6,
            ),
        ),
    ),
)
