"""Talk in the rooms of the demo world, part 1."""

from handsel.pages.demo.shape import TalkSeed

TALKS_1: tuple[TalkSeed, ...] = (
    TalkSeed(
        job="alice-catalogue",
        freelancer="elodie",
        lines=(
            (
                "client",
                170,
                (
                    "Good morning Elodie. Alice read your note on moise and laughed: she has been saying "
                    "it wrong for years."
                ),
            ),
            (
                "freelancer",
                168,
                "Then we are both relieved. Is 'cross rail' right for the way you use it, below the seat?",
            ),
            ("client", 166, "Yes, below the seat, always in pairs."),
            (
                "freelancer",
                120,
                (
                    "The first five pieces are attached to my next message. Number four is the one I am "
                    "least sure of: 'veille' as a name for a lamp table."
                ),
            ),
            ("client", 118, "Alice would keep the French name and explain it once. Can we do that?"),
            (
                "freelancer",
                117,
                "Of course. I will put the explanation in the first sentence and leave the title alone.",
            ),
            (
                "client",
                30,
                "The gallery in Copenhagen asks for two more pieces. Shall I send them separately?",
            ),
            ("freelancer", 28, "Please do. Two pieces are no trouble, I will add them to the second part."),
        ),
    ),
    TalkSeed(
        job="alice-photos",
        freelancer="minjun",
        lines=(
            (
                "client",
                300,
                "The parcel left this morning. The bird is wrapped twice because its beak is thin.",
            ),
            (
                "freelancer",
                180,
                "It arrived. Beak safe. The walnut is darker than in your pictures, which is good news.",
            ),
            (
                "freelancer",
                96,
                "Three objects are ready to look at. I kept the shadow short on the spoons.",
            ),
            ("client", 90, "The spoons are perfect. The bowl looks a little cold to us."),
            (
                "freelancer",
                88,
                "I agree. I will warm it by a small step and send both, so that you can compare.",
            ),
            ("client", 70, "The warmer one, please."),
        ),
    ),
    TalkSeed(
        job="mirela-barn",
        freelancer="viktor",
        lines=(
            (
                "freelancer",
                148,
                "One question before I book the train: may we lift two boards near the north post?",
            ),
            (
                "client",
                146,
                "Lift what you like, my husband has wanted to see under there since we bought it.",
            ),
            (
                "freelancer",
                145,
                "Then please keep the room below dry for two days. Is there a ladder of five metres?",
            ),
            ("client", 143, "There is one, and a neighbour with a longer one."),
            (
                "client",
                40,
                (
                    "After the rain there was water at the foot of that post. Picture attached on the job "
                    "page. Should we worry?"
                ),
            ),
            (
                "freelancer",
                38,
                (
                    "Not this week. Put a board over the gutter outlet so that it runs to the other side. "
                    "I will bring a moisture meter."
                ),
            ),
        ),
    ),
    TalkSeed(
        job="jonas-manual",
        freelancer="sabine",
        lines=(
            ("freelancer", 96, "Is it 'Stellring' or 'Klemmring' on drawing 14? The text uses both."),
            ("client", 95, "Two different parts, unfortunately. The Stellring is the one with the pin."),
            (
                "freelancer",
                94,
                "Then 'adjusting collar' and 'clamping ring'. I will put a small drawing into the list.",
            ),
            (
                "client",
                50,
                "Our engineer has gone through your first hundred terms. Four remarks, all small.",
            ),
            (
                "freelancer",
                48,
                (
                    "Thank you. I accept three. On the fourth, 'punch' is safer than 'stamp', because a "
                    "stamp is something else in your dental catalogue."
                ),
            ),
            ("client", 47, "He says that you are right and that he will deny it."),
        ),
    ),
    TalkSeed(
        job="adaeze-vaccines",
        freelancer="priya",
        lines=(
            (
                "client",
                130,
                (
                    "You have access to the server now. The file with nicknames is the one that will make "
                    "you cry."
                ),
            ),
            (
                "freelancer",
                128,
                (
                    "I have seen 'Baby of Rose' forty-one times so far. May I ask one of your nurses for "
                    "an hour on Thursday?"
                ),
            ),
            ("client", 127, "Sister Bukola is looking forward to it. She knows most of the Roses."),
            (
                "freelancer",
                60,
                "We went through fifty pairs and agreed on forty-six. The other four are twins.",
            ),
            ("client", 58, "Please keep a rule for twins. There are many."),
            (
                "freelancer",
                20,
                (
                    "Done. A first count: after cleaning it is one in seven who does not come back, not "
                    "one in six."
                ),
            ),
            ("client", 19, "That is already useful. Is it the same in all clinics?"),
            (
                "freelancer",
                18,
                (
                    "No, and the difference is larger than I expected. I would rather not say which until "
                    "I have checked the dates in the rainy months."
                ),
            ),
        ),
    ),
    TalkSeed(
        job="adaeze-film",
        freelancer="chipo",
        lines=(
            ("client", 440, "Our midwife asks whether the baby can have a hat. All of ours have hats."),
            ("freelancer", 438, "The baby will have a hat. Knitted, I assume?"),
            ("client", 437, "Knitted, too large, and yellow."),
            (
                "freelancer",
                300,
                (
                    "Storyboard is ready, thirty-one drawings. Number nine is the breathing; please look "
                    "at that one first."
                ),
            ),
            ("client", 296, "She says that the chest should draw in below the ribs, not at the neck."),
            ("freelancer", 290, "Corrected. Thank you for being exact, I had only seen it described."),
        ),
    ),
    TalkSeed(
        job="hugo-loops",
        freelancer="eleni",
        lines=(
            (
                "client",
                178,
                (
                    "Welcome. Our builder, Arne, is free on Tuesday after ten. He will not look into the "
                    "camera, but he talks."
                ),
            ),
            (
                "freelancer",
                176,
                "That is fine, I will look at his hands. Could he have a piece of plank beside him?",
            ),
            ("client", 175, "He has nothing else beside him."),
            (
                "freelancer",
                90,
                (
                    "He told me that the third plank decides everything. I would like to make that the "
                    "middle of the second loop."
                ),
            ),
            ("client", 88, "I have worked here for nine years and did not know that. Yes, please."),
            (
                "freelancer",
                24,
                "Styleframes tonight. One colour, as promised: the red of the primer on your hull.",
            ),
        ),
    ),
    TalkSeed(
        job="hugo-grant",
        freelancer="beatrix",
        lines=(
            ("freelancer", 280, "I have read everything twice. My advice: go for this round."),
            ("client", 278, "The board will be glad. What worries you?"),
            (
                "freelancer",
                277,
                (
                    "The yard's quotation. One round sum for two winters. Could they split it by season "
                    "and by trade?"
                ),
            ),
            ("client", 250, "They grumbled and did it. It is now 4 per cent lower."),
            ("freelancer", 249, "That happens more often than one would think."),
            ("client", 80, "Draft received. The director has used her red pen, but gently."),
            ("freelancer", 78, "I can see it. She is right about page three, I was hiding there."),
        ),
    ),
    TalkSeed(
        job="paloma-labels",
        freelancer="kwame",
        lines=(
            ("client", 160, "My aunt asks who will repaint the fisherwoman."),
            ("freelancer", 158, "Nobody. Please tell your aunt that she stays exactly as she is."),
            ("client", 157, "You have made a friend."),
            (
                "freelancer",
                60,
                (
                    "Two directions on the smallest tin are ready. In the second one the legal text goes "
                    "around the side in one line."
                ),
            ),
            ("client", 55, "The second. But the weight is hard to find for an inspector."),
            ("freelancer", 54, "I will move it beneath the name and make it half a point larger."),
        ),
    ),
    TalkSeed(
        job="kenji-firmware",
        freelancer="henrik",
        lines=(
            (
                "freelancer",
                100,
                "The probes came through customs. Number three has a bent pin, no harm done.",
            ),
            ("client", 98, "I am sorry. Please use it for destructive tests."),
            (
                "freelancer",
                50,
                (
                    "First night of measurement: it wakes every two seconds to look at a button that is "
                    "not fitted."
                ),
            ),
            ("client", 48, "That button was in the demonstration. We are embarrassed."),
            (
                "freelancer",
                47,
                "No need, that alone was 90 microampere. The regulator is the next suspect.",
            ),
            ("client", 30, "Our engineer asks if the regulator can be switched off between measurements."),
            (
                "freelancer",
                29,
                (
                    "On this board yes, with one line of code and a little patience for the sensor to "
                    "settle. Figures tomorrow."
                ),
            ),
        ),
    ),
    TalkSeed(
        job="lwazi-series",
        freelancer="thabo",
        lines=(
            ("client", 185, "Episode one is yours. Where would you begin?"),
            (
                "freelancer",
                183,
                "With the oven, honestly. He says nothing true until he has flour on his hands.",
            ),
            ("client", 182, "Then we lose the court scene from the top."),
            ("freelancer", 181, "We keep it for minute nine, when people want to know who he was."),
            (
                "client",
                90,
                "I listened to the assembly on a walk. It holds. The daughter comes a little late.",
            ),
            ("freelancer", 88, "Agreed, I will bring her in before the second loaf."),
            ("client", 20, "Next week, then, the crane driver. Forty metres of wind in every microphone."),
            ("freelancer", 18, "I have been looking forward to that wind."),
        ),
    ),
    TalkSeed(
        job="samira-picture",
        freelancer="mateo",
        lines=(
            ("freelancer", 150, "Does the grandmother have a name? I cannot draw her before I know."),
            ("client", 148, "Teta Nahla. It is not in the text, but she has one."),
            ("freelancer", 147, "Then she has strong forearms and small feet."),
            ("client", 146, "Have you met her?"),
            (
                "freelancer",
                30,
                "Roughs of the first twelve pages this evening. Please read them from the right first.",
            ),
            (
                "client",
                10,
                "My son read them from the right and I from the left. We both cried at the lift.",
            ),
        ),
    ),
    TalkSeed(
        job="nils-upgrade",
        freelancer="tomasz",
        lines=(
            (
                "freelancer",
                66,
                "Can you list the tables without a primary key? There should be three or four.",
            ),
            ("client", 64, "Seven. I am not proud."),
            ("freelancer", 63, "Two of them look empty. May those go?"),
            ("client", 60, "One of them may. The other one is read by a printer, believe it or not."),
            ("freelancer", 58, "I believe it. First rehearsal on Wednesday at nine?"),
            ("client", 57, "Wednesday at nine. Sigrid will be at the keyboard."),
        ),
    ),
)
