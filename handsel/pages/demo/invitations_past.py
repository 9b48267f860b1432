"""Invitations to the jobs that are long over: who was asked, and how soon each answered."""

from handsel.pages.demo.shape import AcceptanceSeed, DeclineReasonCode, InvitationSeed, TermsSeed

Answer = tuple[str, int, DeclineReasonCode, str]


def _asked(job: str, sent_hours_ago: int, message: str, *answers: Answer) -> tuple[InvitationSeed, ...]:
    "Return one declined invitation for each (freelancer, hours until the answer, reason, message)."
    return tuple(
        InvitationSeed(
            job=job,
            freelancer=freelancer,
            message=message,
            sent_hours_ago=sent_hours_ago - number,
            outcome="declined",
            answered_hours_ago=sent_hours_ago - number - hours,
            reason=reason,
            decline_message=words,
        )
        for number, (freelancer, hours, reason, words) in enumerate(answers)
    )


def _took(
    job: str, freelancer: str, sent_hours_ago: int, hours: int, message: str, amount: int, letter: str
) -> InvitationSeed:
    "Return the one invitation to a job that was accepted, within some hours."
    kind = "hourly" if job == "hugo-shop" else "project"
    return InvitationSeed(
        job=job,
        freelancer=freelancer,
        message=message,
        sent_hours_ago=sent_hours_ago,
        outcome="accepted",
        answered_hours_ago=sent_hours_ago - hours,
        acceptance=AcceptanceSeed(
            letter=letter,
            terms=TermsSeed(
                kind="hourly" if kind == "hourly" else "project",
                amount=amount,
                duration="1to3" if job in ("ruth-diary", "nils-signs") else "lt1",
                weekly_limit=12 if kind == "hourly" else None,
                hours_a_week=12,
                starts_in_days=4,
            ),
        ),
    )


