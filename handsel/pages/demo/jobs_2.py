"""Jobs of the demo world, part 2."""

from handsel.pages.demo.shape import JobSeed

JOBS_2: tuple[JobSeed, ...] = (
    JobSeed(
        key="hugo-loops",
        client="hugo",
        title="Three silent screens that explain how a clinker boat is built",
        description=(
            "In the boat hall we have three portrait screens next to a half-finished boat. Each should "
            "show one loop of about seventy seconds: choosing the tree, shaping the planks, closing the "
            "hull. No sound, Swedish and English words kept to a minimum, readable from four metres.\n\n"
            "Our boat builder works on Tuesdays and Thursdays and loves questions. Drawings and a scan of "
            "the hull exist. The hall opens again in spring."
        ),
        category="audio-video",
        skills=("Motion graphics", "3D modelling", "Exhibition design"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=6400,
        posted_days_ago=11,
    ),
    JobSeed(
        key="hugo-grant",
        client="hugo",
        title="Write an application for the restoration of a pilot cutter",
        description=(
            "The cutter was built in 1904 and has lain on our slip for six years. We have a quotation from "
            "the yard, a history of the boat, and letters from forty supporters. We need one strong "
            "application to a heritage fund, with work plan, budget and risk table, in English.\n\n"
            "The deadline is nine weeks away. We will answer questions quickly and the director reads "
            "every draft herself. Two of our board members wrote an application last year and will tell "
            "you how it failed."
        ),
        category="writing",
        skills=("Grant writing", "Archive research", "Project coordination"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=3200,
        questions=("Which part of an application like this do people usually get wrong?",),
        posted_days_ago=14,
    ),
    JobSeed(
        key="hugo-access",
        client="hugo",
        title="Accessibility check of our ticket shop before summer",
        description=(
            "Two visitors wrote to us that they could not buy a ticket with a screen reader. They were "
            "right. We want a proper check of the ticket shop and the page with opening hours, with people "
            "who use assistive technology, and a list that our web supplier can work through in order.\n\n"
            "The shop has seven steps from the calendar to the receipt. We would also like the text of an "
            "honest accessibility statement. Our supplier has set aside a week in the spring for the "
            "repairs."
        ),
        category="software",
        skills=("Accessibility", "HTML and CSS", "User research"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=1800,
        visibility="members",
        posted_days_ago=3,
    ),
    JobSeed(
        key="paloma-labels",
        client="paloma",
        title="Labels and cartons for six tins of preserved fish",
        description=(
            "Six tins: anchovies in two sizes, bonito in oil and in brine, sardines, and a small tin for "
            "gifts. Our present labels were drawn in 1978 by a cousin, and customers are fond of the "
            "fisherwoman on them. She stays; everything around her may be thought again.\n\n"
            "Legal texts in four languages have to fit on the smallest tin. Our printer in Torrelavega "
            "works in three colours and varnish. We need final print files and a shipping carton."
        ),
        category="design",
        skills=("Packaging design", "Print layout", "Brand identity", "Typography"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=3600,
        questions=("Show us one label where the legal text was the hard part.",),
        posted_days_ago=9,
    ),
    JobSeed(
        key="paloma-cash",
        client="paloma",
        title="Twelve-month cash view for a seasonal food maker",
        description=(
            "We buy most of our fish between April and June and sell most of our tins before Christmas. In "
            "between we finance the stock, and every year we are surprised by it. The bank now asks for a "
            "twelve-month cash view, and so do I.\n\n"
            "Figures for four years exist in Spanish. We need a model which our office can update every "
            "month, with two or three switches such as the price of anchovies and the days customers take "
            "to pay."
        ),
        category="accounting",
        skills=("Cash flow forecasting", "Management accounts", "Spreadsheets"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="hourly",
        rate_min=30,
        rate_max=50,
        posted_days_ago=17,
    ),
    JobSeed(
        key="paloma-prices",
        client="paloma",
        title="What do shops abroad pay for tinned fish? A small study",
        description=(
            "We sell to delicatessens in eight countries at prices that grew by accident. Before the new "
            "price list we would like fifteen to twenty interviews with shop owners in Germany, the "
            "Netherlands, Denmark and the United Kingdom, and a look at forty shelves.\n\n"
            "We want to learn at which price they stop, which tin they would drop first, and who else "
            "calls on them. A report of ten pages is plenty. Samples for each shop are sent by us."
        ),
        category="marketing",
        skills=("Market research", "Pricing research", "Interviewing"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=2700,
        posted_days_ago=25,
        closed_days_ago=9,
    ),
    JobSeed(
        key="paloma-letter",
        client="paloma",
        title="Monthly letter to our shops, Spanish into English and French",
        description=(
            "Once a month we write to about 380 shops: what is being landed, what we pack, what will be "
            "short. Paloma writes a page in Spanish, in the way she speaks. We are looking for someone who "
            "makes an English and a French letter out of it and sends it with our mailing tool.\n\n"
            "Around six hours a month."
        ),
        category="marketing",
        skills=("E-mail campaigns", "Newsletters", "Copywriting"),
        experience="entry",
        size="small",
        duration="gt6",
        budget_kind="hourly",
        rate_min=25,
        rate_max=40,
        posted_days_ago=1,
        draft=True,
    ),
    JobSeed(
        key="kenji-firmware",
        client="kenji",
        title="Low-power firmware for a soil moisture probe",
        description=(
            "Our new probe measures at three depths and should live four years on one cell. The board is "
            "in its second version and works; the firmware was written for a demonstration and wakes up "
            "far too often. We see 180 microampere on average and need less than 25.\n\n"
            "We would like measurements first, then a plan, then the work. The radio part is certified and "
            "must not be touched. We send five probes and a current meter. Weekly call in English, notes "
            "in writing."
        ),
        category="engineering",
        skills=("Firmware", "Electronics design", "Product design engineering"),
        experience="expert",
        size="medium",
        duration="3to6",
        budget_kind="hourly",
        rate_min=70,
        rate_max=100,
        questions=("What would you measure on the first day?",),
        posted_days_ago=6,
    ),
    JobSeed(
        key="kenji-guide",
        client="kenji",
        title="User guide for a weather station, from unpacking to first data",
        description=(
            "Growers set up our station alone, often in the wind. The present guide begins with eleven "
            "pages of specifications. We want a guide of 24 pages which begins with the box and ends with "
            "the first reading on the phone, and a card for the inside of the lid.\n\n"
            "We send a station. Please set it up yourself, outdoors, and write down each moment at which "
            "you hesitated. The guide will be translated later, so plain sentences are important."
        ),
        category="writing",
        skills=("Technical writing", "Plain language", "Infographics"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=2400,
        posted_days_ago=19,
    ),
    JobSeed(
        key="kenji-app",
        client="kenji",
        title="Japanese to English: 900 strings of a measuring app",
        description=(
            "About 900 strings, from two words to two sentences, with screenshots for most of them. Units "
            "and error messages are delicate: a wrong one can cost a grower a harvest. We would like you "
            "to install the test version and to check your texts on the screen after the first round.\n\n"
            "A colleague will answer questions in a shared sheet each morning, Japan time. We invite only "
            "people whose work we have seen, because the app is not announced yet."
        ),
        category="translation",
        skills=("Japanese to English translation", "Localisation", "Software testing"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=1100,
        visibility="invite_only",
        posted_days_ago=12,
    ),
    JobSeed(
        key="lwazi-series",
        client="lwazi",
        title="Edit and mix a series of eight radio documentaries",
        description=(
            "Eight episodes of twenty-eight minutes about people who changed their trade after fifty: a "
            "miner who keeps bees, a judge who bakes, a dancer who drives a crane. About six hours of "
            "recordings for each, with transcripts, and a script with rough selects.\n\n"
            "We look for somebody who hears structure and not only noise. Two rounds of notes for each "
            "episode, final mix to broadcast level, and a short trailer. One episode every two weeks once "
            "we are rolling."
        ),
        category="audio-video",
        skills=("Podcast editing", "Sound design", "Audio mastering", "Audio restoration"),
        experience="intermediate",
        size="large",
        duration="3to6",
        budget_kind="fixed",
        budget=8800,
        questions=("Send us a description of one cut that you are proud of, and say why it works.",),
        posted_days_ago=10,
    ),
    JobSeed(
        key="lwazi-theme",
        client="lwazi",
        title="Short theme music for a radio series, small ensemble",
        description=(
            "We need forty seconds of opening music, a ten-second version, and three bridges that can lie "
            "under a voice. The series is about beginning again late in life. Please no inspirational "
            "piano. A clarinet, an accordion, a bass: something that walks.\n\n"
            "We pay players separately, up to three of them. A licence for radio and podcast without a "
            "time limit is needed, in plain words. You can hear two rough episodes before you decide."
        ),
        category="audio-video",
        skills=("Music composition", "Sound design"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=1200,
        visibility="members",
        posted_days_ago=4,
    ),
    JobSeed(
        key="lwazi-subtitles",
        client="lwazi",
        title="Subtitles for a documentary about a night school, 52 minutes",
        description=(
            "The film is in English with some Afrikaans and isiXhosa, for which we have a translated "
            "transcript. We need English subtitles for deaf viewers and a Spanish version for two "
            "festivals. Many voices overlap in the classroom scenes, so speakers must be told apart with "
            "care.\n\n"
            "Locked picture, time code in frame. Festival copies are due in four weeks. Our director will "
            "sit with you for an evening call to go through the three hardest scenes, in which five people "
            "laugh at once."
        ),
        category="translation",
        skills=("Subtitling", "Transcription", "Localisation"),
        experience="intermediate",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=780,
        posted_days_ago=21,
        closed_days_ago=2,
    ),
    JobSeed(
        key="samira-picture",
        client="samira",
        title="Illustrate a picture book about a grandmother and a lemon tree",
        description=(
            "A story of 700 words for children from four to seven. A grandmother moves to the sixth floor "
            "of a city and takes her lemon tree along. Thirty-two pages, Arabic and English editions, so "
            "pages are read in both directions and pictures must not depend on left and right.\n\n"
            "We are open about technique but would like to see paper and hand in it. Roughs of all pages "
            "first, then one finished spread, then the rest. Royalties on top of the fee, five per cent, "
            "explained in the contract."
        ),
        category="illustration",
        skills=("Children's book illustration", "Watercolour", "Character design"),
        experience="intermediate",
        size="large",
        duration="3to6",
        budget_kind="fixed",
        budget=5600,
        questions=("How would you make one set of pictures work for both reading directions?",),
        posted_days_ago=8,
    ),
    JobSeed(
        key="samira-memoir",
        client="samira",
        title="Developmental edit of a memoir, 84,000 words",
        description=(
            "A retired ship's engineer has written about forty years at sea and about a harbour that no "
            "longer exists. The voice is wonderful and the order is not. We need an editor who finds the "
            "spine, suggests what to leave out, and writes the author a kind and clear letter of ten "
            "pages.\n\n"
            "A light copy edit may follow as a second project. English is the author's third language, and "
            "the traces of it should stay."
        ),
        category="writing",
        skills=("Developmental editing", "Copy editing", "Fact checking"),
        experience="expert",
        size="medium",
        duration="1to3",
        budget_kind="fixed",
        budget=2900,
        posted_days_ago=23,
    ),
    JobSeed(
        key="samira-contract",
        client="samira",
        title="One fair contract for illustrators, in plain words",
        description=(
            "Our contract with illustrators has grown to fourteen pages by copying. We would like four: "
            "what is made, when, for how much, which rights for how long, what happens if a book is not "
            "printed. It should be one that we would sign on either side of the table.\n\n"
            "We publish in Lebanon, sell in the Gulf and in Europe, and work with illustrators on three "
            "continents. Please tell us which law you would suggest and why."
        ),
        category="legal",
        skills=("Contract drafting", "Copyright", "Plain language"),
        experience="expert",
        size="small",
        duration="lt1",
        budget_kind="fixed",
        budget=900,
        visibility="invite_only",
        posted_days_ago=5,
    ),
    JobSeed(
        key="owen-plates",
        client="owen",
        title="Twenty pen drawings of hardy geraniums for our catalogue",
        description=(
            "Our spring catalogue has always had photographs and we are tired of them. We would like "
            "twenty pen drawings of hardy geraniums, leaf and flower, true enough for a customer to tell "
            "one from the next. About eight by twelve centimetres in print.\n\n"
            "We can post pressed leaves and good photographs now, and live plants from April if you have "
            "the patience. The catalogue goes to print at the end of winter. Names follow our own list."
        ),
        category="illustration",
        skills=("Botanical illustration", "Technical illustration"),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=1900,
        posted_days_ago=11,
    ),
)
