"""Talk in the rooms of the demo world, part 2."""

from handsel.pages.demo.shape import TalkSeed

TALKS_2: tuple[TalkSeed, ...] = (
    TalkSeed(
        job="owen-plates",
        freelancer="freya",
        lines=(
            (
                "client",
                190,
                "Carys has pressed buds of all twenty. She wrote the names in pencil on the back.",
            ),
            (
                "freelancer",
                150,
                (
                    "They arrived flat and beautiful. Number seven is not what the label says; look at the "
                    "sepals."
                ),
            ),
            (
                "client",
                149,
                (
                    "She went out with a lens and says that you are right. We have sold it under the wrong "
                    "name since 2011."
                ),
            ),
            ("freelancer", 147, "I will draw it under whichever name you choose to confess."),
            ("client", 40, "The pencils are lovely. Only the leaf of number twelve should be cut deeper."),
        ),
    ),
    TalkSeed(
        job="teresa-maps",
        freelancer="greta",
        lines=(
            ("client", 220, "The meeting in the second village is on Sunday, if the river allows."),
            (
                "freelancer",
                218,
                "Then I will have the proof ready for printing on Friday. How large can you print?",
            ),
            ("client", 217, "As wide as a door."),
            (
                "freelancer",
                216,
                "Good, a door it is. I will leave the margins empty so that people can write.",
            ),
            (
                "client",
                48,
                "They corrected nineteen names and moved the old landing place. Photographs follow.",
            ),
            (
                "freelancer",
                46,
                "Thank you. I see that somebody added a tree. Is that the one everybody meets at?",
            ),
            ("client", 45, "Yes. It should be on the map."),
        ),
    ),
    TalkSeed(
        job="ruth-letters",
        freelancer="helene",
        lines=(
            (
                "freelancer",
                120,
                "I have read the first twenty pages. The eldest signs with a nickname, which will help us.",
            ),
            ("client", 118, "We always thought that it was a second brother."),
            (
                "freelancer",
                117,
                (
                    "It is the same hand, and he mentions his own birthday. So there are three brothers "
                    "and four names."
                ),
            ),
            ("client", 40, "My mother remembers a tin lantern with initials. Is that of any use?"),
            (
                "freelancer",
                38,
                "It may be. Makers' marks were registered from 1909. A picture of the initials, please.",
            ),
        ),
    ),
    TalkSeed(
        job="rowan-payroll",
        freelancer="shabnam",
        lines=(
            ("client", 230, "Our bursar would like to meet you before she retires, with tea."),
            (
                "freelancer",
                228,
                "With pleasure. May I ask her about term-time holiday pay while she pours?",
            ),
            ("client", 227, "She has a folder on it."),
            (
                "freelancer",
                100,
                (
                    "We spoke for two hours. I have eleven pages of notes, and one question for the "
                    "pension people which she has carried for years."
                ),
            ),
            ("client", 98, "She mentioned it at breakfast. She is delighted."),
        ),
    ),
    TalkSeed(
        job="samira-contract",
        freelancer="gideon",
        lines=(
            ("client", 80, "What happens if an illustrator falls ill halfway?"),
            (
                "freelancer",
                78,
                (
                    "In your old contract, nothing good. I suggest that finished pages are paid, and that "
                    "the dates move by agreement for up to three months."
                ),
            ),
            ("client", 77, "And after that?"),
            (
                "freelancer",
                76,
                (
                    "Either side may end it, pictures stay with the illustrator, sketches are not used by "
                    "anyone else."
                ),
            ),
            ("client", 50, "Our illustrator on the lemon tree would sign that today."),
        ),
    ),
    TalkSeed(
        job="teresa-ledger",
        freelancer="lucas",
        lines=(
            (
                "client",
                270,
                "Thank you for offering to come along. Our steward leaves at four in the morning.",
            ),
            ("freelancer", 268, "Then I leave at four in the morning. Which printer do you have exactly?"),
            ("client", 266, "A grey one, with a leather case. I will read you the label tomorrow."),
            ("freelancer", 264, "Please also tell me how many slips fit on one roll in real life."),
            ("client", 200, "Eighty-five, if it does not get wet."),
        ),
    ),
    TalkSeed(
        job="nils-privacy",
        freelancer="nadia",
        lines=(
            (
                "client",
                180,
                (
                    "Your point on the court letters went straight to our developers. They changed the "
                    "text today."
                ),
            ),
            (
                "freelancer",
                178,
                "That was quick. Please keep the old wording on file with the date of the change.",
            ),
            ("client", 176, "Done. Which two municipalities would you like to ask?"),
            (
                "freelancer",
                175,
                (
                    "The smallest one and one that has complained before. Complaints are the best "
                    "documentation."
                ),
            ),
        ),
    ),
    TalkSeed(
        job="nils-forms",
        freelancer="hanna",
        lines=(
            (
                "client",
                112,
                (
                    "Thank you for the proposal, Hanna. We would test the forms with eight of our members. "
                    "What do you need from us?"
                ),
            ),
            (
                "freelancer",
                110,
                "Could two of the eight people be over seventy? They are polite and merciless.",
            ),
            ("client", 108, "We have a reading circle at the library that fits the description."),
            ("freelancer", 107, "Perfect. I only need a quiet room and their own phones."),
        ),
    ),
    TalkSeed(
        job="ruth-book",
        freelancer="linh",
        lines=(
            ("client", 180, "My brother asks whether the ledger could be printed in its real size."),
            (
                "freelancer",
                178,
                (
                    "It could, as a fold-out of four pages. It would be the most expensive sheet in the "
                    "book and probably the best one."
                ),
            ),
            ("client", 177, "He has offered to pay for it."),
            ("freelancer", 176, "Then I will put it in the middle, where a book lies flat."),
        ),
    ),
)
