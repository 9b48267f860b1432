"""Freelancers of the demo world, part 4."""

from handsel.pages.demo.shape import FreelancerSeed

FREELANCERS_4: tuple[FreelancerSeed, ...] = (
    FreelancerSeed(
        key="sabine",
        first_name="Sabine",
        last_name="Hartwig",
        city="Leipzig",
        country="DE",
        time_zone="Europe/Berlin",
        title="German to English translator, engineering and patents",
        overview=(
            "Machine manuals, tenders, patents and safety data sheets from German into English, checked by "
            "a native-speaking colleague before they leave my desk. I ask for drawings, because the "
            "drawing usually explains the sentence.\n\n"
            "Trained as a toolmaker, then studied. Both show. Up to two thousand words a day, and no more "
            "than that, because the second reading matters."
        ),
        hourly_rate=55,
        category="translation",
        skills=("German to English translation", "Terminology", "Technical writing", "Proofreading"),
        languages=(("de", "native"), ("en", "fluent")),
        employment=(
            (
                "Toolmaker",
                "Pleisse Werkzeugbau",
                1994,
                1999,
                "Apprenticeship and three years at the bench.",
            ),
            ("Translator", "Self-employed", 2005, None, "Mechanical engineering and patents."),
        ),
        education=(("Saxon Institute for Translation", "Diploma in Translation", 2000, 2004),),
    ),
    FreelancerSeed(
        key="omar",
        first_name="Omar",
        last_name="Benhaddou",
        city="Fes",
        country="MA",
        time_zone="Africa/Casablanca",
        title="Arabic, French and English translator and interpreter",
        overview=(
            "I translate and interpret for journalists, courts of arbitration and film makers. Moroccan "
            "and standard Arabic, French, English. Interviews transcribed and translated with time codes, "
            "usually overnight.\n\n"
            "I have sat in many small rooms where everyone was tired and angry. I stay calm and I "
            "translate what was said."
        ),
        hourly_rate=38,
        category="translation",
        skills=(
            "Arabic to English translation",
            "French to English translation",
            "Interpreting",
            "Subtitling",
            "Transcription",
        ),
        languages=(("ar", "native"), ("fr", "fluent"), ("en", "fluent"), ("es", "conversational")),
        employment=(
            ("Staff interpreter", "Atlas Mediation Centre", 2012, 2018, "Commercial and family mediation."),
        ),
        education=(("Sais Faculty of Letters", "MA Interpreting", 2009, 2011),),
    ),
    FreelancerSeed(
        key="valentina",
        first_name="Valentina",
        last_name="Rojas",
        city="Medellin",
        country="CO",
        time_zone="America/Bogota",
        title="Subtitler and audiovisual translator, Spanish and English",
        overview=(
            "Subtitles that you stop noticing after a minute. Films, documentaries, courses. I time by "
            "ear, respect reading speed, and do versions for deaf viewers with speakers and sounds marked "
            "properly.\n\n"
            "Slang is my strong side, and I will defend a joke until it works in the other language. I "
            "work with the usual subtitle formats and with your style guide, if there is one."
        ),
        hourly_rate=30,
        category="translation",
        skills=(
            "Subtitling",
            "Spanish to English translation",
            "Transcription",
            "Localisation",
            "Video editing",
        ),
        languages=(("es", "native"), ("en", "fluent"), ("pt", "conversational")),
        employment=(("Subtitler", "Cerro Azul Post", 2016, 2021, "Forty feature documentaries."),),
        education=(("Aburra Valley University", "BA Modern Languages", 2011, 2015),),
    ),
    FreelancerSeed(
        key="neema",
        first_name="Neema",
        last_name="Mushi",
        city="Arusha",
        country="TZ",
        time_zone="Africa/Dar_es_Salaam",
        title="Swahili translation for health, farming and wildlife projects",
        overview=(
            "I put surveys, leaflets and app texts into Swahili that a farmer and a nurse both understand. "
            "I test each text with five readers before I deliver. Interview transcription and translation "
            "too.\n\n"
            "I will not translate a question that cannot be answered. I will write back and suggest "
            "another. Field interpreting in northern Tanzania is possible in the dry months."
        ),
        hourly_rate=26,
        category="translation",
        skills=(
            "English to Swahili translation",
            "Localisation",
            "Interpreting",
            "Survey design",
            "Transcription",
        ),
        languages=(("sw", "native"), ("en", "fluent")),
        employment=(("Language officer", "Meru Community Health", 2014, 2020, "Materials for 40 clinics."),),
        education=(("Kilimanjaro Teachers College", "BA Education, Languages", 2008, 2012),),
    ),
    FreelancerSeed(
        key="haruto",
        first_name="Haruto",
        last_name="Sakamoto",
        city="Sapporo",
        country="JP",
        time_zone="Asia/Tokyo",
        title="Japanese to English translator for games and software",
        overview=(
            "I translate games, interfaces and patch notes, and I play them afterwards to see where the "
            "text breaks. Character voices, item names, error messages: everything lives in one sheet with "
            "context.\n\n"
            "I prefer to be asked early, before the text boxes are a fixed size. Only two projects at a "
            "time, and no weekends in the ski season."
        ),
        hourly_rate=50,
        category="translation",
        skills=("Japanese to English translation", "Localisation", "Terminology", "Software testing"),
        languages=(("ja", "native"), ("en", "fluent")),
        employment=(("Localisation tester", "Ishikari Games", 2013, 2018, "Six role-playing titles."),),
        education=(("Sorachi University", "BA Linguistics", 2008, 2012),),
        visibility="private",
    ),
    FreelancerSeed(
        key="clara",
        first_name="Clara",
        last_name="Nygaard",
        city="Aarhus",
        country="DK",
        time_zone="Europe/Copenhagen",
        title="Documentary editor, quiet films about people at work",
        overview=(
            "I edit documentaries and short portraits: shipyards, kitchens, choirs, a woman who repairs "
            "clocks. I am good with sixty hours of footage and no script. First assembly in two weeks, "
            "then we talk.\n\n"
            "I also cut training films, if they are about something real. I grade my own films on a "
            "calibrated screen, and I know good people for the sound mix."
        ),
        hourly_rate=64,
        category="audio-video",
        skills=("Video editing", "Colour grading", "Storyboarding", "Sound design", "Subtitling"),
        languages=(("da", "native"), ("en", "fluent"), ("de", "conversational")),
        employment=(("Editor", "Aabning Film", 2010, 2020, "Nine long documentaries, many portraits."),),
        education=(("Jutland Film School", "Diploma, Editing", 2006, 2010),),
        portfolio=(("Nets", "A 26-minute film on the last net maker of a harbour."),),
    ),
    FreelancerSeed(
        key="thabo",
        first_name="Thabo",
        last_name="Dlamini",
        city="Durban",
        country="ZA",
        time_zone="Africa/Johannesburg",
        title="Podcast editor and sound designer",
        overview=(
            "I turn a good conversation into a good half hour. Cutting, noise repair, music, levels to "
            "broadcast norms, show notes if you want them. Two hundred and forty episodes so far, three of "
            "them recorded in a bakery.\n\n"
            "Send me five rough minutes and I will send them back finished. Weekly shows get a fixed slot, "
            "so you always know when the episode lands."
        ),
        hourly_rate=33,
        category="audio-video",
        skills=(
            "Podcast editing",
            "Sound design",
            "Audio mastering",
            "Audio restoration",
            "Music composition",
        ),
        languages=(("en", "fluent"), ("zu", "native"), ("xh", "conversational")),
        employment=(("Sound engineer", "Umbilo Radio", 2012, 2019, "Drama and magazine programmes."),),
        education=(("eThekwini College of Sound", "Diploma, Sound Engineering", 2009, 2011),),
        portfolio=(
            ("Night bus", "Eight episodes recorded on buses, with the rattle kept and the words clear."),
        ),
    ),
    FreelancerSeed(
        key="eleni",
        first_name="Eleni",
        last_name="Papadaki",
        city="Heraklion",
        country="GR",
        time_zone="Europe/Athens",
        title="Motion graphics for science, museums and exhibitions",
        overview=(
            "I make moving diagrams: how an aqueduct worked, what a protein does, where a ship went down. "
            "Mostly for museum walls and lectures, so they loop, they are silent, and they can be read "
            "from four metres.\n\n"
            "I fact-check with your experts before I animate, not after. I deliver in the odd formats that "
            "old projectors and new video walls ask for."
        ),
        hourly_rate=56,
        category="audio-video",
        skills=("Motion graphics", "2D animation", "3D modelling", "Infographics", "Exhibition design"),
        languages=(("el", "native"), ("en", "fluent"), ("it", "conversational")),
        employment=(
            ("Motion designer", "Minos Exhibits", 2012, 2021, "Screens for eleven permanent exhibitions."),
        ),
        education=(("Cretan School of Applied Arts", "BA Visual Communication", 2006, 2010),),
    ),
    FreelancerSeed(
        key="rosalind",
        first_name="Rosalind",
        last_name="Achterberg",
        city="Utrecht",
        country="NL",
        time_zone="Europe/Amsterdam",
        title="Voice-over in English and Dutch, warm and unhurried",
        overview=(
            "A low, friendly voice for audio guides, courses, documentaries and telephone systems. Home "
            "studio with a treated room, files cleaned and named your way, one free round of retakes. I "
            "read medicine and engineering without stumbling.\n\n"
            "Send me the script and the way you pronounce the names. Sessions on weekday mornings."
        ),
        hourly_rate=75,
        category="audio-video",
        skills=("Voice-over", "Audio mastering", "Podcast editing", "Speech writing"),
        languages=(("nl", "native"), ("en", "native"), ("de", "conversational")),
        employment=(
            ("Voice artist", "Self-employed", 2007, None, "Audio guides for more than thirty museums."),
        ),
        education=(("Vecht Academy of Theatre", "BA Acting", 1999, 2003),),
    ),
    FreelancerSeed(
        key="luca",
        first_name="Luca",
        last_name="Marchetti",
        city="Bologna",
        country="IT",
        time_zone="Europe/Rome",
        title="Composer for short films, games and the stage",
        overview=(
            "I write music for small ensembles and record it with players I have known for years. Short "
            "films, theatre, a puppet company, two games. If the scene needs silence I will say so.\n\n"
            "Stems, score and a clear licence are always part of the delivery. For a short film I need "
            "about five weeks from the locked picture, and one honest conversation about what the audience "
            "should feel."
        ),
        hourly_rate=60,
        category="audio-video",
        skills=("Music composition", "Sound design", "Audio mastering", "Music teaching"),
        languages=(("it", "native"), ("en", "conversational")),
        employment=(
            ("Composer in residence", "Teatro del Canale", 2014, 2019, "Music for eleven productions."),
        ),
        education=(("Reno Conservatory", "Diploma, Composition", 2004, 2010),),
        accepts_referrals=False,
    ),
    FreelancerSeed(
        key="shabnam",
        first_name="Shabnam",
        last_name="Haidari",
        city="Birmingham",
        country="GB",
        time_zone="Europe/London",
        title="Payroll and year-end accounts for charities and small firms",
        overview=(
            "Monthly payroll, charity accounts and a calm year end for organisations with two to sixty "
            "staff in the United Kingdom. I explain every figure that I put in front of trustees. Late "
            "papers are normal and I plan for them.\n\n"
            "I qualified at thirty-eight, after ten years in a family shop, and I have sympathy for both "
            "sides of the counter."
        ),
        hourly_rate=42,
        category="accounting",
        skills=(
            "Payroll",
            "Year-end accounts",
            "VAT returns",
            "Bookkeeping",
            "Audit preparation",
            "Spreadsheets",
        ),
        languages=(("en", "fluent"), ("fa", "native"), ("ur", "conversational")),
        employment=(
            (
                "Accounts manager",
                "Cole Valley Charities Hub",
                2015,
                2022,
                "Payroll and accounts for twenty-six charities.",
            ),
        ),
        education=(
            ("Digbeth College of Accountancy", "Professional qualification in accounting", 2011, 2015),
        ),
        portfolio=(
            ("A year end that trustees could read", "Twelve pages of accounts, with a summary on one."),
            ("Payroll calendar for twenty-six charities", "Who needs what by which day, on one sheet."),
        ),
    ),
    FreelancerSeed(
        key="ricardo",
        first_name="Ricardo",
        last_name="Elizondo",
        city="Monterrey",
        country="MX",
        time_zone="America/Monterrey",
        title="Management accounts and cash flow for growing manufacturers",
        overview=(
            "I build the twelve-month cash view that your bank asks for and you should have had already. "
            "Product margins, stock that does not move, customers who pay late. Monthly call, five pages, "
            "no surprises.\n\n"
            "I have worked in plants that make screws, sweets and school desks. I work in Spanish or "
            "English and I enjoy explaining figures to people who dislike them."
        ),
        hourly_rate=45,
        category="accounting",
        skills=(
            "Management accounts",
            "Cash flow forecasting",
            "Cost accounting",
            "Spreadsheets",
            "Dashboards",
        ),
        languages=(("es", "native"), ("en", "fluent")),
        employment=(
            ("Controller", "Cerro Metal Parts", 2008, 2019, "Costing and reporting for two plants."),
        ),
        education=(("Huasteca Business School", "BA Public Accounting", 2001, 2005),),
    ),
    FreelancerSeed(
        key="nadia",
        first_name="Nadia",
        last_name="Ferrand",
        city="Strasbourg",
        country="FR",
        time_zone="Europe/Paris",
        title="Privacy lawyer for small organisations, GDPR in plain words",
        overview=(
            "I write privacy notices people can read, processing records that are true, and contracts with "
            "suppliers that fit on four pages. Clinics, schools, associations, software firms of up to "
            "eighty people.\n\n"
            "I do not frighten clients. I rank the risks, fix the first three, and note the rest for next "
            "year. Fixed fees for the first review."
        ),
        hourly_rate=110,
        category="legal",
        skills=("Privacy law", "Contract drafting", "Terms of service", "Legal research", "Plain language"),
        languages=(("fr", "native"), ("de", "fluent"), ("en", "fluent")),
        employment=(
            ("Counsel", "Ill Valley Legal", 2009, 2017, "Data protection and technology contracts."),
        ),
        education=(("Upper Rhine University", "Master of Laws", 2003, 2008),),
    ),
)
