"""Invitations of the demo world, part 4."""

from handsel.pages.demo.shape import AcceptanceSeed, InvitationSeed, ReferralSeed, TermsSeed

INVITATIONS_4: tuple[InvitationSeed, ...] = (
    InvitationSeed(
        job="owen-orders",
        freelancer="folake",
        message=(
            "Dear Folake, sixty orders a day, many with long questions about wet soil. You answer as if "
            "you owned the shop, they say."
        ),
        sent_hours_ago=28,
        outcome="pending",
    ),
    InvitationSeed(
        job="teresa-maps",
        freelancer="greta",
        message=(
            "Dear Greta, six villages have walked their paths. We need somebody who can draw what they know."
        ),
        sent_hours_ago=250,
        outcome="accepted",
        answered_hours_ago=230,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for your invitation and for the three scanned drawings. They are better than "
                "most data I receive.\n\n"
                "I would place the drawings on satellite pictures first and let the tracks correct them, "
                "not the other way round, because people remember which side of a stream they walk on and "
                "receivers do not. A first proof of each map goes back to the village on paper, large, "
                "with empty space to write on.\n\n"
                "I do not have Portuguese, so I need one person who reads the names to me. The names stay "
                "exactly as they are written."
            ),
            terms=TermsSeed(
                kind="milestone",
                amount=5400,
                duration="3to6",
                milestones=(
                    ("Base data and two first proofs", 35, 1700),
                    ("Four further proofs", 75, 1800),
                    ("Corrected maps and data set", 120, 1900),
                ),
                hours_a_week=12,
                starts_in_days=10,
            ),
            answers=(
                (
                    "I draw both, name whose description each is, and leave the decision to the meeting. "
                    "The final map shows what they agree on, or a hatched strip."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="teresa-ledger",
        freelancer="saoirse",
        message=(
            "Dear Saoirse, we are looking for someone who cares about small things, such as a paper slip "
            "from a thermal printer."
        ),
        sent_hours_ago=180,
        outcome="declined_and_referred",
        answered_hours_ago=160,
        reason="skills",
        decline_message="I only do Apple devices, and your stewards do not.",
        referral=ReferralSeed(
            to="amara",
            by="address",
            message=(
                "Amara has built a ledger for savings circles that people trust with their money. That is "
                "the same problem with a boat in it."
            ),
        ),
    ),
    InvitationSeed(
        job="teresa-ledger",
        freelancer="amara",
        message="",
        sent_hours_ago=160,
        outcome="viewed",
        referred_by="saoirse",
    ),
    InvitationSeed(
        job="teresa-crafts",
        freelancer="rashid",
        message="Dear Rashid, eleven women, eleven story cards, one colour on brown card.",
        sent_hours_ago=400,
        outcome="accepted",
        answered_hours_ago=385,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for this invitation. One colour on brown card is a good limit: it means that "
                "the type must do the work and the photograph must be drawn as a line screen.\n\n"
                "I would set the three languages under one another with the weaver's own line, left empty "
                "for the pen, at the top where a name belongs. The hang label carries only the name of the "
                "association and the place. I test the screen for the portraits on the same card before we "
                "agree.\n\n"
                "Files for the printer, and a template that you can use for the twelfth weaver."
            ),
            terms=TermsSeed(kind="project", amount=640, duration="lt1", hours_a_week=12, starts_in_days=3),
        ),
    ),
    InvitationSeed(
        job="teresa-crafts",
        freelancer="kwame",
        message="Hello Kwame, would you have time for labels in one colour?",
        sent_hours_ago=205,
        outcome="job_closed",
    ),
    InvitationSeed(
        job="nils-upgrade",
        freelancer="tomasz",
        message=(
            "Hello Tomasz, 1.3 TB, three versions behind, and one table nobody dares to touch. You wrote "
            "that this is your week."
        ),
        sent_hours_ago=80,
        outcome="accepted",
        answered_hours_ago=70,
        acceptance=AcceptanceSeed(
            letter=(
                "Thanks for the invitation. It is indeed my week, although not this one: I can start on "
                "Monday.\n\n"
                "Plan: logical replication to a new server on the new version, everything compared by "
                "count and checksum for each table, and a switch that takes as long as your applications "
                "need to reconnect. The large table is replicated in slices. We rehearse twice on your "
                "copy with a clock running. Your engineer types; I sit beside her and say nothing unless "
                "asked.\n\n"
                "Afterwards you get two pages on the large table: partition by month, what to move to an "
                "archive, and what to leave alone."
            ),
            terms=TermsSeed(
                kind="hourly",
                amount=82,
                duration="lt1",
                weekly_limit=30,
                hours_a_week=25,
                starts_in_days=4,
            ),
            answers=(
                (
                    "Sequences and anything without a primary key. Those two are why ten minutes become an "
                    "hour."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="nils-privacy",
        freelancer="astrid",
        message=(
            "Dear Astrid, our notices tell the neighbours too much. Could you review what we send and store?"
        ),
        sent_hours_ago=220,
        outcome="declined_and_referred",
        answered_hours_ago=210,
        reason="skills",
        decline_message="I do company and employment law, so this would be the wrong desk.",
        referral=ReferralSeed(
            to="nadia",
            by="search",
            message="Nadia writes privacy notices that people finish reading.",
            revoked=True,
        ),
    ),
    InvitationSeed(
        job="nils-privacy",
        freelancer="nadia",
        message="",
        sent_hours_ago=210,
        outcome="withdrawn",
        referred_by="astrid",
        answered_hours_ago=192,
    ),
    InvitationSeed(
        job="nils-forms",
        freelancer="isabella",
        message=(
            "Dear Isabella, four of ten people give up on our form. We would like to watch with you and "
            "say very little."
        ),
        sent_hours_ago=60,
        outcome="pending",
    ),
    InvitationSeed(
        job="nils-forms",
        freelancer="mei",
        message=(
            "Hello Mei, our change-of-address form has six pages and shouts in red. You would ask why, and "
            "we would like to hear it."
        ),
        sent_hours_ago=66,
        outcome="viewed",
    ),
    InvitationSeed(
        job="gloria-routes",
        freelancer="sunita",
        message=(
            "Dear Sunita, our guides know every bird and no bus timetable. Would you plan four trips with "
            "them?"
        ),
        sent_hours_ago=35,
        outcome="pending",
    ),
    InvitationSeed(
        job="gloria-routes",
        freelancer="daniel",
        message="Dear Daniel, we are looking for somebody to plan four walking trips.",
        sent_hours_ago=100,
        outcome="declined",
        answered_hours_ago=93,
        reason="little_history",
    ),
    InvitationSeed(
        job="gloria-guide",
        freelancer="omar",
        message="Dear Omar, could you help with a leaflet for villages?",
        sent_hours_ago=370,
        outcome="expired",
    ),
    InvitationSeed(
        job="gloria-guide",
        freelancer="neema",
        message=(
            "Dear Neema, forty birds with their local names, and two elders who will check us both. Could "
            "we settle the details and the payment by telephone?"
        ),
        sent_hours_ago=300,
        outcome="declined",
        answered_hours_ago=280,
        reason="outside_platform",
        decline_message=(
            "I like the leaflet very much. I keep talks and payment here until we have a contract, so I "
            "have to say no to the telephone arrangement."
        ),
    ),
    InvitationSeed(
        job="gloria-site",
        freelancer="yusuf",
        message="Hello Yusuf, our trips page takes eleven seconds. Please have a look.",
        sent_hours_ago=330,
        outcome="ignored",
    ),
    InvitationSeed(
        job="gloria-site",
        freelancer="mei",
        message="Hello Mei, our booking form sometimes sends nothing. Could you repair it?",
        sent_hours_ago=250,
        outcome="declined",
        answered_hours_ago=225,
        reason="not_interested",
    ),
    InvitationSeed(
        job="ruth-letters",
        freelancer="helene",
        message=(
            "Dear Helene, three brothers, tinsmiths, one letter from Montevideo. You read the handwriting "
            "and you live where it was posted."
        ),
        sent_hours_ago=140,
        outcome="accepted",
        answered_hours_ago=125,
        acceptance=AcceptanceSeed(
            letter=(
                "Thank you for writing to me. A tinsmith in Montevideo in 1911 is a good beginning, "
                "because tinsmiths needed a licence and the licences have survived.\n\n"
                "I would read all sixty pages first and make a table of every name, street and date, "
                "before I look into any archive. Then port lists for 1905 to 1908, the licences, and the "
                "burial society's books. For Odessa itself I would be modest: much is lost, and copies "
                "travel slowly.\n\n"
                "After each twenty hours you get a short report with what is proven, what is likely and "
                "what I would do next, and you decide."
            ),
            terms=TermsSeed(
                kind="hourly",
                amount=40,
                duration="3to6",
                weekly_limit=10,
                hours_a_week=8,
                starts_in_days=10,
            ),
            answers=(
                (
                    "With the licence books in Montevideo, and with the postmarks. I would not bother with "
                    "the large passenger databases until the spelling of the name is settled."
                ),
            ),
        ),
    ),
    InvitationSeed(
        job="ruth-book",
        freelancer="rashid",
        message=(
            "Dear Rashid, 180 pages, a ledger, and a family tree that fits on no page. We have many "
            "opinions and need somebody who holds to a choice."
        ),
        sent_hours_ago=95,
        outcome="viewed",
    ),
    InvitationSeed(
        job="ruth-book",
        freelancer="oleksandra",
        message="Dear Oleksandra, we love your bookshop on a slope. Would you lay out a family book?",
        sent_hours_ago=260,
        outcome="declined",
        answered_hours_ago=240,
        reason="too_busy",
    ),
    InvitationSeed(
        job="samira-picture",
        freelancer="freya",
        message="Dear Freya, would you consider a picture book with a lemon tree in it?",
        sent_hours_ago=185,
        outcome="withdrawn",
        answered_hours_ago=183,
    ),
    InvitationSeed(
        job="alice-catalogue",
        freelancer="margaret",
        message=(
            "Dear Margaret, the catalogue is being translated, and my client would like a second pair of eyes on "
            "the English before it is printed. Your work for the parish book made me think of you."
        ),
        sent_hours_ago=44,
        outcome="pending",
        sender="grace",
    ),
)
