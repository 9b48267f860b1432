"""Freelancers of the demo world, part 3."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_3: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="linh",
        first_name="Linh",
        last_name="Dao",
        city="Da Nang",
        country="VN",
        time_zone="Asia/Ho_Chi_Minh",
        title="Presentation and pitch design with honest charts",
        overview=(
            "I turn forty crowded slides into fifteen that you can speak to. Charts start at zero, sources "
            "are on the page, and the file stays editable for you. Quick turnaround, usually inside three "
            "days.\n\n"
            "I worked for a bank before, so I am used to last-minute numbers and I ask early who signs "
            "off. I keep every file confidential and delete it after ninety days."
        ),
        hourly_rate=32,
        category="design",
        skills=("Presentation design", "Infographics", "Data visualisation", "Typography"),
        languages=(("vi", "native"), ("en", "fluent")),
        employment=(
            ("Reporting designer", "Han River Finance", 2017, 2022, "Board papers and investor slides."),
        ),
        education=(("Central Coast University", "BA Graphic Communication", 2013, 2017),),
    ),
    FreelancerSeed(
        key="mateo",
        first_name="Mateo",
        last_name="Quispe",
        city="Arequipa",
        country="PE",
        time_zone="America/Lima",
        title="Children's book illustrator, gouache and ink",
        overview=(
            "I paint picture books for readers between three and nine, mostly with animals, weather and "
            "grandparents. Work on paper in gouache and ink, scanned and cleaned for print. I have "
            "illustrated fourteen books in Spanish, Quechua and English.\n\n"
            "A 32-page book takes me about four months from first sketches. I show roughs for the whole "
            "book before I paint a single page."
        ),
        hourly_rate=40,
        category="illustration",
        skills=("Children's book illustration", "Character design", "Watercolour", "Storyboarding"),
        languages=(("es", "native"), ("en", "conversational"), ("qu", "fluent")),
        employment=(
            ("Illustrator", "Self-employed", 2012, None, "Picture books, school posters and two murals."),
        ),
        education=(("Misti School of Fine Arts", "Diploma, Painting", 2006, 2011),),
        portfolio=(
            ("The llama who counted clouds", "Thirty-two pages in gouache, reprinted twice."),
            ("Alphabet posters", "A set of posters for rural schools in two languages."),
        ),
    ),
    FreelancerSeed(
        key="freya",
        first_name="Freya",
        last_name="Hollis",
        city="Hobart",
        country="AU",
        time_zone="Australia/Hobart",
        title="Botanical and natural history illustrator",
        overview=(
            "Plants, fungi, seaweeds and the insects that visit them, drawn from specimens or very good "
            "photographs. I work for botanists, gardens and publishers, in line for keys and watercolour "
            "for plates. Accuracy first, beauty follows.\n\n"
            "I am happy to be corrected on the number of stamens. Originals can be bought afterwards if "
            "you like."
        ),
        hourly_rate=58,
        category="illustration",
        skills=(
            "Botanical illustration",
            "Technical illustration",
            "Watercolour",
            "Infographics",
            "Map drawing",
        ),
        languages=(("en", "native"),),
        employment=(
            (
                "Illustrator",
                "Southern Herbarium Trust",
                2010,
                2019,
                "More than 300 plates for a regional flora.",
            ),
        ),
        education=(("Derwent College", "BSc Plant Science", 2004, 2007),),
        portfolio=(("Field guide to coastal heath", "Ninety-six plates and a visual key."),),
    ),
    FreelancerSeed(
        key="jakub",
        first_name="Jakub",
        last_name="Novotny",
        city="Olomouc",
        country="CZ",
        time_zone="Europe/Prague",
        title="Technical illustrator: manuals, cutaways, assembly steps",
        overview=(
            "I draw assembly instructions that work without words. From your CAD files or from a box of "
            "parts on my table: exploded views, cutaways, step sequences. Tested on somebody who has never "
            "seen the product.\n\n"
            "Twenty years in the trade, the first half of it with a real drawing board. Files leave me as "
            "clean vectors, layered and named."
        ),
        hourly_rate=52,
        category="illustration",
        skills=(
            "Technical illustration",
            "3D modelling",
            "CAD drawing",
            "Infographics",
            "Technical writing",
        ),
        languages=(("cs", "native"), ("en", "fluent"), ("de", "fluent")),
        employment=(
            (
                "Technical illustrator",
                "Hana Agricultural Machines",
                2004,
                2016,
                "Service manuals for tractors and balers.",
            ),
        ),
        education=(("Moravian Technical School", "Diploma, Mechanical Engineering", 1998, 2002),),
        portfolio=(
            ("Flat-pack loom", "Twenty-two steps without a word, tested with nine first-time builders."),
        ),
    ),
    FreelancerSeed(
        key="chipo",
        first_name="Chipo",
        last_name="Moyo",
        city="Bulawayo",
        country="ZW",
        time_zone="Africa/Harare",
        title="2D animator for explainers, health campaigns and songs",
        overview=(
            "Short hand-drawn animations, thirty seconds to four minutes, that explain one thing well: how "
            "to mix rehydration salts, how a co-op votes, why a song is sad. I write the storyboard with "
            "you and do the sound with a colleague.\n\n"
            "I deliver sketches, an animatic and then the film, so there are no surprises at the end."
        ),
        hourly_rate=36,
        category="illustration",
        skills=("2D animation", "Storyboarding", "Character design", "Motion graphics", "Sound design"),
        languages=(("en", "native"), ("nd", "native"), ("sn", "conversational")),
        employment=(("Animator", "Matopo Pictures", 2015, 2021, "Public health films in five languages."),),
        education=(("Umguza College of Art", "Diploma, Animation", 2012, 2014),),
        portfolio=(
            (
                "Clean water in four steps",
                "A ninety-second film shown in clinics, made to work without sound.",
            ),
        ),
    ),
    FreelancerSeed(
        key="margaret",
        first_name="Margaret",
        last_name="Pell",
        city="Hexham",
        country="GB",
        time_zone="Europe/London",
        title="Copy editor and proofreader, retired schoolteacher",
        overview=(
            "I read slowly and I miss very little. Local history, memoir, parish and charity reports, "
            "theses by people whose English is their second language. I query politely in the margin and "
            "never flatten a voice.\n\n"
            "I taught English for thirty-one years. I work in the mornings, about four hours a day, and I "
            "keep to the date that I give."
        ),
        hourly_rate=35,
        category="writing",
        skills=("Copy editing", "Proofreading", "Fact checking", "Plain language", "Academic editing"),
        languages=(("en", "native"), ("fr", "conversational")),
        employment=(
            (
                "English teacher",
                "Tynebank Secondary School",
                1984,
                2015,
                "Head of department for the last nine years.",
            ),
            ("Freelance editor", "Self-employed", 2015, None, "Over ninety books and reports."),
        ),
        education=(("Northumbrian College of Education", "BEd English", 1980, 1984),),
    ),
    FreelancerSeed(
        key="tariq",
        first_name="Tariq",
        last_name="Mahmoud",
        city="Alexandria",
        country="EG",
        time_zone="Africa/Cairo",
        title="Technical writer for software and laboratory equipment",
        overview=(
            "I write manuals, API guides and safety sheets that people consult with one hand while the "
            "other is busy. I install the thing, break the thing, and write down what I needed to know. "
            "English, with Arabic versions on request.\n\n"
            "Plain files, version control, no locked formats. I have never missed a release because of a "
            "manual, although one manual did delay a release, rightly."
        ),
        hourly_rate=44,
        category="writing",
        skills=(
            "Technical writing",
            "Plain language",
            "Copy editing",
            "API design",
            "Arabic to English translation",
        ),
        languages=(("ar", "native"), ("en", "fluent")),
        employment=(
            (
                "Technical writer",
                "Pharos Instruments",
                2013,
                2022,
                "Manuals for centrifuges and incubators.",
            ),
        ),
        education=(("Delta Engineering College", "BSc Electrical Engineering", 2006, 2011),),
        portfolio=(
            (
                "A calibration guide in nine steps",
                "Calls to the help line about calibration halved in the following quarter.",
            ),
        ),
    ),
    FreelancerSeed(
        key="beatrix",
        first_name="Beatrix",
        last_name="van Aalst",
        city="Ghent",
        country="BE",
        time_zone="Europe/Brussels",
        title="Grant writer for museums, archives and cultural projects",
        overview=(
            "I write grant applications for culture and heritage: the story, the work plan, the budget "
            "table and the letters of support, finished a week before the deadline. I tell you within two "
            "days whether a call is worth your time.\n\n"
            "Before this I sat on selection panels for six years, so I know what a tired reader looks for "
            "on page three."
        ),
        hourly_rate=62,
        category="writing",
        skills=(
            "Grant writing",
            "Plain language",
            "Copy editing",
            "Archive research",
            "Project coordination",
        ),
        languages=(("nl", "native"), ("en", "fluent"), ("fr", "fluent"), ("de", "conversational")),
        employment=(
            ("Programme officer", "Leie Fund for Heritage", 2010, 2017, "Assessed about 700 applications."),
        ),
        education=(("Scheldt University", "MA History", 2003, 2008),),
    ),
    FreelancerSeed(
        key="jerome",
        first_name="Jerome",
        last_name="Baptiste",
        city="Port of Spain",
        country="TT",
        time_zone="America/Port_of_Spain",
        title="Speech writer and ghostwriter with an ear for rhythm",
        overview=(
            "I listen to you for an hour and write it the way you would have said it. Weddings, openings, "
            "retirement dinners, a chairman's letter, a memoir chapter. Short sentences, real stories, and "
            "a version marked for breath.\n\n"
            "I was a radio presenter, so I write for the ear. Everything you tell me stays with me."
        ),
        hourly_rate=70,
        category="writing",
        skills=("Speech writing", "Ghostwriting", "Copywriting", "Newsletters", "Interviewing"),
        languages=(("en", "native"), ("fr", "conversational")),
        employment=(
            (
                "Presenter and writer",
                "Radio Maracas Bay",
                2002,
                2015,
                "A daily talk show with listeners' stories.",
            ),
        ),
        education=(("Northern Range College", "BA Literature", 1997, 2000),),
        visibility="members",
    ),
    FreelancerSeed(
        key="aiko",
        first_name="Aiko",
        last_name="Morishita",
        city="Kanazawa",
        country="JP",
        time_zone="Asia/Tokyo",
        title="Food and travel writer, English and Japanese",
        overview=(
            "I write about food, crafts and small towns for readers who have not been there yet. Menus, "
            "shop pages, tasting notes, long features. I visit kitchens early in the morning, when people "
            "have time to talk.\n\n"
            "I can write the same piece twice, once in each language, rather than translate it. I eat "
            "everything and I take the slow train."
        ),
        hourly_rate=48,
        category="writing",
        skills=(
            "Food writing",
            "Copywriting",
            "Content strategy",
            "Japanese to English translation",
            "Itinerary planning",
        ),
        languages=(("ja", "native"), ("en", "fluent")),
        employment=(("Features editor", "Hokuriku Table", 2011, 2019, "A quarterly on regional cooking."),),
        education=(("Kaga Women's College", "BA English Studies", 2005, 2009),),
        portfolio=(
            (
                "Forty menus for one street",
                "English menus for a street of restaurants, written together with the cooks.",
            ),
        ),
    ),
    FreelancerSeed(
        key="elodie",
        first_name="Elodie",
        last_name="Garnier",
        city="Nantes",
        country="FR",
        time_zone="Europe/Paris",
        title="French and English translator, furniture, crafts and museums",
        overview=(
            "I grew up in two languages and translate for makers, museums and design houses, in both "
            "directions. I know a mortise from a dowel. Catalogues, wall texts, care instructions, and "
            "contracts of the simpler sort.\n\n"
            "I keep a term list for each client and hand it over at the end. It is yours. Rush work only "
            "for clients I know."
        ),
        hourly_rate=46,
        category="translation",
        skills=(
            "French to English translation",
            "English to French translation",
            "Terminology",
            "Proofreading",
            "Localisation",
        ),
        languages=(("fr", "native"), ("en", "native")),
        employment=(
            (
                "Translator",
                "Self-employed",
                2009,
                None,
                "Catalogues for eleven museums and many workshops.",
            ),
        ),
        education=(("Loire School of Translation", "MA Translation", 2007, 2009),),
        portfolio=(("Chair catalogue, 180 entries", "Translated with a glossary of 240 joinery terms."),),
    ),
)