INVITATIONS_PAST: tuple[InvitationSeed, ...] = (
    *_asked(
        "owen-accounts",
        1930,
        "Would you look at two years of pottery accounts for us? It is less than it sounds.",
        ("bob", 9, "too_busy", "I close three sets of books this month and would only rush yours."),
        ("shabnam", 20, "not_interested", ""),
        ("ricardo", 30, "skills", "Ledgers from scratch are not where I am quick. I wish you a patient one."),
        ("joao", 5, "skills", ""),
    ),
    _took(
        "owen-accounts",
        "charlie",
        1925,
        7,
        "Dear Charlie, you wrote that you like shoeboxes. We have eleven.",
        820,
        (
            "Thank you, Owen. Eleven shoeboxes for two years is a good ratio; I have seen worse from "
            "people with one till.\n\n"
            "I would begin with the bank, because it does not forget, and then lay the till rolls of "
            "the fairs beside it. The gallery's commission becomes an account of its own, so that you "
            "see what the wall in town really costs you. After ten days you hear from me what is "
            "missing and whether it matters. You get one workbook for each year and a page for your "
            "accountant."
        ),
    ),
    *_asked(
        "gloria-fuel",
        1790,
        "We drive a lot and know too little about what it costs. Would you build the sheet?",
        ("charlie", 5, "too_busy", "I am in the middle of a year end. Ask me again in spring, gladly."),
        ("ricardo", 14, "rate_low", ""),
        ("shabnam", 16, "skills", ""),
        ("sunita", 22, "skills", "I plan the trips, I am no use with what the tyres cost."),
    ),
    _took(
        "gloria-fuel",
        "bob",
        1785,
        11,
        "Hello Bob, seven vehicles and a drawer of fuel slips. Is that something for you?",
        560,
        (
            "Thank you for asking me. A drawer of fuel slips is a friendly place to start, because "
            "each slip has a date and a number plate.\n\n"
            "I would make one sheet with a line for each purchase and let the sheet do the sums: by "
            "vehicle, by month, by kilometre. Your office manager enters four things and nothing "
            "else. I fill in the last twelve months from the scans and mark the slips that I cannot "
            "read, so that the drivers can guess. You have the cost of a kilometre two weeks from "
            "now."
        ),
    ),
    *_asked(
        "ruth-diary",
        1690,
        "I have a diary of 1911, in pencil, with 96 pages. Would you read it with me?",
        ("beatrix", 20, "skills", "I would start to improve her sentences, and that would be a pity."),
        ("jerome", 50, "not_interested", ""),
        ("tariq", 66, "skills", ""),
        ("helene", 12, "too_busy", "I would have loved this. My table is full until the autumn."),
    ),
    _took(
        "ruth-diary",
        "margaret",
        1685,
        6,
        "Dear Margaret, I hear that you read difficult handwriting for pleasure.",
        1050,
        (
            "Dear Ruth, thirty-one years of school essays have taught me to read pencil, and to keep "
            "my own pencil still.\n\n"
            "I would transcribe ten pages first and send them, so that we agree on how to show what "
            "she crossed out. Her spelling stays. Notes on ships and towns go to the foot of the "
            "page, never into her text. Words that I cannot read come in a list with the picture of "
            "each, and perhaps the family knows them. Ninety-six pages take me seven weeks at an even "
            "pace."
        ),
    ),
    *_asked(
        "nils-signs",
        1620,
        "Twenty small drawings that show where a parcel goes. Would you draw them?",
        ("freya", 8, "skills", "I draw what grows. For stairs and bells somebody else is better."),
        ("isabella", 40, "too_busy", ""),
        ("rashid", 60, "skills", ""),
        ("oleksandra", 18, "not_interested", ""),
        ("kwame", 30, "rate_low", ""),
    ),
    _took(
        "nils-signs",
        "jakub",
        1612,
        15,
        "Hello Jakub, your assembly sheets need no words. Our huts would like to be drawn like that.",
        1500,
        (
            "Thank you, Nils. A hut is an assembly drawing with weather, so I feel at home.\n\n"
            "I would draw three huts first: the box under the stairs, the bell, and the dog. With "
            "these we find the thickness of the line that survives a phone in snowfall. Then the "
            "other seventeen in two parts. One colour only, and only for the parcel, so that the eye "
            "goes there first. You get files for the phone and for a printed card, and I keep the "
            "sketches in case a hut changes its mind."
        ),
    ),
    *_asked(
        "hugo-shop",
        1490,
        "Would you look at our ticket pages with the eyes of somebody who has no mouse?",
        ("ingrid", 10, "too_busy", ""),
        ("tomasz", 20, "skills", "I live behind the pages, not on them."),
        ("yusuf", 3, "skills", ""),
        ("mei", 60, "too_busy", "We are three days before a release. Sorry for the late answer."),
        ("farid", 71, "skills", ""),
    ),
    _took(
        "hugo-shop",
        "hanna",
        1484,
        8,
        "Dear Hanna, you found eleven faults on a page that we admired. Would you look at ours?",
        88,
        (
            "Thank you, Hugo. A calendar is where most ticket pages stop people, so you are in good "
            "company.\n\n"
            "I would go through the six pages twice: once with keyboard and screen reader on a desk, "
            "once on a phone with large text. Two people who use a screen reader every day look at "
            "the calendar with me; I pay them out of my rate. You get a list in order of harm, each "
            "entry with what would be enough, and the talk with your web firm is included. Ten to "
            "fourteen hours in all."
        ),
    ),
    *_asked(
        "adaeze-waiting",
        1400,
        "We have a year of waiting times and would like to understand them. Would you help?",
        ("greta", 20, "skills", "Maps I could give you, but the honest answer is a statistician."),
        ("joao", 8, "too_busy", ""),
        ("noura", 34, "not_interested", ""),
        ("amara", 15, "skills", ""),
    ),
    _took(
        "adaeze-waiting",
        "priya",
        1394,
        12,
        "Dear Priya, our board asks whether a second midwife makes a difference. Does she?",
        1450,
        (
            "Dear Adaeze, that is the kind of question I like, because the answer changes somebody's "
            "day.\n\n"
            "I would clean the table first and keep a list of every row that I touch. Then waiting by "
            "clinic, weekday and hour, and the two clinics with a second midwife before and after, "
            "compared with the three that had none. I say how sure we can be in plain words and leave "
            "the formulas to an appendix. Two pages, four charts, ten working days, and half an hour "
            "with your board if they wish."
        ),
    ),
    *_asked(
        "samira-listen",
        1350,
        "Eight audio books, twelve minutes, one table at a fair. Would you make us a trailer?",
        ("eleni", 20, "skills", "Without pictures I am lost. Somebody with better ears should have it."),
        ("clara", 30, "not_interested", ""),
        ("luca", 55, "too_busy", ""),
        ("omar", 14, "skills", ""),
        ("viktor", 26, "skills", "I am an engineer of beams. But I would listen to it."),
    ),
    _took(
        "samira-listen",
        "thabo",
        1343,
        9,
        "Hello Thabo, three studios with three ideas of loudness. You will know the feeling.",
        700,
        (
            "Thank you, Samira. I know the feeling and I have a fader for it.\n\n"
            "I would listen to all eight books at one and a half speed and bring you three moments "
            "from each. You choose, I cut. Then I match the studios to each other, which is mostly "
            "the room and not the loudness, and record nothing over the readers. Between two excerpts "
            "there are four seconds of air, because people at a fair breathe too. A first version "
            "comes after eight days, the final one three days after your notes."
        ),
    ),
    *_asked(
        "lwazi-royalties",
        1270,
        "Fourteen musicians, two numbers each, and every time a letter on Monday. Would you help?",
        ("charlie", 6, "skills", "Royalties have rules of their own here, and I would have to learn them."),
        ("bob", 15, "not_interested", ""),
        ("ricardo", 40, "skills", ""),
        ("henrik", 68, "skills", ""),
    ),
    _took(
        "lwazi-royalties",
        "joao",
        1262,
        10,
        "Dear Joao, I have show notes, an export and a bad conscience. Would you make a sheet of it?",
        500,
        (
            "Hello Lwazi, minutes from one list and listeners from another: that is my daily bread.\n\n"
            "I would join the two by show and date, and let each statement print the lines it is made "
            "of, so that a musician can check it with a finger. The one contract that differs gets a "
            "line of its own, not an exception hidden in a formula. I make the last half-year with "
            "you on a call, so that the next one takes you twenty minutes and no Sunday. Six working "
            "days from the first export."
        ),
    ),
)
