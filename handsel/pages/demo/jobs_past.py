"""Jobs of the demo world that are long over; what people answered then shows in how soon they answer."""

from handsel.pages.demo.shape import JobSeed

JOBS_PAST: tuple[JobSeed, ...] = (
    JobSeed(
        key="owen-accounts",
        client="owen",
        title="Put two years of pottery accounts in order",
        description=(
            "We sell from the studio, at four fairs and through one gallery, and for two years the books "
            "have been kept by whoever had clean hands. Everything is there: bank statements, a till roll "
            "for each fair, the gallery's monthly notes. Nothing is in one place.\n\n"
            "We need a ledger for both years, the gallery's commission shown separately, and a list of "
            "what is missing. Our accountant in town takes it from there. There is no hurry, but we would "
            "like to know after two weeks whether it can be saved at all."
        ),
        category="accounting",
        skills=("Bookkeeping", "Bank reconciliation", "Spreadsheets"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=900,
        posted_days_ago=82,
        closed_days_ago=70,
    ),
    JobSeed(
        key="gloria-fuel",
        client="gloria",
        title="Monthly costs of seven safari vehicles",
        description=(
            "Seven vehicles, three drivers' notebooks and one drawer of fuel slips. We know what a trip "
            "earns, but not what it costs, and before the next season we have to set prices.\n\n"
            "Please build one sheet that takes fuel, tyres, repairs and park fees for each vehicle and "
            "month, fill in the last twelve months from our scans, and tell us the cost of a kilometre. "
            "Our office manager should be able to keep it up alone afterwards, so the simpler the better. "
            "Scans are ready and named by month."
        ),
        category="accounting",
        skills=("Spreadsheets", "Cost accounting", "Bookkeeping"),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=600,
        posted_days_ago=76,
        closed_days_ago=60,
    ),
    JobSeed(
        key="ruth-diary",
        client="ruth",
        title="Transcribe and annotate a travel diary of 1911",
        description=(
            "My great-aunt travelled from Odessa to Toronto in 1911 and wrote in pencil, in English that "
            "she was just learning. The diary has 96 pages. I have photographed every page and read about "
            "half of it with a magnifying glass.\n\n"
            "I need a faithful transcription with her spelling, short notes on places and ships, and a "
            "list of the words that nobody can read. Please do not correct her. I can answer questions "
            "about the family, and I enjoy doing so."
        ),
        category="writing",
        skills=("Copy editing", "Proofreading", "Archive research"),
        experience="intermediate",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=1100,
        posted_days_ago=72,
        closed_days_ago=55,
    ),
    JobSeed(
        key="nils-signs",
        client="nils",
        title="Twenty drawings for huts where the post is handed over",
        description=(
            "Our carriers hand over parcels in twenty mountain huts, and each has its own way: a box under "
            "the stairs, a bell, a dog. New carriers learn it by getting it wrong.\n\n"
            "We would like one small line drawing for each hut that shows where the parcel goes, in one "
            "style, readable on a phone in snowfall and on a printed card. We send photos, a sketch and a "
            "sentence for each. No colour, please, or at most one."
        ),
        category="illustration",
        skills=("Technical illustration", "Infographics"),
        experience="intermediate",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=1600,
        posted_days_ago=69,
        closed_days_ago=52,
    ),
    JobSeed(
        key="hugo-shop",
        client="hugo",
        title="Check the museum's ticket pages with keyboard and screen reader",
        description=(
            "Visitors who cannot use a mouse tell us that our ticket pages stop them at the choice of the "
            "day. We believe them, and we would like to know everything else that stops them before we ask "
            "our web firm to repair it.\n\n"
            "Please go through the six pages from the calendar to the printed ticket with keyboard, screen "
            "reader and large text, and write a list in order of harm: what happens, for whom, and what "
            "would be enough. A half-hour talk with our web firm afterwards would help us."
        ),
        category="software",
        skills=("Accessibility", "HTML and CSS", "Software testing"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="hourly",
        rate_min=45,
        rate_max=95,
        posted_days_ago=64,
        closed_days_ago=50,
    ),
    JobSeed(
        key="adaeze-waiting",
        client="adaeze",
        title="Read a year of waiting times in five clinics",
        description=(
            "Each of our five clinics notes when a mother arrives and when she is seen. That gives about "
            "41,000 rows for the last year, with the errors that tired people make at the end of a day.\n\n"
            "We want to know when and where people wait longest, whether the second midwife in two of the "
            "clinics made a difference, and how sure we can be. Two pages and four charts for our board, "
            "in words that a board understands, and the cleaned table for ourselves. No names are in the "
            "data."
        ),
        category="data",
        skills=("Statistics", "Data cleaning", "Data visualisation"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=1500,
        posted_days_ago=60,
        closed_days_ago=47,
    ),
    JobSeed(
        key="samira-listen",
        client="samira",
        title="A twelve-minute trailer for our audio books",
        description=(
            "We publish eight audio books a year and nobody knows it. For a book fair we need a trailer of "
            "twelve minutes that people can hear through headphones at our table: eight short excerpts, a "
            "voice between them, and some air.\n\n"
            "The recordings are clean, but come from three studios with three ideas of loudness. We send "
            "them with the texts and the order. Please match them, choose the moments together with us, "
            "and leave out music where the reader is music enough."
        ),
        category="audio-video",
        skills=("Podcast editing", "Sound design", "Audio mastering"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=750,
        posted_days_ago=58,
        closed_days_ago=46,
    ),
    JobSeed(
        key="lwazi-royalties",
        client="lwazi",
        title="Royalty statements for fourteen musicians",
        description=(
            "Our shows use the music of fourteen musicians who are paid by minute and by listener, twice a "
            "year. So far I did it on a Sunday with coffee, and every time somebody wrote to me on the "
            "Monday.\n\n"
            "I need a sheet that takes the minutes from our show notes and the listeners from our host's "
            "export, and gives one statement for each musician that they can check themselves. Then the "
            "statements for the last half-year. The contracts are short and all the same, except for one."
        ),
        category="accounting",
        skills=("Spreadsheets", "Invoicing", "Management accounts"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=520,
        posted_days_ago=54,
        closed_days_ago=45,
    ),
    JobSeed(
        key="alice-shoebox",
        client="alice",
        title="Last winter's workshop accounts, in order",
        description=(
            "From November to March the books of the workshop lived in a shoe box: receipts for wood and varnish, "
            "delivery notes, and the bank statements still in their envelopes. The tax adviser wants them by "
            "quarter, with one page each that says what is missing.\n\n"
            "Please work through the box, enter everything into our ledger, and write down which invoices "
            "I have to ask for again. I am at the bench all day but answer questions at lunch."
        ),
        category="accounting",
        skills=("Bookkeeping", "Bank reconciliation", "Spreadsheets"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=900,
        posted_days_ago=44,
        closed_days_ago=38,
    ),
    JobSeed(
        key="alice-labels",
        client="alice",
        title="Forty labels for restored chairs",
        description=(
            "Each chair that leaves the workshop gets a small label: where it was made, what was broken, and what we "
            "did. So far I write them by hand, at night, and no two look alike.\n\n"
            "I need one design that works on card and on the web page of a chair, a template that I can "
            "fill in myself, and the first forty labels set from my notes. The notes are readable, "
            "mostly, and I will sit down with you for an hour over the words that are not."
        ),
        category="illustration",
        skills=("Typography",),
        experience="entry",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=480,
        posted_days_ago=36,
        closed_days_ago=30,
    ),
)
