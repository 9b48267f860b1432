"""Freelancers of the demo world, part 2."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_2: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="lucas",
        first_name="Lucas",
        last_name="Ferreira Pinto",
        city="Recife",
        country="BR",
        time_zone="America/Recife",
        title="Android developer, offline-first apps for field work",
        overview=(
            "I write Android apps for people who work where there is no signal: agronomists, census "
            "takers, meter readers. Data is safe on the phone, syncs when it can, and conflicts are shown "
            "in words. Kotlin, tested on cheap devices.\n\n"
            "I own a drawer of eleven old phones and use all of them. I answer in Portuguese, English or "
            "fair Spanish, usually the same day."
        ),
        hourly_rate=42,
        category="mobile",
        skills=("Android", "Kotlin", "Offline-first apps", "Mobile testing", "Geographic data"),
        languages=(("pt", "native"), ("en", "fluent"), ("es", "conversational")),
        employment=(
            (
                "Mobile developer",
                "Caatinga Sensores",
                2016,
                2022,
                "Field survey apps used by 600 extension workers.",
            ),
        ),
        education=(("Agreste Federal Institute", "Technologist, Systems Development", 2012, 2015),),
        portfolio=(
            (
                "Rain gauge diary",
                (
                    "An app with which volunteers record rainfall, in Portuguese with large type, usable "
                    "in bright sun."
                ),
            ),
        ),
    ),
    FreelancerSeed(
        key="saoirse",
        first_name="Saoirse",
        last_name="Brannigan",
        city="Galway",
        country="IE",
        time_zone="Europe/Dublin",
        title="Swift developer, iPhone and iPad apps since 2012",
        overview=(
            "Native iPhone and iPad apps, from a rescue of a half-finished project to a careful first "
            "release. I care about small things: text sizes, one-handed reach, what happens when the train "
            "enters a tunnel. Releases and store reviews included.\n\n"
            "I take one large project at a time and keep Fridays for small fixes to older apps."
        ),
        hourly_rate=85,
        category="mobile",
        skills=("iOS", "Swift", "App store releases", "Mobile testing", "Accessibility"),
        languages=(("en", "native"), ("ga", "fluent")),
        employment=(("iOS lead", "Claddagh Learning", 2013, 2020, "Reading apps for schools, 40 releases."),),
        education=(("Corrib Institute of Technology", "BSc Software Development", 2008, 2012),),
        portfolio=(
            ("Tide tables for sea swimmers", "A quiet app with one screen, built with a swimming club."),
        ),
    ),
    FreelancerSeed(
        key="amara",
        first_name="Amara",
        last_name="Nwosu",
        city="Enugu",
        country="NG",
        time_zone="Africa/Lagos",
        title="Flutter apps for savings groups, shops and clinics",
        overview=(
            "One code base, two stores, and an app your users can afford to download. I build Flutter apps "
            "for savings groups, corner shops and clinics, with small downloads and clear money screens. I "
            "design the flows on paper first.\n\n"
            "I can work alone or beside your back-end team. Please have a decision maker available once a "
            "week."
        ),
        hourly_rate=30,
        category="mobile",
        skills=("Flutter", "Android", "iOS", "Offline-first apps", "Interface design", "API design"),
        languages=(("en", "native"), ("ig", "native")),
        employment=(
            ("App developer", "Coalcity Mobile", 2018, 2023, "Savings and stock apps for market traders."),
        ),
        education=(("Nsude College of Science", "BSc Computer Science", 2012, 2016),),
        portfolio=(
            (
                "Savings circle ledger",
                "Contributions, turns and fines for groups of up to forty people, printable on one page.",
            ),
        ),
    ),
    FreelancerSeed(
        key="dmitri",
        first_name="Dmitri",
        last_name="Halonen",
        city="Tampere",
        country="FI",
        time_zone="Europe/Helsinki",
        title="React Native rescue work and performance",
        overview=(
            "Your React Native app takes nine seconds to start and nobody can upgrade it. I untangle "
            "dependencies, cut start time, and get it through both store reviews again. You keep a written "
            "upgrade path.\n\n"
            "I have no interest in rewriting what works. Reviews of old code are welcome; I charge for the "
            "reading and you keep the notes, whether or not we continue."
        ),
        hourly_rate=75,
        category="mobile",
        skills=("React Native", "TypeScript", "Mobile testing", "App store releases", "iOS", "Android"),
        languages=(("fi", "native"), ("ru", "native"), ("en", "fluent")),
        employment=(("Mobile engineer", "Nasi Fleet", 2016, 2024, "Driver app for 3,000 taxis."),),
        education=(("Pirkanmaa University of Applied Sciences", "BEng Software", 2011, 2015),),
        visibility="private",
    ),
    FreelancerSeed(
        key="priya",
        first_name="Priya",
        last_name="Venkataraman",
        city="Chennai",
        country="IN",
        time_zone="Asia/Kolkata",
        title="Statistician for health studies and programme evaluation",
        overview=(
            "I plan samples, clean survey data and write the statistics section so that reviewers have "
            "little left to ask. Twelve years in public health: vaccination, nutrition, maternal care. R "
            "with scripts you can rerun.\n\n"
            "I will tell you early if the data cannot answer the question. That conversation is cheaper "
            "before the field work than after it."
        ),
        hourly_rate=65,
        category="data",
        skills=(
            "Statistics",
            "R",
            "Survey design",
            "Data cleaning",
            "Data visualisation",
            "Academic editing",
        ),
        languages=(("en", "fluent"), ("ta", "native"), ("hi", "conversational")),
        employment=(
            ("Biostatistician", "Coromandel Health Trust", 2012, 2020, "Analysis for nine cluster trials."),
        ),
        education=(("Marina University", "MSc Statistics", 2008, 2010),),
        portfolio=(
            (
                "Nutrition baseline in 120 villages",
                "Sample plan, weights and report, with the code published beside the tables.",
            ),
        ),
    ),
    FreelancerSeed(
        key="joao",
        first_name="Joao",
        last_name="Baptista",
        city="Porto",
        country="PT",
        time_zone="Europe/Lisbon",
        title="Dashboards and SQL for shops that outgrew their spreadsheets",
        overview=(
            "I build the six charts that a small company looks at every Monday, and the tables behind "
            "them. Orders, returns, stock, late deliveries. Everything in SQL that your next analyst can "
            "read.\n\n"
            "I began as a warehouse manager, so I know why the numbers do not agree. First look at your "
            "tables is a fixed half day, so nobody loses much if it is not a match."
        ),
        hourly_rate=45,
        category="data",
        skills=("SQL", "Dashboards", "Data visualisation", "Data cleaning", "Spreadsheets", "PostgreSQL"),
        languages=(("pt", "native"), ("en", "fluent"), ("fr", "conversational")),
        employment=(
            ("Warehouse manager", "Ribeira Distribution", 2010, 2016, "Team of fourteen, two sites."),
            ("Data analyst", "Loja Norte", 2016, 2022, "Sales and stock reporting for an online shop."),
        ),
        education=(("Douro Business School", "BA Management", 2006, 2009),),
    ),
    FreelancerSeed(
        key="noura",
        first_name="Noura",
        last_name="Al-Khatib",
        city="Amman",
        country="JO",
        time_zone="Asia/Amman",
        title="Machine learning engineer for Arabic text and documents",
        overview=(
            "I build classifiers and search for Arabic documents: letters, court decisions, news archives, "
            "customer messages. I begin with two hundred labelled examples and an honest baseline before "
            "anything larger. Dialects are my favourite problem.\n\n"
            "You receive the model, the labelled data, the error analysis and a small service that runs it."
        ),
        hourly_rate=78,
        category="data",
        skills=("Machine learning", "Python", "Data cleaning", "SQL", "Arabic to English translation"),
        languages=(("ar", "native"), ("en", "fluent")),
        employment=(
            (
                "Research engineer",
                "Petra Language Lab",
                2015,
                2021,
                "Named entity recognition for news archives.",
            ),
        ),
        education=(("Jordan Valley University", "MSc Computational Linguistics", 2012, 2014),),
    ),
    FreelancerSeed(
        key="greta",
        first_name="Greta",
        last_name="Lindqvist",
        city="Uppsala",
        country="SE",
        time_zone="Europe/Stockholm",
        title="Maps and spatial analysis for towns, forests and coasts",
        overview=(
            "Flood zones, bus catchments, forest stands: I turn spatial data into maps that hold up in a "
            "public meeting. Open-source tools, documented steps, and print-ready files as well as web "
            "maps.\n\n"
            "I read old paper maps for pleasure and georeference them for money. Field checks within "
            "Sweden can be arranged between May and October."
        ),
        hourly_rate=68,
        category="data",
        skills=("Geographic data", "Data visualisation", "Map drawing", "Python", "Urban planning"),
        languages=(("sv", "native"), ("en", "fluent"), ("no", "conversational")),
        employment=(
            (
                "GIS analyst",
                "Malardalen Planning Office",
                2011,
                2019,
                "Spatial analysis for eight town plans.",
            ),
        ),
        education=(("Fyris University", "MSc Physical Geography", 2006, 2011),),
        portfolio=(
            (
                "Walking distance to shade",
                "A summer map of one town, used to decide where sixty trees went.",
            ),
        ),
    ),
    FreelancerSeed(
        key="oleksandra",
        first_name="Oleksandra",
        last_name="Melnyk",
        city="Lviv",
        country="UA",
        time_zone="Europe/Kyiv",
        title="Brand identity for bakeries, bookshops and other small places",
        overview=(
            "I draw marks and lettering for places you can walk into. Bakeries, bookshops, a dentist, two "
            "theatres. You get one strong proposal with reasons, not nine weak ones, and files that your "
            "printer will not curse.\n\n"
            "My background is sign painting, which is why I test every mark at the size of a coin and the "
            "size of a door."
        ),
        hourly_rate=50,
        category="design",
        skills=(
            "Brand identity",
            "Logo design",
            "Typography",
            "Packaging design",
            "Print layout",
            "Signage",
        ),
        languages=(("uk", "native"), ("en", "fluent"), ("pl", "fluent")),
        employment=(
            ("Sign painter", "Halych Signs", 2008, 2014, "Hand lettering and gilding on glass."),
            ("Designer", "Self-employed", 2014, None, "Identities for about fifty small businesses."),
        ),
        education=(("Lviv Secondary School of Applied Art", "Diploma, lettering and print", 2004, 2008),),
        portfolio=(
            (
                "Bread labels that change with the season",
                "Four label sets on one template, printed in two colours.",
            ),
            ("A bookshop on a slope", "Identity and outdoor signs built around the line of the street."),
        ),
    ),
    FreelancerSeed(
        key="kwame",
        first_name="Kwame",
        last_name="Boateng",
        city="Kumasi",
        country="GH",
        time_zone="Africa/Accra",
        title="Packaging designer for food and cosmetics",
        overview=(
            "Labels, boxes, pouches and the shipping carton they travel in. I design for real print lines "
            "and tight budgets, check the legal text, and visit the printer if it is within a day's drive. "
            "Shea, cocoa, spices and soaps are my home ground.\n\n"
            "I send die lines, colour swatches and a folding dummy by post when it matters."
        ),
        hourly_rate=34,
        category="design",
        skills=("Packaging design", "Print layout", "Brand identity", "Typography", "Presentation design"),
        languages=(("en", "native"), ("ak", "native")),
        employment=(
            (
                "Prepress designer",
                "Golden Stool Printers",
                2011,
                2019,
                "Prepared about 2,000 labels for press.",
            ),
        ),
        education=(("Ashanti Polytechnic", "HND Graphic Design", 2007, 2010),),
        portfolio=(
            ("Shea butter line", "Five sizes on one label system, with two languages on the smallest tin."),
        ),
    ),
    FreelancerSeed(
        key="isabella",
        first_name="Isabella",
        last_name="Conti",
        city="Turin",
        country="IT",
        time_zone="Europe/Rome",
        title="Interface designer for medical and industrial software",
        overview=(
            "I design screens for people with gloves on, people in a hurry and people on a night shift. "
            "Twelve years in medical and industrial software. I draw states that others forget: empty, "
            "late, wrong, interrupted.\n\n"
            "I like to spend the first day watching the work and saying very little. I travel twice a year "
            "for site visits; the rest is remote."
        ),
        hourly_rate=82,
        category="design",
        skills=("Interface design", "User research", "Design systems", "Accessibility", "Wayfinding"),
        languages=(("it", "native"), ("en", "fluent"), ("fr", "conversational")),
        employment=(
            ("Product designer", "Mole Medical Systems", 2012, 2021, "Infusion pump and ward software."),
        ),
        education=(("Po Valley School of Design", "MA Industrial Design", 2007, 2009),),
        portfolio=(
            (
                "Alarm screens for an intensive care ward",
                "Fewer alarms on screen, each with the next step written beside it.",
            ),
        ),
    ),
    FreelancerSeed(
        key="rashid",
        first_name="Rashid",
        last_name="Mwinyi",
        city="Mombasa",
        country="KE",
        time_zone="Africa/Nairobi",
        title="Reports, books and long documents, laid out with care",
        overview=(
            "Annual reports, field manuals, exam papers, books of poetry. I set long documents so that "
            "people actually read them: sensible styles, tables that fit, footnotes that stay put. "
            "Accessible PDFs on request and at no extra charge.\n\n"
            "Send me the worst table you have and I will set it as a sample. Most jobs take me between two "
            "and five weeks."
        ),
        hourly_rate=28,
        category="design",
        skills=("Print layout", "Typography", "Infographics", "Presentation design", "Proofreading"),
        languages=(("en", "fluent"), ("sw", "native")),
        employment=(("Typesetter", "Pwani Press", 2009, 2018, "School books in English and Swahili."),),
        education=(("Coast Institute of Technology", "Diploma, Printing Technology", 2005, 2007),),
    ),
)
