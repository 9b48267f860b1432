"""Marketplace proposals of the demo world, part 1."""

from handsel.pages.demo.shape import ProposalSeed, TermsSeed

PROPOSALS_1: tuple[ProposalSeed, ...] = (
    ProposalSeed(
        job="alice-books",
        freelancer="shabnam",
        letter=(
            "Dear Alice, I keep books for small firms with stock, although mine sit in Britain, so I would "
            "rather tell you at once where I am strong and where I am not. Bank reconciliation, a single "
            "stock list and a monthly routine: gladly. French sales tax: only with your accountant beside "
            "me.\n\n"
            "I would start with the paper notebook, because deposits are usually where the lists begin to "
            "disagree. My rate is above your range; if that ends it, I understand, and I wish you well "
            "with the walnut."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=42,
            duration="3to6",
            weekly_limit=15,
            hours_a_week=4,
            starts_in_days=14,
        ),
        submitted_hours_ago=26,
        state="submitted",
        answers=(
            (
                "A stock sheet for a charity shop with donated furniture: no purchase price, one line for "
                "each piece, counted monthly."
            ),
            (
                "As money owed to the customer until the piece is handed over, in an account of its own "
                "with a line for each commission."
            ),
        ),
    ),
    ProposalSeed(
        job="alice-books",
        freelancer="joao",
        letter=(
            "Hello Alice and Erin, I was a warehouse manager for six years before I became an analyst, and "
            "three lists that disagree feel like home. I would make one list of pieces with three states "
            "(timber, in work, finished) and let the old sheets die slowly.\n\n"
            "I am less a bookkeeper than a person who makes stock add up. If you want the monthly entries "
            "too, I can do them, but a real bookkeeper will be quicker. French is fine, also for invoices "
            "in bad scans."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=30,
            duration="3to6",
            weekly_limit=15,
            hours_a_week=8,
            starts_in_days=5,
        ),
        submitted_hours_ago=20,
        state="viewed",
        answers=(
            "The stock list of an online shop with 2,300 articles and two sites, counted in rolling weeks.",
            (
                "I would show them beside the stock sheet as 'promised', but the entry itself I would "
                "leave to your accountant's rule."
            ),
        ),
    ),
    ProposalSeed(
        job="alice-catalogue",
        freelancer="omar",
        letter=(
            "Dear Atelier Martin, I translate from French for journalists and film makers, and furniture "
            "is a holiday that I would gladly take. My English is precise and a little dry, which may suit "
            "texts on joints and care.\n\n"
            "I would deliver in ten days, in two parts, and I would ask you for a photograph of every "
            "piece, since the word for a detail depends on the side from which one sees it. My second "
            "reader is a retired cabinet maker in Leeds who corrects me without mercy. References from "
            "museums in Rabat can be shown here."
        ),
        terms=TermsSeed(kind="project", amount=1300, duration="lt1", hours_a_week=25, starts_in_days=1),
        submitted_hours_ago=200,
        state="submitted",
        answers=("A woven rush seat; 'straw-bottomed' is the old word, and sounds like it.",),
    ),
    ProposalSeed(
        job="rowan-site",
        freelancer="hanna",
        letter=(
            "Dear Rowan, I would begin with five parents, two of them with a screen reader and one who "
            "reads in a second language, and let them look for Friday's lunch menu. What they do in ten "
            "minutes tells us what forty pages should become.\n\n"
            "I would keep your system and replace the theme by one that does less. Three people in the "
            "office get one page each: how to change a date, how to add a letter, how to take something "
            "away. Training by video for an afternoon, and a second hour after a month, when the real "
            "questions have arrived."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=4100,
            duration="1to3",
            milestones=(
                ("Audit with five parents", 14, 1200),
                ("Rebuilt templates", 40, 2400),
                ("Training", 50, 500),
            ),
            hours_a_week=15,
            starts_in_days=20,
        ),
        submitted_hours_ago=100,
        state="withdrawn",
        answers=(
            (
                "A county library site of mine. Today I would put the opening hours above everything, "
                "including my own nice search box."
            ),
        ),
    ),
    ProposalSeed(
        job="rowan-site",
        freelancer="amara",
        letter=(
            "Good morning, I mainly build apps, but I have made two sites for schools with the system that "
            "you use, and both are still kept up by the office three years on. Phones first is how I work "
            "anyway.\n\n"
            "I would move forty pages into six templates, with dates and menus as lists which your staff "
            "fill in like a form. Letters home become pages rather than attachments, so that they can be "
            "translated by the phone itself. I would write a note of four pages for your office and stay "
            "reachable here for two months."
        ),
        terms=TermsSeed(kind="project", amount=3900, duration="1to3", hours_a_week=20, starts_in_days=7),
        submitted_hours_ago=90,
        state="submitted",
        answers=(
            "A primary school in Enugu. Today I would ask the parents first and the headmaster second.",
        ),
    ),
    ProposalSeed(
        job="rowan-site",
        freelancer="farid",
        letter=(
            "Dear Mr Keighley, my daily work is integrations, and what interests me in your request is the "
            "part behind the pages: term dates and menus probably exist already in the school office "
            "system, and nobody should type them twice.\n\n"
            "I would connect the two and keep the site itself very plain. For the accessibility part I "
            "work with a colleague who tests with assistive technology, included in the price. If there is "
            "no way to read the dates from your system, I will say so in the first week and reduce the "
            "price accordingly."
        ),
        terms=TermsSeed(kind="project", amount=4400, duration="1to3", hours_a_week=15, starts_in_days=14),
        submitted_hours_ago=80,
        state="viewed",
        answers=(
            (
                "A port authority page. It is dull and people find the tide. Today I would make the "
                "letters larger."
            ),
        ),
    ),
    ProposalSeed(
        job="rowan-maths",
        freelancer="helene",
        letter=(
            "Dear Rowan, I am a historian and not a mathematics teacher, so let me say why I write: I "
            "taught fractions to adults in evening classes for eight years, with measuring cups and tram "
            "tickets, and it was the happiest work that I have done.\n\n"
            "Three groups in thirty minutes need a rhythm: five minutes of play, fifteen of one idea, ten "
            "of practice. Afternoons in England are mornings here, and I am awake. I agree to your checks, "
            "and I would like the same assistant each time, if that is possible."
        ),
        terms=TermsSeed(kind="hourly", amount=22, duration="1to3", hours_a_week=6, starts_in_days=10),
        submitted_hours_ago=70,
        state="submitted",
        answers=(
            (
                "A boy who would only count goals. We spent two weeks on league tables, and he found "
                "percentages by himself."
            ),
        ),
    ),
    ProposalSeed(
        job="rowan-maths",
        freelancer="priya",
        letter=(
            "Dear Rowan, I work as a statistician, and on three evenings a week I teach children from my "
            "neighbourhood. Your fourteen do not need a statistician, but they may like someone who uses "
            "real numbers: how tall is the class, how far do gulls fly.\n\n"
            "I would meet each group once without any teaching, to see what they do when they are stuck. "
            "Long division comes last, because it is mostly fear of losing one's place. I can hold your "
            "late afternoon times twice a week until Easter."
        ),
        terms=TermsSeed(kind="hourly", amount=25, duration="1to3", hours_a_week=5, starts_in_days=20),
        submitted_hours_ago=60,
        state="viewed",
        answers=(
            (
                "A girl who cried over remainders. We shared out real biscuits, ate the remainder, and she "
                "asked for more sums."
            ),
        ),
    ),
    ProposalSeed(
        job="mirela-barn",
        freelancer="edmund",
        letter=(
            "Dear Ms Popescu, I am a gardener by trade and have repaired more barns than most gardeners, "
            "with my hands rather than with a calculator. I could survey the frame, record every joint and "
            "peg, and write the history of the building for the county.\n\n"
            "For the calculation you would need an engineer, and I would work under him gladly. I mention "
            "this because the record is often what is missing when the permit is asked for. Two weeks on "
            "site in spring would be enough, with a drawing board and dry boots."
        ),
        terms=TermsSeed(kind="project", amount=5000, duration="1to3", hours_a_week=8, starts_in_days=40),
        submitted_hours_ago=160,
        state="withdrawn",
    ),
    ProposalSeed(
        job="mirela-menu",
        freelancer="margaret",
        letter=(
            "Dear Ms Popescu, I am a retired English teacher and I edit, mostly memoirs. Nine rooms named "
            "after trees is a charming brief. I would like to hear you talk about them for an hour and "
            "write down your own turns of phrase, because 'polite about our English' usually means that it "
            "had character worth keeping.\n\n"
            "Eighty words for each room is the length of a good postcard. I would deliver everything in "
            "ten days, and read the menu aloud to my sister, who is difficult about breakfast."
        ),
        terms=TermsSeed(kind="project", amount=320, duration="lt1", hours_a_week=8, starts_in_days=3),
        submitted_hours_ago=400,
        state="viewed",
    ),
    ProposalSeed(
        job="mirela-menu",
        freelancer="camille",
        letter=(
            "Hello Mirela, I write letters for theatres and shops and would enjoy writing a breakfast for "
            "once. Smoked curd and polenta do not need adjectives; they need the name of the person who "
            "makes them and the hour at which they are put on the table.\n\n"
            "I would write the menu so that a waiter can say it, the rooms so that a guest reads them "
            "twice, and the history so that it fits on the back. English first; if you wish, French for a "
            "small supplement. You get two rounds of changes without any counting."
        ),
        terms=TermsSeed(kind="project", amount=350, duration="lt1", hours_a_week=10, starts_in_days=6),
        submitted_hours_ago=380,
        state="submitted",
    ),
    ProposalSeed(
        job="jonas-manual",
        freelancer="tariq",
        letter=(
            "Dear Mr Eberle, I write manuals in English and do not translate in the narrow sense, so this "
            "is a slightly different offer: with your German text, the drawings and your engineer, I would "
            "write the English manuals anew, with the same content and the same order.\n\n"
            "The advantage is shorter sentences and one way of saying each thing; the drawback is that a "
            "legal reviewer may want a sentence-by-sentence match for the safety chapters, and for these I "
            "would bring a colleague who translates from German. Repetition across manuals is written once."
        ),
        terms=TermsSeed(kind="project", amount=3700, duration="1to3", hours_a_week=25, starts_in_days=4),
        submitted_hours_ago=100,
        state="submitted",
        answers=(
            "By writing each repeated part only once, in a separate file that all four manuals draw from.",
        ),
    ),
    ProposalSeed(
        job="jonas-manual",
        freelancer="elodie",
        letter=(
            "Dear Mr Eberle, German is my third language and I do not usually work from it, but small "
            "presses are close to the chair presses that I know, and I have a partner who is a native "
            "German speaker and a watchmaker's daughter. Together we have done two manuals for a clock "
            "museum.\n\n"
            "We would split it so: she reads and drafts, I write the English and keep the list of terms. "
            "If you have somebody with an engineering background among the proposals, take them; if not, "
            "we would do this with care."
        ),
        terms=TermsSeed(kind="project", amount=3500, duration="1to3", hours_a_week=12, starts_in_days=10),
        submitted_hours_ago=95,
        state="viewed",
        answers=("With one list, two people, and a rule: nobody invents a second word on a Friday.",),
    ),
    ProposalSeed(
        job="jonas-steps",
        freelancer="marisol",
        letter=(
            "Dear Mr Eberle, I am an interior architect and draw details for joiners, who read drawings "
            "quickly and text never. Assembly without words is what I do on every site, only larger.\n\n"
            "From your CAD data I would make clean line views, with one movement and one arrow for each "
            "step. Screws are drawn at full size along the edge, so that people can lay the real screw on "
            "the paper. The test with a stranger would be filmed, and I would bring the film to our call, "
            "since the pauses teach more than the mistakes."
        ),
        terms=TermsSeed(kind="project", amount=2700, duration="1to3", hours_a_week=16, starts_in_days=8),
        submitted_hours_ago=150,
        state="submitted",
    ),
    ProposalSeed(
        job="adaeze-vaccines",
        freelancer="noura",
        letter=(
            "Dear Dr Obi, eleven people typing names in different ways is close to what I do every day "
            "with Arabic names. I would start with record linkage: which rows are the same child, with a "
            "probability and not only a yes or no, checked by a nurse on two hundred pairs.\n\n"
            "For the analysis I would prefer a partner with experience in public health, and could propose "
            "one, or work beside your own person. The script would run in Python, with tests, so that next "
            "year's file either passes or says in words what is wrong."
        ),
        terms=TermsSeed(kind="project", amount=4700, duration="1to3", hours_a_week=20, starts_in_days=10),
        submitted_hours_ago=140,
        state="viewed",
        answers=(
            (
                "A simple discrete-time model with a flag for uncertain links. I would abandon it if the "
                "answer changes with the linkage threshold."
            ),
        ),
    ),
    ProposalSeed(
        job="adaeze-rota",
        freelancer="saoirse",
        letter=(
            "Dear Adaeze, I usually build for Apple devices, and I know that your nurses carry something "
            "else, so I would do this one together with an Android colleague whom I trust. What I bring is "
            "the design of a screen for people in a corridor with one free hand.\n\n"
            "A swap is a small contract between two people, and the matron is the notary. I would draw it "
            "like that: offer, yes, seen. Your paper prototype is the best start one can have. A month of "
            "pilot in two clinics is right, and we would visit one of them."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=7500,
            duration="3to6",
            milestones=(
                ("Design and prototype", 30, 2500),
                ("Pilot version", 75, 3500),
                ("Release", 110, 1500),
            ),
            hours_a_week=20,
            starts_in_days=30,
        ),
        submitted_hours_ago=180,
        state="withdrawn",
        answers=(
            (
                "The first acceptance that reaches the matron wins, and the other nurse is told before she "
                "loses her evening."
            ),
        ),
    ),
    ProposalSeed(
        job="adaeze-rota",
        freelancer="yusuf",
        letter=(
            "Good day Dr Obi, I built the rota plugin for a clinic with five branches and have watched "
            "people swap shifts by shouting. It works quite well until someone is on the bus. I am a web "
            "person, so I would propose a web app that installs on the phone, weighs less than one "
            "photograph and keeps a month of shifts without network.\n\n"
            "I live two hours away and would sit in both pilot clinics for the first week. Printing the "
            "rota on paper stays possible, because the door of the ward is still the best screen."
        ),
        terms=TermsSeed(kind="project", amount=6900, duration="3to6", hours_a_week=30, starts_in_days=5),
        submitted_hours_ago=150,
        state="submitted",
        answers=(
            (
                "The server keeps both, asks the matron, and shows her who was first. People accept her "
                "word sooner than a clock's."
            ),
        ),
    ),
)
