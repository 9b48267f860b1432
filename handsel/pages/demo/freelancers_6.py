"""Freelancers of the demo world, part 6."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_6: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="zeynep",
        first_name="Zeynep",
        last_name="Aksoy",
        city="Izmir",
        country="TR",
        time_zone="Europe/Istanbul",
        title="Market research and pricing for new products",
        overview=(
            "Before you print the boxes, I find out who buys, instead of what, and at which price they "
            "hesitate. Twenty interviews, one survey, a short report with what I would do in your place.\n\n"
            "Twelve years in consumer goods. I also tell people not to launch, and they are usually "
            "grateful later. Fieldwork in Turkey, Germany and Britain."
        ),
        hourly_rate=48,
        category="marketing",
        skills=("Market research", "Pricing research", "Survey design", "Interviewing", "Statistics"),
        languages=(("tr", "native"), ("en", "fluent"), ("de", "conversational")),
        employment=(
            (
                "Research manager",
                "Kordon Consumer Insight",
                2011,
                2021,
                "Concept and price tests in nine countries.",
            ),
        ),
        education=(("Aegean School of Economics", "BSc Economics", 2005, 2009),),
    ),
    FreelancerSeed(
        key="folake",
        first_name="Folake",
        last_name="Nnamdi",
        city="Abuja",
        country="NG",
        time_zone="Africa/Lagos",
        title="Customer support lead for shops and small software teams",
        overview=(
            "I answer your customers as if I owned the shop. E-mail and chat, returns, late parcels, "
            "refunds, and the list of questions that should have been answered on the website. Six hours a "
            "day, also on Saturdays.\n\n"
            "After the first month I write your help pages from the real questions. References from two "
            "shops on request, inside the platform."
        ),
        hourly_rate=18,
        category="support",
        skills=(
            "Customer support",
            "Help desk",
            "Order processing",
            "Plain language",
            "Virtual assistance",
        ),
        languages=(("en", "native"), ("yo", "fluent"), ("ha", "conversational")),
        employment=(("Support lead", "Aso Rock Gadgets", 2018, 2024, "Team of seven, 400 messages a day."),),
        education=(("Gwarinpa College", "BA English", 2012, 2016),),
    ),
    FreelancerSeed(
        key="liesel",
        first_name="Liesel",
        last_name="Brandauer",
        city="Graz",
        country="AT",
        time_zone="Europe/Vienna",
        title="Project coordination and minutes for scattered teams",
        overview=(
            "I keep projects moving when everyone works somewhere else. Agenda the day before, minutes the "
            "same evening, a list of who does what by when, and a friendly reminder on Thursday. Research "
            "consortia and building projects.\n\n"
            "I ran a secondary school office for eleven years. Very little alarms me. Ten to twenty hours "
            "a week suit me best."
        ),
        hourly_rate=36,
        category="support",
        skills=(
            "Project coordination",
            "Minute taking",
            "Calendar management",
            "Procurement",
            "Virtual assistance",
        ),
        languages=(("de", "native"), ("en", "fluent"), ("it", "basic")),
        employment=(
            (
                "School office manager",
                "Murtal Schulzentrum",
                2006,
                2017,
                "Timetables, staff papers, parents.",
            ),
            ("Project assistant", "Self-employed", 2017, None, "Nine international projects."),
        ),
        education=(("Styrian School of Commerce", "Matura", 1996, 2001),),
        accepts_referrals=False,
    ),
    FreelancerSeed(
        key="ibrahim",
        first_name="Ibrahim",
        last_name="Sesay",
        city="Freetown",
        country="SL",
        time_zone="Africa/Freetown",
        title="Mathematics tutor and exam preparation, ages 12 to 19",
        overview=(
            "I teach mathematics to young people who have decided they cannot do it. We start where it "
            "went wrong, usually fractions, and we climb from there. Live lessons, written feedback, past "
            "papers under the clock.\n\n"
            "Parents get a short note every second week. Students get my full attention. Lessons are "
            "online, on weekday evenings and Saturdays."
        ),
        hourly_rate=16,
        category="teaching",
        skills=(
            "Mathematics tutoring",
            "Exam preparation",
            "Curriculum design",
            "Online course production",
            "Statistics",
        ),
        languages=(("en", "native"),),
        employment=(
            (
                "Mathematics teacher",
                "Aberdeen Creek Secondary School",
                2013,
                None,
                "Classes of fifty, and an evening group for exams.",
            ),
        ),
        education=(("Sierra Teachers College", "BSc Ed Mathematics", 2008, 2012),),
    ),
    FreelancerSeed(
        key="helene",
        first_name="Helene",
        last_name="Wasserman",
        city="Montevideo",
        country="UY",
        time_zone="America/Montevideo",
        title="Genealogist and archive researcher, three continents",
        overview=(
            "I trace families who moved: ship lists, parish books, naturalisation files, names spelled "
            "five ways. You receive a report with every source, copies of the documents, and a clear line "
            "between what is proven and what is likely.\n\n"
            "Some searches end at a burnt archive. I will tell you when we are there. I read old German "
            "handwriting."
        ),
        hourly_rate=40,
        category="teaching",
        skills=(
            "Genealogy",
            "Archive research",
            "Literature review",
            "Interviewing",
            "Spanish to English translation",
        ),
        languages=(("es", "native"), ("en", "fluent"), ("de", "fluent"), ("yi", "conversational")),
        employment=(
            (
                "Archivist",
                "Rio de la Plata Migration Archive",
                1995,
                2014,
                "Passenger lists and consular files.",
            ),
        ),
        education=(("Plata University", "Licence in History", 1986, 1991),),
        portfolio=(("From Odessa to Salto", "A family book of 140 pages, four generations, 212 sources."),),
    ),
)
