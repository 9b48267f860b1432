"""Invitations of the demo world, part 2."""

from handsel.pages.demo.shape import AcceptanceSeed, InvitationSeed, ReferralSeed, TermsSeed

INVITATIONS_2: tuple[InvitationSeed, ...] = (
    InvitationSeed(
        job="jonas-integration",
        freelancer="farid",
        message=(
            "Dear Farid, our packers type sixty addresses a day into two websites. You have connected "
            "worse things, we read."
        ),
        sent_hours_ago=400,
        outcome="accepted",
        answered_hours_ago=388,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for inviting me. Sixty labels a day typed by hand is about two hours of "
                "somebody's life, so this pays for itself by the summer.\n\n"
                "I would read from your order tables through a view and write nothing there. A small Java "
                "service makes the labels, stores the tracking numbers in its own table, and shows your "
                "packers a page with a green line or a sentence in German that says what to do. If a "
                "carrier is down, orders wait and go out by themselves.\n\n"
                "Test with copied data for a week, then one packer, then both. I stay for two weeks of "
                "real traffic."
            ),
            terms=TermsSeed(
                kind="hourly",
                amount=52,
                duration="1to3",
                weekly_limit=30,
                hours_a_week=25,
                starts_in_days=5,
            ),
        ),
    ),
    InvitationSeed(
        job="jonas-integration",
        freelancer="tomasz",
        message="Dear Tomasz, would you look at the database side of our parcel integration?",
        sent_hours_ago=100,
        outcome="job_closed",
    ),
    InvitationSeed(
        job="adaeze-vaccines",
        freelancer="priya",
        message=(
            "Dear Priya, your nutrition baseline is the kind of report we would like to have: one that our "
            "nurses read. We have 61,000 records and eleven styles of typing."
        ),
        sent_hours_ago=150,
        outcome="accepted",
        answered_hours_ago=139,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation, and for saying plainly that the records are messy. They "
                "always are, and it helps when nobody pretends otherwise.\n\n"
                "I would spend the first two weeks on duplicates and dates, with rules that one of your "
                "nurses and I agree on by looking at fifty examples together. Then a survival model for "
                "time to third dose, with distance and season, and clinics as a random effect. Everything "
                "runs on your server in one script with comments.\n\n"
                "The report will have twelve pages and no table that needs a statistician to read it."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=4700,
                duration="1to3",
                milestones=(
                    ("Cleaning rules and script", 18, 1600),
                    ("Analysis and first findings", 40, 1800),
                    ("Report and a talk for the nurses", 60, 1300),
                ),
                hours_a_week=16,
                starts_in_days=7,
            ),
            answers=(
                (
                    "A Cox model with clinic as a random effect. I would abandon it if the hazards for "
                    "distance cross over the rainy season, which I half expect, and model the intervals "
                    "separately."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="adaeze-rota",
        freelancer="lucas",
        message=(
            "Hello Lucas, nurses in our clinics have less signal than your agronomists. Would you build "
            "our rota app?"
        ),
        sent_hours_ago=140,
        outcome="declined_and_referred",
        answered_hours_ago=116,
        reason="too_busy",
        decline_message="This is exactly my kind of app and I am sorry to be booked until March.",
        referral=ReferralSeed(
            to="dmitri",
            by="email",
            message=(
                "Dmitri takes slow apps apart and puts them together again. If you want the rota to start "
                "quickly on old phones, he is the person I would ask."
            ),
        ),
    ),
    InvitationSeed(
        job="adaeze-rota",
        freelancer="dmitri",
        message="",
        sent_hours_ago=116,
        outcome="pending",
        referred_by="lucas",
    ),
    InvitationSeed(
        job="adaeze-rota",
        freelancer="amara",
        message=(
            "Dear Amara, the savings circle ledger showed us that you think about people first and phones "
            "second."
        ),
        sent_hours_ago=70,
        outcome="viewed",
    ),
    InvitationSeed(
        job="adaeze-film",
        freelancer="eleni",
        message=(
            "Dear Eleni, we need a silent film for waiting rooms, and you make screens that work without "
            "sound."
        ),
        sent_hours_ago=480,
        outcome="declined_and_referred",
        answered_hours_ago=463,
        reason="skills",
        decline_message="I draw machines and molecules. People with feverish children need a "
        "warmer hand than mine.",
        referral=ReferralSeed(
            to="chipo",
            by="search",
            message=(
                "Chipo has made health films that work without sound and look like the people who watch "
                "them. I have admired the clean water film since I first saw it."
            ),
        ),
    ),
    InvitationSeed(
        job="adaeze-film",
        freelancer="chipo",
        message="",
        sent_hours_ago=463,
        outcome="accepted",
        referred_by="eleni",
        answered_hours_ago=450,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you, and thanks to Eleni for passing this on. Two minutes for five signs and three "
                "reassurances is possible if each sign gets one picture, one movement and one pause.\n\n"
                "I would make a storyboard of about thirty drawings and sit with your head midwife for two "
                "calls before anything moves. Characters come from photographs of your waiting rooms, "
                "taken with permission, so that the wrappers, benches and babies are right. The animatic "
                "is tested without sound on ten parents in one clinic.\n\n"
                "Final film in two sizes, plus a version without music for your voices."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=2500,
                duration="1to3",
                milestones=(
                    ("Storyboard approved by the midwife", 12, 700),
                    ("Animatic tested with parents", 26, 700),
                    ("Final film in two sizes", 50, 1100),
                ),
                hours_a_week=24,
                starts_in_days=6,
            ),
        ),
    ),
    InvitationSeed(
        job="hugo-loops",
        freelancer="clara",
        message=(
            "Dear Clara, you film people who build things. Could you imagine three silent screens beside a "
            "half-finished boat?"
        ),
        sent_hours_ago=230,
        outcome="declined_and_referred",
        answered_hours_ago=214,
        reason="skills",
        decline_message="I cut film of real hands, and your screens need drawings that move.",
        referral=ReferralSeed(
            to="jakub",
            by="search",
            message=(
                "Jakub draws how things go together better than anyone I know. Your boat builder will like "
                "him."
            ),
        ),
    ),
    InvitationSeed(
        job="hugo-loops",
        freelancer="jakub",
        message="",
        sent_hours_ago=214,
        outcome="declined_and_referred",
        referred_by="clara",
        answered_hours_ago=196,
        reason="skills",
        decline_message="I draw the steps, but I do not animate, and a loop on a wall is a trade of its own.",
        referral=ReferralSeed(
            to="eleni",
            by="address",
            message=(
                "Eleni makes moving diagrams for museum walls. I supplied drawings for one of her screens "
                "and she asked better questions than the engineers did."
            ),
        ),
    ),
    InvitationSeed(
        job="hugo-loops",
        freelancer="eleni",
        message="",
        sent_hours_ago=196,
        outcome="accepted",
        referred_by="jakub",
        answered_hours_ago=180,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for the invitation, which reached me by way of Clara and Jakub. It is good to "
                "be recommended by two people who look closely.\n\n"
                "For portrait screens at four metres I would use few lines, one colour for the plank being "
                "worked on, and a movement every four seconds at most, so that visitors can glance at the "
                "real hull and come back. I would like to spend two Tuesdays on a call with your boat "
                "builder before I draw anything.\n\n"
                "Each loop ends where it begins, without a title card. The scan of the hull saves about a "
                "week."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=6200,
                duration="1to3",
                milestones=(
                    ("Script and styleframes for three loops", 18, 1500),
                    ("First loop, tested in the hall", 38, 2000),
                    ("Second and third loop, final files", 70, 2700),
                ),
                hours_a_week=24,
                starts_in_days=9,
            ),
        ),
    ),
    InvitationSeed(
        job="hugo-grant",
        freelancer="beatrix",
        message=(
            "Dear Beatrix, a pilot cutter from 1904, a deadline in nine weeks and a director who reads "
            "every draft. May we ask you?"
        ),
        sent_hours_ago=300,
        outcome="accepted",
        answered_hours_ago=285,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for asking. I read the call again last night and your cutter fits two of its "
                "three aims, which is as good as it gets.\n\n"
                "The forty letters are your strength and they should not be an annex: I would quote six of "
                "them in the text. The yard's quotation needs to be broken down by season, because "
                "assessors distrust round sums. Work plan in week two, budget in week four, full draft in "
                "week six, and then two weeks in which the director may be strict.\n\n"
                "I tell you after five days if I think you should wait for the next round."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=3100,
                duration="1to3",
                milestones=(
                    ("Assessment and work plan", 14, 700),
                    ("Full draft with budget and risks", 42, 1500),
                    ("Final application, submitted", 58, 900),
                ),
                hours_a_week=14,
                starts_in_days=3,
            ),
            answers=(
                (
                    "The sustainability page. People promise visitors instead of saying who will paint the "
                    "hull in ten years."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="hugo-grant",
        freelancer="jerome",
        message="Dear Jerome, we are looking for somebody to tell the story of a boat to a committee.",
        sent_hours_ago=320,
        outcome="withdrawn",
        answered_hours_ago=312,
    ),
    InvitationSeed(
        job="hugo-access",
        freelancer="hanna",
        message=(
            "Dear Hanna, two visitors could not buy a ticket with a screen reader. We would like to put "
            "that right before summer."
        ),
        sent_hours_ago=22,
        outcome="pending",
    ),
    InvitationSeed(
        job="paloma-labels",
        freelancer="oleksandra",
        message=(
            "Dear Oleksandra, your bread labels use two colours and look like ten. Our fisherwoman of 1978 "
            "needs good company."
        ),
        sent_hours_ago=200,
        outcome="declined_and_referred",
        answered_hours_ago=188,
        reason="too_busy",
        decline_message="I would have loved to letter these tins. I am painting a theatre "
        "until the end of winter.",
        referral=ReferralSeed(
            to="kwame",
            by="search",
            message=(
                "Kwame knows what happens to a label on a real print line, and he gets four languages onto "
                "a small tin without a magnifying glass."
            ),
        ),
    ),
    InvitationSeed(
        job="paloma-labels",
        freelancer="kwame",
        message="",
        sent_hours_ago=188,
        outcome="accepted",
        referred_by="oleksandra",
        answered_hours_ago=169,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you to Oleksandra for passing this on, and to you for trusting a stranger with the "
                "fisherwoman.\n\n"
                "I would leave her exactly as she is and rebuild what surrounds her: one colour for each "
                "fish, one place for the legal text on every size, the weight always at the lower right. "
                "Three colours and varnish are enough if black is one of them. I start with the smallest "
                "tin, because what fits there fits everywhere.\n\n"
                "Before you print I send a folding dummy of the carton and paper labels to wrap around "
                "real tins."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=3300,
                duration="1to3",
                milestones=(
                    ("Two directions on the smallest tin", 14, 800),
                    ("All six labels with legal text", 35, 1600),
                    ("Carton and print files", 50, 900),
                ),
                hours_a_week=20,
                starts_in_days=4,
            ),
            answers=(
                (
                    "A tin of spiced shea cream, 28 millimetres high, with ingredients in two languages. I "
                    "turned the text by ninety degrees and gave it the whole back."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="paloma-cash",
        freelancer="ricardo",
        message=(
            "Dear Ricardo, we buy in spring and sell in winter, and the bank would like to see that in a "
            "table."
        ),
        sent_hours_ago=75,
        outcome="viewed",
    ),
)
