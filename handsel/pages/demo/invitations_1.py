"""Invitations of the demo world, part 1."""

from handsel.pages.demo.shape import AcceptanceSeed, InvitationSeed, ReferralSeed, TermsSeed

INVITATIONS_1: tuple[InvitationSeed, ...] = (
    InvitationSeed(
        job="alice-books",
        freelancer="bob",
        message=(
            "Hello Bob, I read about the stock workbook you made for a furniture maker and laughed, "
            "because our three lists disagree in the same way. Would you have about fifteen hours a month "
            "for us? Erin can explain the French papers."
        ),
        sent_hours_ago=5,
        outcome="pending",
    ),
    InvitationSeed(
        job="alice-books",
        freelancer="ricardo",
        message=(
            "Dear Ricardo, your costing work in workshops caught our eye. Could you imagine doing our "
            "books month by month as well?"
        ),
        sent_hours_ago=30,
        outcome="declined",
        sender="erin",
        answered_hours_ago=12,
        reason="skills",
        decline_message=(
            "Thank you, Erin. I do costing and cash flow, but not monthly bookkeeping, and I do not know "
            "French sales rules well enough to be of use. I hope you find the right person."
        ),
    ),
    InvitationSeed(
        job="alice-catalogue",
        freelancer="elodie",
        message=(
            "Hello Elodie, your chair catalogue with the joinery glossary is exactly our world. Alice "
            "would like you to see the first five texts."
        ),
        sent_hours_ago=190,
        outcome="accepted",
        sender="erin",
        answered_hours_ago=178,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for inviting me, Erin, and for sending the five texts. I read them aloud before "
                "I answered, which is the quickest way to hear whether a maker wrote them.\n\n"
                "I would translate the first five pieces, talk with Alice for half an hour about tone, and "
                "then do the rest in three parts. Your old word list has two doubtful entries (moise and "
                "gousset) that I would like to discuss. I keep within five per cent of the French length "
                "and mark the three places where English refuses.\n\n"
                "Proofreading by a second person is included."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=1360,
                duration="lt1",
                milestones=(
                    ("First five pieces and agreed word list", 6, 250),
                    ("Pieces 6 to 30", 16, 650),
                    ("Pieces 31 to 46, proofread catalogue", 24, 460),
                ),
                hours_a_week=20,
                starts_in_days=2,
            ),
            answers=(
                (
                    "A rush seat. I would say 'hand-woven rush seat' the first time, so that nobody in "
                    "Copenhagen thinks of reeds on a roof."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="alice-photos",
        freelancer="minjun",
        message=(
            "Dear Min-jun, the sixty tea bowls convinced us. Ours are of wood, and walnut turns red in our "
            "own pictures."
        ),
        sent_hours_ago=330,
        outcome="accepted",
        answered_hours_ago=309,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation. Wood is slower than glaze, because the light has to come "
                "across the grain and not from the front.\n\n"
                "For twelve objects I plan two days in the studio: one large soft source from the left, a "
                "white card on the right, no second lamp. I photograph a colour chart with each piece and "
                "correct walnut by hand, since cameras exaggerate red there. You see the first three "
                "objects before I go on.\n\n"
                "Parcels from France take about six days to reach me, and I return everything insured."
            ),
            terms=TermsSeed(kind="project", amount=900, duration="lt1", hours_a_week=15, starts_in_days=8),
        ),
    ),
    InvitationSeed(
        job="alice-photos",
        freelancer="linh",
        message="Hello Linh, would you photograph twelve small wooden objects for our shop?",
        sent_hours_ago=350,
        outcome="withdrawn",
        sender="erin",
        answered_hours_ago=340,
    ),
    InvitationSeed(
        job="alice-chairs",
        freelancer="viktor",
        message=(
            "Dear Viktor, we have a folding bench that hangs on a wall and a lot of respect for what a "
            "wall can do. Could you calculate it?"
        ),
        sent_hours_ago=820,
        outcome="accepted",
        answered_hours_ago=800,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you, Alice. A bench on two hinges is a small job with a real risk in it, and I am "
                "glad that you ask before selling it.\n\n"
                "I would calculate the rail and hinges for two adults with a sitting-down factor, then "
                "give fixings for solid brick, hollow brick, soft stone and plasterboard. For plasterboard "
                "my answer will probably be 'only into the studs'. I would watch you load a prototype to "
                "failure by video, since hinges rarely break where the drawing expects.\n\n"
                "Report of about ten pages and one drawing for the fitter."
            ),
            terms=TermsSeed(kind="project", amount=580, duration="lt1", hours_a_week=10, starts_in_days=4),
        ),
    ),
    InvitationSeed(
        job="alice-chairs",
        freelancer="henrik",
        message="Hello Henrik, we are looking for somebody to check the hinges of a folding bench.",
        sent_hours_ago=300,
        outcome="job_closed",
    ),
    InvitationSeed(
        job="rowan-site",
        freelancer="ingrid",
        message=(
            "Hello Ingrid, your booking and membership sites look like the calm kind of thing our parents "
            "need."
        ),
        sent_hours_ago=120,
        outcome="declined",
        answered_hours_ago=101,
        reason="too_busy",
        decline_message=(
            "Thank you for thinking of me. I am on a museum project until spring and would not do your "
            "parents justice before then."
        ),
    ),
    InvitationSeed(
        job="rowan-site",
        freelancer="yusuf",
        message=(
            "Hello Yusuf, you have repaired sites for schools and clinics. Ours needs the same patience. "
            "Would you have a look?"
        ),
        sent_hours_ago=30,
        outcome="pending",
    ),
    InvitationSeed(
        job="rowan-site",
        freelancer="hanna",
        message=(
            "Dear Hanna, some of our parents read with a screen reader, and we would like to begin with "
            "them rather than end with them."
        ),
        sent_hours_ago=54,
        outcome="viewed",
    ),
    InvitationSeed(
        job="rowan-payroll",
        freelancer="shabnam",
        message=(
            "Dear Shabnam, our bursar leaves in the new year after nineteen years. Your payroll work for "
            "charities sounds very close to ours."
        ),
        sent_hours_ago=260,
        outcome="accepted",
        answered_hours_ago=236,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for your invitation. Handing over after nineteen years is mostly a matter of "
                "listening, so I would begin with two long conversations with your bursar and write down "
                "what is in her head.\n\n"
                "I run payroll for several small schools with term-time contracts and know the holiday pay "
                "questions that come with them. My plan: month one, I watch; month two, I run it beside "
                "her and we compare line by line; month three, I run it and she checks. Pension returns "
                "and auditor's papers are part of the monthly routine.\n\n"
                "I am in Birmingham and could come to Whitby once."
            ),
            terms=TermsSeed(
                kind="hourly",
                amount=39,
                duration="gt6",
                weekly_limit=6,
                hours_a_week=4,
                starts_in_days=20,
            ),
        ),
    ),
    InvitationSeed(
        job="rowan-maths",
        freelancer="ibrahim",
        message=(
            "Dear Mr Sesay, fourteen children who have decided that they cannot do fractions. Your profile "
            "made our deputy head smile."
        ),
        sent_hours_ago=44,
        outcome="pending",
    ),
    InvitationSeed(
        job="mirela-barn",
        freelancer="viktor",
        message=(
            "Dear Viktor, our barn leans by eleven centimetres and everybody has an opinion. We would like "
            "yours. The plum jam is good."
        ),
        sent_hours_ago=170,
        outcome="accepted",
        answered_hours_ago=150,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation and the photographs. The lean in the east wall worries me "
                "less than the foot of the post: the wall has probably stood like that for fifty years, "
                "while the post is still moving.\n\n"
                "I would come for two days with a colleague, open the floor in two places, measure the "
                "frame and tap every joint. After that come the repair proposal (a new foot spliced with "
                "oak, a hidden tie for the wall), the calculation and the permit drawings. I know the "
                "county office and what they ask for in listed villages.\n\n"
                "I can visit in the second week after agreement."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=5100,
                duration="1to3",
                milestones=(
                    ("Visit, survey and photographs", 14, 1500),
                    ("Repair proposal and calculation", 35, 2000),
                    ("Permit drawings and answers to the county", 60, 1600),
                ),
                hours_a_week=18,
                starts_in_days=10,
            ),
        ),
    ),
    InvitationSeed(
        job="mirela-menu",
        freelancer="jerome",
        message=(
            "Dear Jerome, you write for the ear and our guests read the menu aloud to each other. Would "
            "you write ours?"
        ),
        sent_hours_ago=310,
        outcome="ignored",
    ),
    InvitationSeed(
        job="mirela-menu",
        freelancer="aiko",
        message="Dear Aiko, forty menus for one street. We have only one, but with plum jam.",
        sent_hours_ago=280,
        outcome="declined",
        answered_hours_ago=262,
        reason="rate_low",
        decline_message=(
            "The breakfast sounds wonderful. For 1,800 words with an interview I would need about twice "
            "the budget, so I leave it to somebody else with good wishes."
        ),
    ),
    InvitationSeed(
        job="mirela-garden",
        freelancer="wanjiru",
        message=(
            "Hello Wanjiru, our courtyard is cold in winter and dry in August. Could you imagine drawing a "
            "planting plan from photographs?"
        ),
        sent_hours_ago=200,
        outcome="declined_and_referred",
        answered_hours_ago=181,
        reason="skills",
        decline_message="Your winters are outside my experience; I have never lost a plant to frost.",
        referral=ReferralSeed(
            to="edmund",
            by="search",
            message=(
                "Edmund knows old courtyards and frost. I have followed his planting notes for years, and "
                "he explains things so that a gardener can use them."
            ),
        ),
    ),
    InvitationSeed(
        job="mirela-garden",
        freelancer="edmund",
        message="",
        sent_hours_ago=181,
        outcome="declined",
        referred_by="wanjiru",
        answered_hours_ago=130,
        reason="other",
        decline_message=(
            "A lovely commission, and kindly passed on. My knees will not do a Carpathian winter survey, "
            "and I do not plan gardens that I have not stood in."
        ),
    ),
    InvitationSeed(
        job="jonas-manual",
        freelancer="sabine",
        message=(
            "Dear Frau Hartwig, a translator who has been a toolmaker is hard to find. We make hand "
            "presses and gauges."
        ),
        sent_hours_ago=110,
        outcome="accepted",
        answered_hours_ago=98,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation. I learned my trade on a press not very different from your "
                "smallest model, so I look forward to this more than I should admit before we agree on a "
                "price.\n\n"
                "I would begin by extracting the terms from all four manuals and sending your engineer a "
                "list of about 300 with my proposals. Only when the list stands do I translate. The safety "
                "chapters are done first and read by a native-speaking colleague. Repetitions across "
                "manuals are charged once.\n\n"
                "The first manual is with you after three weeks, and the others follow every two weeks."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=3750,
                duration="1to3",
                milestones=(
                    ("Term list, agreed", 10, 500),
                    ("Manual 1 with safety chapters", 21, 1100),
                    ("Manuals 2 and 3", 49, 1500),
                    ("Manual 4 and final term list", 63, 650),
                ),
                hours_a_week=22,
                starts_in_days=5,
            ),
            answers=(
                (
                    "One list, agreed before the first sentence, checked by program after each delivery, "
                    "and a named person on your side who decides disputes within a day."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="jonas-steps",
        freelancer="jakub",
        message=(
            "Dear Mr Novotny, we saw your loom without words. Our presses have twenty steps and no need "
            "for a sentence."
        ),
        sent_hours_ago=90,
        outcome="viewed",
    ),
)
