"""Jobs of the demo world, part 3."""

from handsel.pages.demo.shape import JobSeed

JOBS_3: tuple[JobSeed, ...] = (
    JobSeed(
        key="owen-orders",
        client="owen",
        title="Look after mail orders and customer letters from January to June",
        description=(
            "In winter we receive about sixty orders a day, many by letter, some with long questions about "
            "wet soil. We need a friendly person who enters orders, writes back, and knows when to ask my "
            "daughter Carys, who knows everything.\n\n"
            "Four hours a day, six days a week, from January to June. You will get a list of answers we "
            "give often, and we expect it to be twice as long by the end. Good written English matters "
            "more than knowing plants."
        ),
        category="support",
        skills=("Customer support", "Order processing", "Data entry"),
        experience="entry",
        size="medium",
        duration="3to6",
        budget_kind="hourly",
        rate_min=12,
        rate_max=20,
        questions=("A customer says that her plant arrived dead. Write us your reply.",),
        posted_days_ago=2,
    ),
    JobSeed(
        key="owen-walled",
        client="owen",
        title="History and survey of a small walled garden",
        description=(
            "We have been offered the lease of a walled garden that belonged to a vicarage, about half an "
            "acre, with a broken glasshouse and an espalier that somebody has kept alive.\n\n"
            "Before we decide, we would like to know what was here, what is worth keeping, and what a "
            "ten-year plan might look like."
        ),
        category="planning",
        skills=("Archive research", "Garden design", "Heritage conservation"),
        experience="expert",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=2200,
        posted_days_ago=2,
        draft=True,
    ),
    JobSeed(
        key="teresa-maps",
        client="teresa",
        title="Community maps of six river settlements",
        description=(
            "Six settlements have walked their paths, fishing places and acai groves with simple receivers "
            "and drawn them on paper. We need somebody who brings tracks, drawings and satellite pictures "
            "together into one printed map for each settlement and one data set for the association.\n\n"
            "Place names are in Portuguese and in older words that only some people know; they decide the "
            "spelling. Two rounds of correction by village meeting are part of the plan, so there will be "
            "quiet weeks."
        ),
        category="data",
        skills=("Geographic data", "Map drawing", "Community consultation", "Data visualisation"),
        experience="intermediate",
        size="medium",
        duration="3to6",
        budget_kind="fixed",
        budget=5400,
        questions=("How do you show a boundary that two neighbours describe differently?",),
        posted_days_ago=13,
        roles=("Somebody for the village meetings, in Portuguese", "Somebody who draws the printed maps"),
    ),
    JobSeed(
        key="teresa-ledger",
        client="teresa",
        title="Simple co-op ledger on phones for 140 families",
        description=(
            "Families deliver baskets by boat, the steward writes them in a book, and money comes two "
            "weeks later. We want the steward to enter deliveries on a phone, print a slip, and send "
            "everything on when the boat reaches the town. Trust depends on the slip.\n\n"
            "The phone is an inexpensive Android; the printer is a small thermal one we already have. "
            "Texts in Portuguese. Please do not plan accounts for each family, that is for later."
        ),
        category="mobile",
        skills=("Android", "Offline-first apps", "Kotlin", "Flutter"),
        experience="expert",
        size="large",
        duration="3to6",
        budget_kind="hourly",
        rate_min=35,
        rate_max=60,
        visibility="members",
        posted_days_ago=16,
    ),
    JobSeed(
        key="teresa-crafts",
        client="teresa",
        title="Three-language labels and a story card for woven baskets",
        description=(
            "Eleven women weave baskets from palm fibre and sell them through our association. We would "
            "like a small hang label and a story card in Portuguese, English and French, printed in one "
            "colour on brown card, with the weaver's name written by hand.\n\n"
            "The texts are ready. We have pictures of each weaver, taken with permission, for the card. "
            "The card should leave room for a palm leaf that is pressed and glued on. Please show one "
            "label you have made that was printed in a single colour."
        ),
        category="design",
        skills=("Typography", "Print layout", "Packaging design"),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=700,
        posted_days_ago=20,
        closed_days_ago=8,
    ),
    JobSeed(
        key="nils-upgrade",
        client="nils",
        title="Upgrade a large PostgreSQL database without a lost evening",
        description=(
            "Our parcel system runs on a PostgreSQL server that is three major versions behind, 1.3 TB, "
            "with twelve years of events in one table. We would like to upgrade without losing more than "
            "ten minutes of an evening, and to stop being afraid of that table.\n\n"
            "A replica and a full copy for trials exist. We look for a plan on two pages, a rehearsal, the "
            "upgrade itself with our own engineer at the keyboard, and a note on what to do about the "
            "large table afterwards."
        ),
        category="software",
        skills=("PostgreSQL", "Linux administration", "SQL", "Python"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="hourly",
        rate_min=70,
        rate_max=110,
        questions=("What is the first thing you would check before you promise ten minutes?",),
        posted_days_ago=4,
    ),
    JobSeed(
        key="nils-privacy",
        client="nils",
        title="Privacy review of a parcel notification service",
        description=(
            "We send messages to people about parcels on behalf of thirty-one municipalities. Some of "
            "these messages say more than they should, for example that something came from the court. We "
            "want a review of what we store and send, a corrected processing record, and a notice that a "
            "person in a hurry understands.\n\n"
            "We have two hours of engineering time a week for your questions and would like the three most "
            "important repairs first."
        ),
        category="legal",
        skills=("Privacy law", "Terms of service", "Plain language"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=2100,
        posted_days_ago=15,
    ),
    JobSeed(
        key="nils-forms",
        client="nils",
        title="Design and build a change-of-address form that people finish",
        description=(
            "Four of ten people give up on our change-of-address form. It has six pages, asks for the same "
            "date twice, and shouts in red. We would like you to watch eight people use it, redraw it, and "
            "work with our front-end developer until it is live.\n\n"
            "We measure where people stop and will share the figures. Norwegian is useful for the "
            "observations but a colleague can interpret. We would rather launch four good pages than six "
            "rich ones."
        ),
        category="design",
        skills=("Interface design", "User research", "Accessibility", "Design systems"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=5000,
        posted_days_ago=9,
    ),
    JobSeed(
        key="gloria-routes",
        client="gloria",
        title="Plan four walking trips for birders, eight days each",
        description=(
            "We want to add four trips for groups of six to ten: two in the highlands, one at the coast, "
            "one around the lakes. Each needs a day plan with distances and rests, places to stay that we "
            "can really book, a rain plan, and costs in one table.\n\n"
            "Our guides know the birds and the paths; they need somebody who turns that into a plan which "
            "an office can sell and run. Calls with them are best in the early morning."
        ),
        category="planning",
        skills=("Itinerary planning", "Event planning", "Map drawing"),
        experience="intermediate",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=1600,
        posted_days_ago=6,
    ),
    JobSeed(
        key="gloria-guide",
        client="gloria",
        title="Swahili and English texts for a birding leaflet",
        description=(
            "A leaflet for the villages that our walks pass through: who we are, what guests may "
            "photograph, how to complain, and forty birds with their local names. About 2,300 words in "
            "English, to be put into Swahili that people enjoy reading aloud.\n\n"
            "Local names differ from valley to valley. Two elders will look through your list and we will "
            "pass on what they say. The leaflet is printed on both sides of one sheet, so the length "
            "should stay close to the English."
        ),
        category="translation",
        skills=("English to Swahili translation", "Proofreading", "Plain language"),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=420,
        posted_days_ago=18,
    ),
    JobSeed(
        key="gloria-site",
        client="gloria",
        title="Repair our booking page and make it quicker on phones",
        description=(
            "Our site takes eleven seconds to show the trips on a phone and the booking form sometimes "
            "sends nothing. Somebody built it as a favour and has moved on. We want it quick and "
            "dependable, with fewer plugins, and a page of notes so that Grace in our office can change "
            "dates and prices.\n\n"
            "We have the passwords for everything except the old statistics. About thirty bookings a month "
            "come through this page, so please work on a copy and switch over on a quiet Monday."
        ),
        category="software",
        skills=("WordPress", "PHP", "HTML and CSS"),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=480,
        posted_days_ago=27,
    ),
    JobSeed(
        key="ruth-letters",
        client="ruth",
        title="Trace three brothers who left Odessa in 1905",
        description=(
            "We know the names of three brothers, their trade (tinsmiths), and that one of them wrote from "
            "Montevideo in 1911. The letters are in Yiddish and Russian, about sixty pages, scanned. We "
            "would like to learn what became of each of them and whether there are cousins.\n\n"
            "We are realistic: a clear report on what cannot be found is worth something to us as well. "
            "Please work in steps of twenty hours and report after each."
        ),
        category="teaching",
        skills=("Genealogy", "Archive research", "Interviewing"),
        experience="expert",
        size="medium",
        duration="3to6",
        budget_kind="hourly",
        rate_min=30,
        rate_max=50,
        questions=("Where would you begin, and what would you not bother with?",),
        posted_days_ago=7,
    ),
    JobSeed(
        key="ruth-book",
        client="ruth",
        title="Lay out a family book with letters, photographs and a ledger",
        description=(
            "About 180 pages: letters in translation beside pictures of the originals, eighty photographs, "
            "a factory ledger from 1923, and a family tree that does not fit on any page. We print forty "
            "copies and want them to last.\n\n"
            "The texts come in three parts over four months. We have no designer in the family and many "
            "opinions, so we would value someone who explains choices and then holds to them. A printer in "
            "the city has agreed to a test signature."
        ),
        category="design",
        skills=("Print layout", "Typography", "Proofreading"),
        experience="intermediate",
        size="medium",
        duration="3to6",
        budget_kind="fixed",
        budget=2400,
        posted_days_ago=14,
    ),
)
