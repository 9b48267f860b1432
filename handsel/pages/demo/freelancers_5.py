"""Freelancers of the demo world, part 5."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_5: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="gideon",
        first_name="Gideon",
        last_name="Asante-Cole",
        city="Nairobi",
        country="KE",
        time_zone="Africa/Nairobi",
        title="Contracts for creative work: commissions, licences, co-productions",
        overview=(
            "I draft the papers that illustrators, musicians, film makers and publishers need before they "
            "begin: commissions, licences, splits, co-productions. Two pages where two pages are enough.\n\n"
            "When it has already gone wrong, I mediate. About four out of five of those end with a signed "
            "page. Calls on weekday afternoons, East Africa time."
        ),
        hourly_rate=72,
        category="legal",
        skills=("Contract drafting", "Copyright", "Trade marks", "Mediation", "Legal research"),
        languages=(("en", "native"), ("sw", "fluent"), ("fr", "basic")),
        employment=(
            ("Associate", "Ngong Road Chambers", 2010, 2018, "Copyright and entertainment contracts."),
        ),
        education=(("Rift Valley School of Law", "Bachelor of Laws", 2004, 2008),),
    ),
    FreelancerSeed(
        key="astrid",
        first_name="Astrid",
        last_name="Jimenez Haug",
        city="Madrid",
        country="ES",
        time_zone="Europe/Madrid",
        title="Company formation and employment law in Spain",
        overview=(
            "I help foreign founders set up in Spain and hire their first people without unpleasant "
            "letters later. Company papers, work contracts, remote work agreements, terminations done "
            "decently.\n\n"
            "You always know the fee before I begin. If a notary or a local office is needed, I stand "
            "beside you there. English and Norwegian clients welcome."
        ),
        hourly_rate=95,
        category="legal",
        skills=("Company formation", "Employment law", "Contract drafting", "Legal research"),
        languages=(("es", "native"), ("en", "fluent"), ("no", "conversational")),
        employment=(("Lawyer", "Bufete Almagro Norte", 2011, 2020, "Advice to about 150 new companies."),),
        education=(("Meseta University", "Law degree", 2004, 2009),),
        visibility="members",
    ),
    FreelancerSeed(
        key="viktor",
        first_name="Viktor",
        last_name="Dragomir",
        city="Cluj-Napoca",
        country="RO",
        time_zone="Europe/Bucharest",
        title="Structural engineer, timber and old masonry",
        overview=(
            "Barn conversions, roof frames, cracked churches, a mezzanine in a workshop: I calculate "
            "timber and old masonry and draw the details carpenters need. Eurocode reports in English or "
            "Romanian.\n\n"
            "I like to see photographs from the attic and from the cellar before I quote. For anything in "
            "a seismic zone I add a second check by a colleague."
        ),
        hourly_rate=58,
        category="engineering",
        skills=(
            "Structural engineering",
            "CAD drawing",
            "Heritage conservation",
            "Building permits",
            "Bill of quantities",
        ),
        languages=(("ro", "native"), ("en", "fluent"), ("hu", "conversational")),
        employment=(
            (
                "Structural engineer",
                "Apuseni Heritage Works",
                2007,
                2018,
                "Repairs to wooden churches and manor houses.",
            ),
        ),
        education=(("Somes Technical University", "MSc Civil Engineering", 2001, 2007),),
        portfolio=(
            (
                "A bell tower straightened",
                "Survey, temporary support and a steel ring that cannot be seen from the ground.",
            ),
        ),
    ),
    FreelancerSeed(
        key="leila",
        first_name="Leila",
        last_name="Ouedraogo",
        city="Ouagadougou",
        country="BF",
        time_zone="Africa/Ouagadougou",
        title="Architect for schools and clinics in hot climates",
        overview=(
            "I design public buildings that stay cool without machines: deep eaves, earth walls, air that "
            "moves. Sketch design to permit drawings and quantities, with a site architect on your side or "
            "ours.\n\n"
            "Eleven schools and four clinics have been built from my drawings. I visit each of them after "
            "a year. I also review drawings made by others."
        ),
        hourly_rate=46,
        category="engineering",
        skills=(
            "Building permits",
            "CAD drawing",
            "Architectural visualisation",
            "Energy audits",
            "Bill of quantities",
        ),
        languages=(("fr", "native"), ("en", "fluent")),
        employment=(("Architect", "Atelier Laterite", 2011, 2019, "Schools in four regions."),),
        education=(("Sahel School of Architecture", "Master of Architecture", 2004, 2010),),
        portfolio=(
            (
                "School with a double roof",
                "Six classrooms, three degrees cooler than the building beside it at noon.",
            ),
        ),
    ),
    FreelancerSeed(
        key="henrik",
        first_name="Henrik",
        last_name="Salonen",
        city="Oulu",
        country="FI",
        time_zone="Europe/Helsinki",
        title="Electronics and firmware for sensors in cold places",
        overview=(
            "Battery-powered sensors that survive winter: schematics, boards, firmware, and the first "
            "fifty units assembled on my bench. Five years on one cell is a design decision and not a "
            "hope.\n\n"
            "I document test points and leave you able to change supplier. I have a climate chamber in the "
            "garage and a patient family. Small series of up to two hundred pieces are possible."
        ),
        hourly_rate=92,
        category="engineering",
        skills=("Electronics design", "Firmware", "Product design engineering", "Software testing"),
        languages=(("fi", "native"), ("en", "fluent"), ("sv", "conversational")),
        employment=(("Hardware engineer", "Pohja Instruments", 2005, 2017, "Snow and soil sensors."),),
        education=(("Northern Bothnia Polytechnic", "MSc Electronics", 1999, 2005),),
    ),
    FreelancerSeed(
        key="marisol",
        first_name="Marisol",
        last_name="Trujillo",
        city="Valparaiso",
        country="CL",
        time_zone="America/Santiago",
        title="Interior architect: shops, workshops, small restaurants",
        overview=(
            "I plan rooms in which people work and sell. Counters at the right height, storage where the "
            "hand is, light that flatters the goods. Measured plan, two options, details and a list the "
            "joiner can price.\n\n"
            "I ask you to film one ordinary day in the room before we start. I have stood behind a counter "
            "myself for three years, and it shows in the plans."
        ),
        hourly_rate=44,
        category="engineering",
        skills=(
            "Interior design",
            "CAD drawing",
            "Architectural visualisation",
            "Bill of quantities",
            "Signage",
        ),
        languages=(("es", "native"), ("en", "fluent")),
        employment=(
            ("Interior architect", "Cerro Alegre Studio", 2013, 2020, "Thirty shops and restaurants."),
        ),
        education=(("Pacific School of Architecture", "Architect's degree", 2005, 2011),),
        portfolio=(
            ("A bakery in a tram depot", "Counter, oven wall and a queue that does not block the door."),
        ),
    ),
    FreelancerSeed(
        key="wanjiru",
        first_name="Wanjiru",
        last_name="Kariuki",
        city="Nakuru",
        country="KE",
        time_zone="Africa/Nairobi",
        title="Garden designer and horticulturist, dry and highland gardens",
        overview=(
            "Planting plans that survive the second dry season. I design gardens for schools, lodges and "
            "homes, with plant lists your local nursery can really supply and a watering plan for the "
            "first two years.\n\n"
            "I work from photographs, a sketch with measurements, and one long call about who will look "
            "after it. I answer most messages after sunset."
        ),
        hourly_rate=30,
        category="planning",
        skills=(
            "Garden design",
            "Planting plans",
            "Irrigation",
            "Landscape drawing",
            "Botanical illustration",
        ),
        languages=(("en", "fluent"), ("sw", "native"), ("ki", "native")),
        employment=(
            ("Horticulturist", "Rift Lake Nurseries", 2011, 2018, "Propagation of 200 native species."),
        ),
        education=(("Menengai Agricultural College", "BSc Horticulture", 2006, 2010),),
        portfolio=(
            ("Lodge garden without a lawn", "Native grasses and aloes, using a third of the former water."),
        ),
    ),
    FreelancerSeed(
        key="edmund",
        first_name="Edmund",
        last_name="Threlfall",
        city="Bath",
        country="GB",
        time_zone="Europe/London",
        title="Historic gardens: surveys, planting and management plans",
        overview=(
            "I read old gardens: paths under turf, a lost wall, which yews were once a hedge. Surveys, "
            "histories and ten-year plans for owners and trusts, written so that the gardeners use them.\n\n"
            "Forty years with my hands in it. I draw by hand and scan the sheets. I prefer one long visit "
            "to five short ones, and a flask of tea to a meeting room."
        ),
        hourly_rate=60,
        category="planning",
        skills=(
            "Garden design",
            "Planting plans",
            "Archive research",
            "Heritage conservation",
            "Landscape drawing",
        ),
        languages=(("en", "native"),),
        employment=(
            (
                "Head gardener",
                "Combe Lydiard Gardens",
                1988,
                2009,
                "Restoration of a walled garden and two terraces.",
            ),
        ),
        education=(("Avon College of Horticulture", "Diploma, Amenity Horticulture", 1983, 1986),),
    ),
    FreelancerSeed(
        key="sunita",
        first_name="Sunita",
        last_name="Gurung",
        city="Pokhara",
        country="NP",
        time_zone="Asia/Kathmandu",
        title="Itinerary planner for small groups, walking and culture",
        overview=(
            "I plan trips for groups of four to sixteen: walking days that fit the slowest person, beds "
            "that exist, and a second plan for rain. Nepal and northern India, with local guides I have "
            "known for years.\n\n"
            "You receive a day-by-day sheet, costs in one table, and a page on customs worth knowing. I "
            "also check plans made by other people."
        ),
        hourly_rate=20,
        category="planning",
        skills=(
            "Itinerary planning",
            "Event planning",
            "Virtual assistance",
            "Map drawing",
            "Community consultation",
        ),
        languages=(("ne", "native"), ("en", "fluent"), ("hi", "fluent")),
        employment=(("Trip coordinator", "Machhapuchhre Walks", 2014, 2021, "About 300 group trips."),),
        education=(("Gandaki College", "BA Tourism Studies", 2010, 2013),),
    ),
    FreelancerSeed(
        key="daniel",
        first_name="Daniel",
        last_name="Okafor-Lind",
        city="Rotterdam",
        country="NL",
        time_zone="Europe/Amsterdam",
        title="Urban planner: street redesign and talks with residents",
        overview=(
            "I redesign streets together with the people who live on them. Counts, sketches, evening "
            "meetings, and a drawing the traffic department can build from. I write reports that fit in "
            "one sitting.\n\n"
            "I have been shouted at in four languages and still enjoy the meetings. Temporary trials with "
            "paint and planters come before anything in stone."
        ),
        hourly_rate=74,
        category="planning",
        skills=(
            "Urban planning",
            "Community consultation",
            "Geographic data",
            "Infographics",
            "Exhibition design",
        ),
        languages=(("nl", "fluent"), ("en", "native"), ("ig", "conversational")),
        employment=(("Planner", "Maas Street Office", 2012, 2021, "Twenty-three school streets."),),
        education=(("Delta University", "MSc Urbanism", 2009, 2011),),
    ),
    FreelancerSeed(
        key="camille",
        first_name="Camille",
        last_name="Tremblay-Roy",
        city="Quebec",
        country="CA",
        time_zone="America/Toronto",
        title="Newsletters and e-mail campaigns for shops and theatres",
        overview=(
            "I write letters that people open because they like them. Monthly newsletters, season "
            "launches, the dull but important receipts. French and English, with lists kept clean and "
            "consent in order.\n\n"
            "I suggest fewer mails more often than I suggest more. You keep the templates, the calendar "
            "and a page on what worked and what did not."
        ),
        hourly_rate=45,
        category="marketing",
        skills=("E-mail campaigns", "Newsletters", "Copywriting", "Content strategy", "Web analytics"),
        languages=(("fr", "native"), ("en", "fluent")),
        employment=(
            (
                "Audience manager",
                "Theatre du Cap",
                2012,
                2019,
                "Subscriptions and letters to 14,000 readers.",
            ),
        ),
        education=(("Saint-Laurent College", "BA Communication", 2007, 2010),),
    ),
    FreelancerSeed(
        key="minjun",
        first_name="Min-jun",
        last_name="Seo",
        city="Busan",
        country="KR",
        time_zone="Asia/Seoul",
        title="Product photographer, small objects and food",
        overview=(
            "I photograph small things so that you can feel the surface: glaze, paper, leather, crust. You "
            "send the objects by post, I send back files in your shop's format within ten days, and the "
            "objects a day later.\n\n"
            "Natural light when it suits the thing, otherwise I build it. Pictures of food are taken on "
            "the day it is made, so I travel within Korea for that."
        ),
        hourly_rate=50,
        category="marketing",
        skills=("Product photography", "Colour grading", "Camera work", "Content strategy"),
        languages=(("ko", "native"), ("en", "conversational")),
        employment=(
            (
                "Studio photographer",
                "Dalmaji Studio",
                2013,
                2020,
                "Catalogues for ceramics and stationery.",
            ),
        ),
        education=(("Gwangan College of Arts", "BA Photography", 2008, 2012),),
        portfolio=(("Tea bowls, sixty pieces", "One light, one cloth, sixty different greens."),),
    ),
)
