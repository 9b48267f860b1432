"""Marketplace proposals of the demo world, part 2."""

from handsel.pages.demo.shape import ProposalSeed, TermsSeed

PROPOSALS_2: tuple[ProposalSeed, ...] = (
    ProposalSeed(
        job="hugo-loops",
        freelancer="chipo",
        letter=(
            "Dear Hugo, I draw by hand, and a hull drawn by hand beside a hull made by hand could be a "
            "good conversation in your hall. Seventy seconds is long for a wall, so I would build each "
            "loop from seven small scenes that make sense on their own.\n\n"
            "I have not animated boats before, but I have animated looms, pumps and a voting box, all of "
            "them in front of the people who use them. Tuesdays and Thursdays with your builder suit me. "
            "No words at all would be my aim, in any language."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=6000,
            duration="1to3",
            milestones=(("Storyboards", 20, 1500), ("Loops one to three", 65, 4500)),
            hours_a_week=20,
            starts_in_days=15,
        ),
        submitted_hours_ago=220,
        state="viewed",
    ),
    ProposalSeed(
        job="hugo-grant",
        freelancer="liesel",
        letter=(
            "Dear Mr Larsson, I coordinate projects and have carried four applications over the line, two "
            "of them in heritage. I am not the finest writer among your candidates, but I get the letters, "
            "the figures and the signatures together in time, which is where most applications quietly "
            "die.\n\n"
            "I would offer the work plan, the budget, the risk table and the whole timetable, and your "
            "director, who reads every draft, could write the heart of it. Minutes the same evening, a "
            "list on Thursdays, everything uploaded three days early."
        ),
        terms=TermsSeed(kind="project", amount=2600, duration="1to3", hours_a_week=15, starts_in_days=3),
        submitted_hours_ago=310,
        state="submitted",
        answers=(
            "The partner letters. They all say the same thing, because everybody was sent the same draft.",
        ),
    ),
    ProposalSeed(
        job="hugo-access",
        freelancer="isabella",
        letter=(
            "Dear Hugo, I design screens for hospitals, where nobody may be locked out of a step. I would "
            "test your seven steps with four people: two with screen readers, one with a tremor, one who "
            "enlarges everything to four hundred per cent.\n\n"
            "The list for your supplier will be in order of harm and each item will fit on a card: what "
            "happens, to whom, where, how to know that it is repaired. The statement will say what does "
            "not work yet. People forgive a great deal when they are told the truth in advance."
        ),
        terms=TermsSeed(kind="project", amount=1750, duration="lt1", hours_a_week=12, starts_in_days=6),
        submitted_hours_ago=40,
        state="submitted",
    ),
    ProposalSeed(
        job="paloma-labels",
        freelancer="rashid",
        letter=(
            "Dear Paloma, I set long documents, and the legal text of a tin is the shortest long document "
            "that I know. Four languages on the smallest size need a condensed letter with open forms, a "
            "line length of about forty signs and no decoration nearby.\n\n"
            "I would leave the fisherwoman to a colleague if she needs retouching and concentrate on the "
            "grid for all six. The printer's three colours are enough. As a proof I offer to set your "
            "longest text on the smallest tin within three days, before you decide on anybody."
        ),
        terms=TermsSeed(kind="project", amount=3200, duration="1to3", hours_a_week=18, starts_in_days=6),
        submitted_hours_ago=180,
        state="submitted",
        answers=("A cough syrup with dosage in two languages. We removed one logo and everything fitted.",),
    ),
    ProposalSeed(
        job="paloma-labels",
        freelancer="linh",
        letter=(
            "Hello Paloma, I make presentations and labels, and both have the same problem: everyone would "
            "like one more sentence. I would sort your texts into must, should and story, and give the "
            "story its own place inside the carton, where people read it while they eat.\n\n"
            "For the six tins I see one layout with a coloured band whose height shows the strength of "
            "taste. The fisherwoman looks to the left on all of them, towards the price. First ideas in a "
            "week, on photographs of your real shelves."
        ),
        terms=TermsSeed(kind="project", amount=3400, duration="1to3", hours_a_week=20, starts_in_days=3),
        submitted_hours_ago=170,
        state="viewed",
        answers=(
            "A fish sauce bottle. Ingredients in three languages went around the neck on a strip of paper.",
        ),
    ),
    ProposalSeed(
        job="paloma-cash",
        freelancer="charlie",
        letter=(
            "Dear Paloma, I did the costing for an exporter who bought timber in the dry season and was "
            "paid after Christmas, so the shape of your year is familiar. A cash view for you has three "
            "engines: what is landed, what is packed, and when shops pay. Everything else is rent.\n\n"
            "I would build it from your four years month by month, check it against the bank, and add your "
            "three switches on the first page. Your office gets a one-hour call and a page with 'every "
            "first Monday'. I read Spanish figures well and Spanish prose slowly, so please write to me in "
            "English or French."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=30,
            duration="lt1",
            weekly_limit=20,
            hours_a_week=20,
            starts_in_days=3,
        ),
        submitted_hours_ago=240,
        state="viewed",
    ),
    ProposalSeed(
        job="kenji-firmware",
        freelancer="jakub",
        letter=(
            "Dear Mr Ota, I draw and build machines and write small firmware for my own test rigs, so I "
            "know a sleeping current when I see one. I could do the measurement campaign for you: five "
            "probes, a week, each wake-up named and priced, and a report with curves.\n\n"
            "The rewriting itself should be done by somebody who does it every day, and I would hand over "
            "to them properly. If you prefer to have both from one hand, please choose them and not me; if "
            "you would like an independent measurement, I am your man."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=60,
            duration="3to6",
            weekly_limit=10,
            hours_a_week=10,
            starts_in_days=30,
        ),
        submitted_hours_ago=110,
        state="withdrawn",
        answers=(
            (
                "The current of the bare board with the processor held in reset, as a floor for all later "
                "figures."
            ),
        ),
    ),
    ProposalSeed(
        job="kenji-guide",
        freelancer="jakub",
        letter=(
            "Dear Mr Ota, wind and cold fingers are good editors. I would set up your station in my garden "
            "in Olomouc, in November, and write down every moment of doubt. The guide would have pictures "
            "on the left and one sentence on the right, so that it can be translated without new "
            "drawings.\n\n"
            "The card in the lid is the most important part: five pictures, no words. I have drawn for "
            "farmers for twenty years and know that the guide gets wet, so I would ask for a paper which "
            "survives that."
        ),
        terms=TermsSeed(kind="project", amount=2300, duration="1to3", hours_a_week=15, starts_in_days=10),
        submitted_hours_ago=420,
        state="viewed",
    ),
    ProposalSeed(
        job="lwazi-series",
        freelancer="clara",
        letter=(
            "Dear Lwazi, I come from film and have edited two radio series, which taught me that a cut one "
            "cannot see is heard at once. People who began again are my subject; I made a film on a net "
            "maker who had been a teacher.\n\n"
            "I would listen to all six hours of an episode before I read the script, and send you a page "
            "with what I remember the next morning. That page is usually the structure. For the final mix "
            "I would work with a sound engineer here, included in my price. One episode every three weeks "
            "is my honest pace."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=8800,
            duration="3to6",
            milestones=(("Four episodes", 80, 4400), ("Four episodes and trailer", 150, 4400)),
            hours_a_week=20,
            starts_in_days=30,
        ),
        submitted_hours_ago=190,
        state="submitted",
        answers=(
            (
                "A man folds his uniform, and instead of his answer you hear the drawer. It works because "
                "the question was bigger than any answer."
            ),
        ),
    ),
    ProposalSeed(
        job="lwazi-theme",
        freelancer="thabo",
        letter=(
            "Hi Lwazi, I know that you have me down for sound, but I also write small themes, and this one "
            "has been walking through my head since you described it. Clarinet in the low register, "
            "accordion only breathing, bass with fingers and without hurry.\n\n"
            "I would record three players in one room in Durban in an afternoon, and keep a mistake or "
            "two. Forty seconds, ten seconds, three bridges that leave space at the height of a voice. The "
            "licence is one page and I would sign it with a smile."
        ),
        terms=TermsSeed(kind="project", amount=1100, duration="lt1", hours_a_week=10, starts_in_days=7),
        submitted_hours_ago=60,
        state="viewed",
    ),
    ProposalSeed(
        job="samira-picture",
        freelancer="freya",
        letter=(
            "Dear Samira, I draw plants and would make you a lemon tree that a botanist could name and a "
            "child could climb. People are my weaker side; the grandmother I would do from behind, mostly, "
            "with very good hands, which might even suit her.\n\n"
            "For two reading directions a tree is a gift, because it grows upwards. I imagine the tree in "
            "the fold and the seasons going round it. Watercolour and pencil on paper, with fruit from my "
            "neighbour's garden as the model."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=5500,
            duration="3to6",
            milestones=(("Roughs", 40, 1500), ("Paintings", 130, 4000)),
            hours_a_week=15,
            starts_in_days=40,
        ),
        submitted_hours_ago=150,
        state="withdrawn",
        answers=("I would make upward pages: the eye climbs, and left and right stop mattering.",),
    ),
    ProposalSeed(
        job="samira-picture",
        freelancer="chipo",
        letter=(
            "Dear Samira, I animate, so I think of a picture book as thirty-two stills from a film that "
            "goes on in the reader's head. A grandmother carrying a tree up six floors is already six "
            "pages, and everybody on the stairs has a face.\n\n"
            "I work with ink and washes on paper. You would get a small dummy to turn in your hands in "
            "both directions before anything is painted. Children in my street have offered to read it "
            "from the wrong end, which they do with most books anyway."
        ),
        terms=TermsSeed(
            kind="milestone",
            amount=5400,
            duration="3to6",
            milestones=(("Roughs and dummy", 35, 1600), ("All spreads", 120, 3800)),
            hours_a_week=25,
            starts_in_days=7,
        ),
        submitted_hours_ago=140,
        state="viewed",
        answers=(
            (
                "With a staircase that can be climbed from both sides, and with no arrows of any kind in "
                "the way people look."
            ),
        ),
    ),
    ProposalSeed(
        job="samira-memoir",
        freelancer="jerome",
        letter=(
            "Dear Ms Haddad, I ghost-write memoirs and I know engineers: they tell you how the pump "
            "worked, and only in the last line that a friend drowned. The order of such a book is usually "
            "the order in which he dared to say things. I would look for that first.\n\n"
            "You would receive a letter of ten pages to the author, written so that he can read it on a "
            "bad day, and a list of chapters in a new order with reasons. His traces of other languages "
            "would stay; I would fight for a few of them."
        ),
        terms=TermsSeed(kind="project", amount=2800, duration="1to3", hours_a_week=12, starts_in_days=10),
        submitted_hours_ago=480,
        state="viewed",
    ),
    ProposalSeed(
        job="owen-plates",
        freelancer="wanjiru",
        letter=(
            "Dear Owen, I am a horticulturist who draws, and geraniums grow wild on the hills above my "
            "town, though mostly other kinds than yours. I work in pen with a fine grey wash, from pressed "
            "leaves and photographs, and I always draw the back of a leaf too.\n\n"
            "Twenty drawings in ten weeks is a good pace for me. I would name under each the one feature "
            "that sets it apart, and you decide whether the customers get to see it. Scans at high "
            "resolution, and the originals posted flat, if you would like them on the wall."
        ),
        terms=TermsSeed(kind="project", amount=1800, duration="1to3", hours_a_week=14, starts_in_days=5),
        submitted_hours_ago=210,
        state="submitted",
    ),
    ProposalSeed(
        job="owen-orders",
        freelancer="liesel",
        letter=(
            "Dear Owen, I ran a school office for eleven years, and wet soil cannot be harder than lost "
            "gym bags. Orders entered the same day, letters answered within two, and a list for Carys each "
            "evening with only what I truly do not know.\n\n"
            "I would write your list of frequent answers so that it sounds like you, and sort it by what "
            "people ask rather than by plant. Saturdays are possible until Easter, afterwards every second "
            "one. I do not know much about plants, but I know how to look things up and how to be "
            "corrected."
        ),
        terms=TermsSeed(kind="hourly", amount=20, duration="3to6", hours_a_week=24, starts_in_days=30),
        submitted_hours_ago=40,
        state="viewed",
        answers=(
            (
                "Dear Mrs Hughes, I am sorry, that is a sad parcel to open. Please send me a picture of "
                "the roots; if they snap, a new one travels on Monday."
            ),
        ),
    ),
    ProposalSeed(
        job="owen-orders",
        freelancer="sunita",
        letter=(
            "Dear Mr Pritchard, from January to June is my quiet time, because nobody walks in the rain "
            "here, and I like writing to people. I have answered travellers' letters for ten years, and "
            "most of these letters are also about wet ground.\n\n"
            "I would start at noon your time, enter the orders of the day and answer the letters in the "
            "order in which they came. Long questions get a real answer and not a form. Four hours a day, "
            "six days a week, with a good line and a second one for storms."
        ),
        terms=TermsSeed(kind="hourly", amount=14, duration="3to6", hours_a_week=24, starts_in_days=10),
        submitted_hours_ago=34,
        state="submitted",
        answers=(
            (
                "I am so sorry. May I ask when it was unpacked and whether the roots are white or brown? "
                "Either way we will not leave you with an empty place in the bed."
            ),
        ),
    ),
    ProposalSeed(
        job="teresa-maps",
        freelancer="daniel",
        letter=(
            "Dear Teresa, I plan streets in the Netherlands, and a boundary that two neighbours describe "
            "differently is my daily bread. The drawing is the easier half; the meeting in which the map "
            "is corrected is where it becomes theirs.\n\n"
            "I would prepare each meeting as an exhibition: one large print, thin paper over it, pencils "
            "in three colours, and a person who writes down names as they are said. I do not speak "
            "Portuguese and would need an interpreter who knows when to be silent. The data set would be "
            "simple enough to open in ten years."
        ),
        terms=TermsSeed(kind="project", amount=5200, duration="3to6", hours_a_week=12, starts_in_days=15),
        submitted_hours_ago=240,
        state="viewed",
        answers=("As two lines, both dated, both named, until the people concerned draw a third one.",),
    ),
    ProposalSeed(
        job="teresa-ledger",
        freelancer="lucas",
        letter=(
            "Dear Teresa, I have written survey apps for extension workers in the interior, and a steward "
            "in a boat is the same person with wetter shoes. The slip is the heart of it: if it prints "
            "within three seconds and carries a number, people will trust the rest.\n\n"
            "Everything is stored on the phone first. When the boat reaches town it goes up in one piece, "
            "and what has gone up gets a mark that the steward can see in the sun. Large letters, four "
            "screens, no accounts. I speak Portuguese and would come along for one delivery day before I "
            "draw anything."
        ),
        terms=TermsSeed(
            kind="hourly",
            amount=44,
            duration="3to6",
            weekly_limit=25,
            hours_a_week=20,
            starts_in_days=10,
        ),
        submitted_hours_ago=300,
        state="active",
    ),
)
