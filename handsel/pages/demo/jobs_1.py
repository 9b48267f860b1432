"""Jobs of the demo world, part 1."""

from handsel.pages.demo.shape import JobSeed

JOBS_1: tuple[JobSeed, ...] = (
    JobSeed(
        key="alice-books",
        client="alice",
        title="Bookkeeping and a stock sheet for a furniture workshop",
        description=(
            "We are a furniture workshop of six in Lyon. Our local accountant does the year end and the "
            "taxes. What we need is somebody who keeps the books with us month by month, and who sorts out "
            "our stock.\n\n"
            "Today we have one spreadsheet for timber, one for fittings and one for finished pieces, and "
            "they do not agree with each other. Deposits for commissions are written in a paper notebook. "
            "We sell in our own shop, through two galleries, and by mail to Belgium, Germany and the "
            "United Kingdom.\n\n"
            "The work: reconcile the bank since January, bring the three stock lists together, set up a "
            "monthly routine of about fifteen hours, and tell us what a chair really costs. English is "
            "fine, French is welcome. Invoices arrive in French, and Erin in our office can explain them."
        ),
        category="accounting",
        skills=(
            "Bookkeeping",
            "Spreadsheets",
            "Inventory accounting",
            "Bank reconciliation",
            "Cost accounting",
        ),
        experience="intermediate",
        size="medium",
        duration="3to6",
        budget_kind="hourly",
        rate_min=18,
        rate_max=32,
        questions=(
            "Which stock or inventory sheets have you built for a workshop or small maker?",
            "How would you treat deposits for pieces that are not finished yet?",
        ),
        posted_days_ago=2,
    ),
    JobSeed(
        key="alice-catalogue",
        client="alice",
        title="Translate our autumn furniture catalogue, French to English",
        description=(
            "Our autumn catalogue has 46 pieces and about 9,500 words, with short texts on the wood, the "
            "joints and the care of each piece. It goes to galleries in London and Copenhagen, so the "
            "English should sound like a maker speaking and not like a brochure.\n\n"
            "We have a small word list from last year. The texts are final and the layout is ready, so the "
            "English must not run much longer than the French. We would like a first section of five "
            "pieces in the first week to agree on the tone."
        ),
        category="translation",
        skills=("French to English translation", "Terminology", "Proofreading"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=1400,
        questions=("What do you call an assise paillee in English, and why?",),
        posted_days_ago=9,
    ),
    JobSeed(
        key="alice-photos",
        client="alice",
        title="Photograph twelve small objects for our shop",
        description=(
            "We have begun to make small things from offcuts: spoons, bowls, a pencil box, a door wedge in "
            "the form of a bird. Twelve objects, three pictures of each, on a plain ground, with honest "
            "colours. Walnut often turns too red in pictures and we would like to avoid that.\n\n"
            "We send everything in one parcel, insured. Please describe your light in two sentences and "
            "tell us when you could start. Files for the shop and one larger size for print."
        ),
        category="marketing",
        skills=("Product photography", "Colour grading"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=950,
        posted_days_ago=16,
    ),
    JobSeed(
        key="alice-chairs",
        client="alice",
        title="Structural check of a wall-mounted folding bench",
        description=(
            "We designed a folding bench that hangs on two steel hinges and a wall rail. It is meant for "
            "hallways in old buildings, so the walls are of very different quality. We need a calculation "
            "for two adults, a recommendation for fixings in brick, stone and plasterboard, and one "
            "drawing for the fitter.\n\n"
            "We have a model in common CAD format and two prototypes that we can load in the workshop "
            "while you watch on video."
        ),
        category="engineering",
        skills=("Structural engineering", "CAD drawing"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=600,
        posted_days_ago=40,
        closed_days_ago=12,
    ),
    JobSeed(
        key="rowan-site",
        client="rowan",
        title="Rebuild the website of two primary schools, simple and accessible",
        description=(
            "Our two schools share one website that parents cannot find anything on. Term dates, lunch "
            "menus, club lists and the letters home should be no more than two taps away on a phone. "
            "Several parents read with a screen reader or in a second language.\n\n"
            "Three people in the office will keep it up to date, none of them technical. We would like to "
            "stay with the system that we have, if that is sensible. Around forty pages are worth keeping; "
            "the rest can go.\n\n"
            "Please plan one afternoon of training by video."
        ),
        category="software",
        skills=("WordPress", "HTML and CSS", "Accessibility", "PHP"),
        experience="intermediate",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=4200,
        questions=(
            (
                "Which school or public site of yours should we look at, and what would you do differently "
                "today?"
            ),
        ),
        posted_days_ago=6,
    ),
    JobSeed(
        key="rowan-payroll",
        client="rowan",
        title="Monthly payroll and pension returns for 31 school staff",
        description=(
            "Our bursar is retiring in the new year after nineteen years. We need somebody who runs the "
            "monthly payroll for thirty-one staff, many of them part time or term-time only, with pension "
            "returns and the papers for the auditor.\n\n"
            "The figures are in good order, but a lot of knowledge is in one head. We would like to run "
            "two months side by side before the handover. Around twelve hours a month after that."
        ),
        category="accounting",
        skills=("Payroll", "Audit preparation", "Spreadsheets"),
        experience="intermediate",
        size="medium",
        duration="gt6",
        budget_kind="hourly",
        rate_min=28,
        rate_max=45,
        posted_days_ago=12,
    ),
    JobSeed(
        key="rowan-maths",
        client="rowan",
        title="Small-group maths catch-up for eleven-year-olds",
        description=(
            "Fourteen children in our last primary year have lost ground in fractions, measures and long "
            "division. We are looking for a tutor who takes three groups, twice a week for thirty minutes, "
            "online, straight after school. A teaching assistant sits in the room with them.\n\n"
            "We care more about patience and good humour than about worksheets. You will need to agree to "
            "our safeguarding checks before you begin, which we arrange and pay for."
        ),
        category="teaching",
        skills=("Mathematics tutoring", "Exam preparation"),
        experience="entry",
        size="small",
        duration="1to3",
        budget_kind="hourly",
        rate_min=15,
        rate_max=25,
        questions=("Tell us about a child who did not want to do maths, and what you tried.",),
        posted_days_ago=4,
    ),
    JobSeed(
        key="mirela-barn",
        client="mirela",
        title="Structural survey and permit drawings for an oak barn",
        description=(
            "The barn was built about 1890: oak frame, stone base, clay tiles. We want to turn it into a "
            "breakfast room with four bedrooms above, without losing the frame. One post is rotten at the "
            "foot and the east wall leans by eleven centimetres over its height.\n\n"
            "We need a survey with photographs, a proposal for the repair, calculations and permit "
            "drawings for the county. A local architect does the interior and will coordinate with you. A "
            "visit of two days is expected; we pay travel and you stay with us."
        ),
        category="engineering",
        skills=("Structural engineering", "Heritage conservation", "Building permits", "CAD drawing"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=5200,
        posted_days_ago=8,
    ),
    JobSeed(
        key="mirela-menu",
        client="mirela",
        title="Write our breakfast menu and room texts in good English",
        description=(
            "Nine rooms, each named after a tree in the orchard, and a breakfast that people write about "
            "in the guest book: plum jam, smoked curd, polenta with eggs. Our English texts were put "
            "together from a dictionary and guests are polite about them.\n\n"
            "We need about 1,800 words: a page for each room of 80 words, the menu, and a short history of "
            "the farm. We can talk for an hour so that you hear the stories. A printed copy goes to every "
            "guest."
        ),
        category="writing",
        skills=("Food writing", "Copywriting"),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=350,
        posted_days_ago=20,
    ),
    JobSeed(
        key="mirela-garden",
        client="mirela",
        title="Planting plan for an orchard courtyard at 650 metres",
        description=(
            "The courtyard is twenty by thirty metres with three old apple trees, a well and a lot of "
            "gravel where cars used to stand. Winters go down to minus twenty. We would like herbs near "
            "the kitchen, shade to sit in, and something in flower from April to October that one gardener "
            "can look after in a morning each week.\n\n"
            "We have measurements, soil results and a video walk. We want a drawing to scale and a list "
            "that a nursery in Romania can supply."
        ),
        category="planning",
        skills=("Garden design", "Planting plans", "Landscape drawing"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=1300,
        visibility="members",
        posted_days_ago=15,
    ),
    JobSeed(
        key="jonas-manual",
        client="jonas",
        title="Translate operating manuals for hand presses, German to English",
        description=(
            "Four manuals, about 31,000 words together, with a lot of repetition between them. The "
            "machines are hand presses and gauges that stand in watchmaking and dental workshops. We have "
            "drawings for every step, and an engineer who answers questions within the day.\n\n"
            "What matters is that the safety chapters are exact and that the same part always has the same "
            "name. A term list of about 300 words should come out of the project and stays with us.\n\n"
            "Delivery by manual, the first in three weeks."
        ),
        category="translation",
        skills=("German to English translation", "Technical writing", "Terminology"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=3800,
        questions=("How do you keep terms the same across four manuals?",),
        posted_days_ago=5,
    ),
    JobSeed(
        key="jonas-steps",
        client="jonas",
        title="Assembly drawings without words for three hand presses",
        description=(
            "Our presses are sold in nineteen countries and the assembly sheet is in two languages. We "
            "want pictures only. Three machines, 18 to 26 steps each, black line on white, to be printed "
            "on one folded sheet.\n\n"
            "CAD data exists for all parts. One machine can be sent to you, and we ask that someone who "
            "has never seen it builds it from your drawings before we print. Paper size and folding are "
            "fixed; the order of the pictures is open to discussion."
        ),
        category="illustration",
        skills=("Technical illustration", "CAD drawing", "3D modelling"),
        experience="intermediate",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=2900,
        posted_days_ago=13,
    ),
    JobSeed(
        key="jonas-integration",
        client="jonas",
        title="Connect our order system with two parcel carriers",
        description=(
            "Labels are made by hand today: our two packers type addresses into two carrier websites, "
            "forty to seventy times a day. We want labels and tracking numbers to come from our order "
            "system, which runs on Java and an old database that must not be changed.\n\n"
            "There is a test system with copied data. We expect error messages that a packer can act on, "
            "in German, and a log that we can search. Two weeks of attendance after the start are part of "
            "the work."
        ),
        category="software",
        skills=("Java", "API design", "Software testing"),
        experience="expert",
        size="small",
        duration="1to3",
        budget_kind="hourly",
        rate_min=55,
        rate_max=85,
        posted_days_ago=18,
        closed_days_ago=3,
    ),
    JobSeed(
        key="adaeze-vaccines",
        client="adaeze",
        title="Analyse two years of vaccination data from five clinics",
        description=(
            "We have about 61,000 visit records from five clinics and want to know why one in six children "
            "does not come back for the third dose. The records were typed by eleven people and it shows: "
            "duplicate children, swapped dates, nicknames.\n\n"
            "We need a cleaning script that can be run again next year, an analysis that accounts for "
            "distance and season, and a report of twelve pages which our nurses will read too. Names are "
            "removed before you receive anything, and work is done on our own server."
        ),
        category="data",
        skills=("Statistics", "R", "Data cleaning", "Data visualisation"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=4800,
        questions=("Which model would you try first, and what would make you abandon it?",),
        posted_days_ago=7,
    ),
    JobSeed(
        key="adaeze-rota",
        client="adaeze",
        title="Android app for clinic rotas that works without a signal",
        description=(
            "Sixty-two nurses and midwives swap shifts by text message and by shouting across the yard. We "
            "want a small app: my shifts this month, ask for a swap, accept a swap, tell the matron. It "
            "has to work on older phones with little space and through a day without network.\n\n"
            "A paper prototype has been tried in one clinic and we can share what we learned. Please plan "
            "for a pilot in two clinics for a month before the rest follow."
        ),
        category="mobile",
        skills=("Android", "Flutter", "Offline-first apps", "Interface design"),
        experience="intermediate",
        size="large",
        duration="3to6",
        budget_kind="fixed",
        budget=7500,
        questions=("How do you resolve two people accepting the same swap while both are offline?",),
        posted_days_ago=10,
    ),
    JobSeed(
        key="adaeze-film",
        client="adaeze",
        title="Animated film of two minutes: when to come back with a fever",
        description=(
            "The film will run without sound in five waiting rooms and with sound on phones. It should "
            "show five signs with which a parent should come back at once, and three with which it is safe "
            "to wait until morning. Our head midwife has written the points and will check each drawing.\n\n"
            "We would like characters that look like our patients, and no text that has to be read to "
            "understand it. Voices in English, Yoruba and Pidgin will be added by us."
        ),
        category="illustration",
        skills=("2D animation", "Storyboarding", "Character design"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=2600,
        posted_days_ago=22,
        closed_days_ago=6,
    ),
)
