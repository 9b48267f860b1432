"""Freelancers of the demo world, part 1."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_1: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="bob",
        first_name="Bob",
        last_name="Reyes",
        city="Manila",
        country="PH",
        time_zone="Asia/Manila",
        title="Bookkeeper for small workshops and online shops",
        overview=(
            "I keep books for people who make things: furniture, ceramics, bags, small-batch food. You get "
            "clean monthly accounts, a stock sheet that agrees with the shelf, and a short note on what "
            "changed. I answer questions in plain English.\n\n"
            "Most of my clients come to me with a shoebox of receipts and two half-finished spreadsheets. "
            "I start by reconciling the bank, then I build one workbook that the owner can actually keep "
            "up. I do not file taxes abroad, but I prepare everything your local accountant needs and I "
            "talk to them directly if you like."
        ),
        hourly_rate=24,
        category="accounting",
        skills=(
            "Bookkeeping",
            "Spreadsheets",
            "Bank reconciliation",
            "Inventory accounting",
            "Invoicing",
            "Management accounts",
        ),
        languages=(("en", "fluent"), ("tl", "native"), ("es", "basic")),
        employment=(
            (
                "Senior bookkeeper",
                "Tala Home Goods",
                2016,
                2021,
                "Kept stock and sales ledgers for four shops and closed the month in five working days.",
            ),
            (
                "Independent bookkeeper",
                "Self-employed",
                2021,
                None,
                "Eleven regular clients, most of them workshops with fewer than ten people.",
            ),
        ),
        education=(("Bayside College of Commerce", "BSc Accountancy", 2008, 2012),),
        portfolio=(
            (
                "Stock workbook for a furniture maker",
                (
                    "One workbook for timber, fittings and finished pieces, with a monthly count sheet "
                    "that took the owner forty minutes instead of a day."
                ),
            ),
        ),
    ),
    FreelancerSeed(
        key="charlie",
        first_name="Charlie",
        last_name="Osei",
        city="Accra",
        country="GH",
        time_zone="Africa/Accra",
        title="Bookkeeping and cost accounting for makers and craft businesses",
        overview=(
            "I do bookkeeping for craft businesses and show them what each piece really costs to make. I "
            "work in English and French, know European VAT on cross-border sales, and I like messy stock "
            "lists. You will know your margins within two months.\n\n"
            "Before I went independent I ran the accounts of a furniture exporter, so timber yields, "
            "part-finished goods and deposits on commissions are familiar ground. I prefer a first month "
            "on a small fixed scope, then a steady monthly arrangement."
        ),
        hourly_rate=26,
        category="accounting",
        skills=(
            "Bookkeeping",
            "Cost accounting",
            "Inventory accounting",
            "Spreadsheets",
            "Bank reconciliation",
            "Cash flow forecasting",
            "VAT returns",
        ),
        languages=(("en", "native"), ("fr", "fluent")),
        employment=(
            (
                "Finance officer",
                "Adinkra Woodworks Export",
                2014,
                2020,
                (
                    "Costing of 140 products, customs papers, and monthly accounts for the owners in Accra "
                    "and Marseille."
                ),
            ),
            (
                "Independent accountant",
                "Self-employed",
                2020,
                None,
                "Books and costing for studios in Ghana, France and Belgium.",
            ),
        ),
        education=(
            ("Volta Institute of Business", "HND Accountancy", 2009, 2012),
            (
                "Gulf of Guinea Professional School",
                "Certificate in cost and management accounting",
                2013,
                2014,
            ),
        ),
        portfolio=(
            (
                "Cost sheet for a ceramics studio",
                (
                    "Glaze, firing, breakage and hours per piece on one page. Three products turned out to "
                    "be sold below cost and were repriced."
                ),
            ),
            (
                "Two-currency ledger",
                "A cedi and euro ledger for an exporter, with exchange differences shown where they arise.",
            ),
        ),
    ),
    FreelancerSeed(
        key="ingrid",
        first_name="Ingrid",
        last_name="Solvang",
        city="Bergen",
        country="NO",
        time_zone="Europe/Oslo",
        title="Django developer for booking, membership and public service sites",
        overview=(
            "I build and repair Django applications that people have to use: bookings, memberships, "
            "permits, library catalogues. Server-drawn pages, tests that mean something, and accessibility "
            "from the first day. I am calm with old code bases.\n\n"
            "I have twice taken over systems where the only documentation was a printed e-mail. I usually "
            "begin with two days of reading, write down what I found, and we decide together what is worth "
            "changing."
        ),
        hourly_rate=95,
        category="software",
        skills=("Python", "Django", "PostgreSQL", "HTML and CSS", "Accessibility", "Software testing"),
        languages=(("no", "native"), ("en", "fluent"), ("de", "conversational")),
        employment=(
            (
                "Backend developer",
                "Fjordbyte Kommunal",
                2011,
                2018,
                "Permit and complaint systems for seven municipalities.",
            ),
            (
                "Freelance developer",
                "Self-employed",
                2018,
                None,
                "Mostly long assignments with museums, unions and sports associations.",
            ),
        ),
        education=(("Western Fjord Technical College", "BEng Computer Engineering", 2006, 2009),),
        portfolio=(
            (
                "Boat club berth booking",
                (
                    "Waiting list, berth swaps and invoices for 900 members, replacing a spreadsheet that "
                    "only one man understood."
                ),
            ),
        ),
    ),
    FreelancerSeed(
        key="tomasz",
        first_name="Tomasz",
        last_name="Wilczek",
        city="Wroclaw",
        country="PL",
        time_zone="Europe/Warsaw",
        title="PostgreSQL tuning and data migrations without downtime",
        overview=(
            "Slow queries, locked tables, a migration nobody dares to start: that is my week. I measure "
            "first, change one thing, measure again, and leave you a page that explains why. Version "
            "upgrades and moves between hosts included.\n\n"
            "I do not sell retainers. Most jobs are three to fifteen days. I work remotely on your staging "
            "copy and touch production only with your own engineer watching."
        ),
        hourly_rate=80,
        category="software",
        skills=("PostgreSQL", "SQL", "Python", "Linux administration", "API design"),
        languages=(("pl", "native"), ("en", "fluent")),
        employment=(
            (
                "Database administrator",
                "Kolejnik Logistics",
                2009,
                2017,
                "Kept a 4 TB shipment database alive through three upgrades.",
            ),
        ),
        education=(("Lower Silesia Polytechnic", "MSc Computer Science", 2004, 2009),),
        portfolio=(
            (
                "Splitting a 900 million row table",
                (
                    "Partitioned a running order table in small steps over two weeks, with no outage and a "
                    "way back at each step."
                ),
            ),
        ),
    ),
    FreelancerSeed(
        key="mei",
        first_name="Mei",
        last_name="Tanaka-Lim",
        city="Singapore",
        country="SG",
        time_zone="Asia/Singapore",
        title="React and TypeScript front ends for complicated forms",
        overview=(
            "Insurance claims, customs declarations, tax forms: I make long forms feel short. TypeScript "
            "and React, keyboard first, errors that say what to do next. I sit between design and back end "
            "and enjoy both conversations.\n\n"
            "If your form has more than forty fields, I will ask why for each of them. Happy to pair "
            "across time zones in the early morning."
        ),
        hourly_rate=70,
        category="software",
        skills=(
            "TypeScript",
            "React",
            "JavaScript",
            "Accessibility",
            "Interface design",
            "Software testing",
        ),
        languages=(("en", "native"), ("ja", "fluent"), ("zh", "conversational")),
        employment=(
            (
                "Front-end engineer",
                "Harbourline Insurance Systems",
                2015,
                2021,
                "Claims forms in four languages.",
            ),
        ),
        education=(("Straits School of Information Systems", "BSc Information Systems", 2011, 2015),),
    ),
    FreelancerSeed(
        key="yusuf",
        first_name="Yusuf",
        last_name="Adeyemi",
        city="Ibadan",
        country="NG",
        time_zone="Africa/Lagos",
        title="WordPress and PHP repairs for schools, clinics and shops",
        overview=(
            "Your site is slow, was hacked, or nobody knows the password any more? I clean up WordPress "
            "sites, remove what is not needed, and write a one-page manual so that your own people can "
            "update it. Fixed prices for most repairs.\n\n"
            "I have put more than a hundred small sites back on their feet. I keep a copy before I touch "
            "anything."
        ),
        hourly_rate=22,
        category="software",
        skills=("PHP", "WordPress", "HTML and CSS", "JavaScript", "Search marketing"),
        languages=(("en", "native"), ("yo", "native")),
        employment=(
            (
                "Web technician",
                "Oke-Ado Print and Web",
                2017,
                2022,
                "Built and maintained sites for schools and clinics.",
            ),
        ),
        education=(("Oyo State Technical Institute", "National Diploma, Computer Science", 2013, 2015),),
        portfolio=(
            (
                "Clinic opening hours and rota",
                "A small plugin for a clinic with five branches and changing rotas.",
            ),
        ),
    ),
    FreelancerSeed(
        key="hanna",
        first_name="Hanna",
        last_name="Kowalczuk-Berg",
        city="Malmo",
        country="SE",
        time_zone="Europe/Stockholm",
        title="Accessibility audits and repairs, WCAG 2.2",
        overview=(
            "I test websites and apps with the people who are shut out by them, and then I fix the code. "
            "You get a short list in order of harm, not four hundred automated warnings. I use a screen "
            "reader myself every working day.\n\n"
            "Audit, repair, retest, statement: I can do all of it, or teach your team to. Reports come in "
            "Swedish or English."
        ),
        hourly_rate=88,
        category="software",
        skills=(
            "Accessibility",
            "HTML and CSS",
            "JavaScript",
            "User research",
            "Plain language",
            "Software testing",
        ),
        languages=(("sv", "native"), ("en", "fluent"), ("pl", "conversational")),
        employment=(
            (
                "Accessibility specialist",
                "Oresund Digital Public",
                2014,
                2022,
                "Audits for transport, health and education services.",
            ),
        ),
        education=(("Skane University of Technology", "MSc Interaction Design", 2009, 2011),),
    ),
    FreelancerSeed(
        key="farid",
        first_name="Farid",
        last_name="Rahimov",
        city="Baku",
        country="AZ",
        time_zone="Asia/Baku",
        title="Java services and integrations for logistics",
        overview=(
            "Fifteen years of connecting things that were never meant to be connected: warehouse scanners, "
            "customs messages, courier interfaces, ageing ERPs. Java mostly, with logs you can read at "
            "three in the morning.\n\n"
            "I quote by integration and I stay for the first two weeks of real traffic, because that is "
            "when the surprises come."
        ),
        hourly_rate=48,
        category="software",
        skills=("Java", "API design", "SQL", "Software testing", "Linux administration"),
        languages=(("az", "native"), ("ru", "fluent"), ("en", "fluent"), ("tr", "conversational")),
        employment=(
            (
                "Integration developer",
                "Caspian Freight Desk",
                2008,
                2019,
                "Message broker between ports, customs and carriers.",
            ),
        ),
        education=(("Absheron Technical University", "BSc Applied Mathematics", 2003, 2007),),
        visibility="members",
    ),
)
