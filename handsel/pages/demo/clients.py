"""Client accounts of the demo world, its operator and its talent specialist."""

from handsel.pages.demo.shape import ClientSeed, OperatorSeed

CLIENTS: tuple[ClientSeed, ...] = (
    ClientSeed(
        key="alice",
        first_name="Alice",
        last_name="Martin",
        company="Atelier Martin",
        city="Lyon",
        country="FR",
        time_zone="Europe/Paris",
        payment_verified=True,
        about=(
            "A furniture workshop with six people. We make chairs, small tables and shelves in ash and "
            "walnut, sell them in our own shop and ship about forty pieces a month."
        ),
        seats=(("erin", "Erin", "Walsh"),),
    ),
    ClientSeed(
        key="rowan",
        first_name="Rowan",
        last_name="Keighley",
        company="Harbour Row Schools",
        city="Whitby",
        country="GB",
        time_zone="Europe/London",
        payment_verified=True,
        about="Two primary schools and a nursery by the sea, run by one small office.",
    ),
    ClientSeed(
        key="mirela",
        first_name="Mirela",
        last_name="Popescu",
        company="Casa Tei",
        city="Brasov",
        country="RO",
        time_zone="Europe/Bucharest",
        payment_verified=True,
        about="A guesthouse with nine rooms in an old farm, and a barn that we want to open to guests.",
    ),
    ClientSeed(
        key="jonas",
        first_name="Jonas",
        last_name="Eberle",
        company="Eberle Feinmechanik",
        city="Ulm",
        country="DE",
        time_zone="Europe/Berlin",
        payment_verified=True,
        about=(
            "Third-generation maker of small presses and gauges, thirty-four people, customers in nineteen "
            "countries."
        ),
    ),
    ClientSeed(
        key="adaeze",
        first_name="Adaeze",
        last_name="Obi",
        company="Greenfold Clinics",
        city="Lagos",
        country="NG",
        time_zone="Africa/Lagos",
        payment_verified=True,
        about=(
            "Five walk-in clinics for mothers and children. We measure what we do and publish it every year."
        ),
    ),
    ClientSeed(
        key="hugo",
        first_name="Hugo",
        last_name="Larsson",
        company="Skarhamn Maritime Museum",
        city="Skarhamn",
        country="SE",
        time_zone="Europe/Stockholm",
        payment_verified=True,
        about="A harbour museum with a boat hall, 28,000 visitors a year and a staff of seven.",
    ),
    ClientSeed(
        key="paloma",
        first_name="Paloma",
        last_name="Ibarra",
        company="Ibarra Conservas",
        city="Santander",
        country="ES",
        time_zone="Europe/Madrid",
        payment_verified=True,
        about=(
            "Anchovies and bonito packed by hand since my grandmother's time. We now sell to shops in "
            "eight countries."
        ),
    ),
    ClientSeed(
        key="kenji",
        first_name="Kenji",
        last_name="Ota",
        company="Ota Instruments",
        city="Kyoto",
        country="JP",
        time_zone="Asia/Tokyo",
        payment_verified=True,
        about="We build soil and weather instruments for growers and for research stations.",
    ),
    ClientSeed(
        key="lwazi",
        first_name="Lwazi",
        last_name="Mokoena",
        company="Second Wind Audio",
        city="Cape Town",
        country="ZA",
        time_zone="Africa/Johannesburg",
        payment_verified=True,
        about="Independent radio documentaries and podcasts about people who began again.",
    ),
    ClientSeed(
        key="samira",
        first_name="Samira",
        last_name="Haddad",
        company="Cedar Lane Books",
        city="Beirut",
        country="LB",
        time_zone="Asia/Beirut",
        payment_verified=False,
        about="A small press for children's books and memoirs, in Arabic and English, eight titles a year.",
    ),
    ClientSeed(
        key="owen",
        first_name="Owen",
        last_name="Pritchard",
        company="Pritchard and Daughters",
        city="Machynlleth",
        country="GB",
        time_zone="Europe/London",
        payment_verified=True,
        about=(
            "A hillside nursery for hardy perennials, open from March to October, with a mail-order "
            "catalogue."
        ),
    ),
    ClientSeed(
        key="teresa",
        first_name="Teresa",
        last_name="Vidal",
        company="Rede Ribeirinha",
        city="Belem",
        country="BR",
        time_zone="America/Belem",
        payment_verified=True,
        about="An association of river communities that sells acai, nuts and crafts together.",
    ),
    ClientSeed(
        key="nils",
        first_name="Nils",
        last_name="Aune",
        company="Fjellpost",
        city="Trondheim",
        country="NO",
        time_zone="Europe/Oslo",
        payment_verified=True,
        about="We make a parcel and mail system for mountain municipalities. Nine people, one product.",
    ),
    ClientSeed(
        key="gloria",
        first_name="Gloria",
        last_name="Kamau",
        company="Sunbird Trails",
        city="Nairobi",
        country="KE",
        time_zone="Africa/Nairobi",
        payment_verified=False,
        about="Walking and birding trips for small groups, guided by people who live there.",
    ),
    ClientSeed(
        key="ruth",
        first_name="Ruth",
        last_name="Abelson",
        company="Abelson Family Archive",
        city="Toronto",
        country="CA",
        time_zone="America/Toronto",
        payment_verified=True,
        about=(
            "A family project: letters, photographs and a factory ledger that we want to make readable for "
            "our grandchildren."
        ),
    ),
)

OPERATOR = OperatorSeed(
    key="dora",
    first_name="Dora",
    last_name="Lind",
    city="Vienna",
    country="AT",
    time_zone="Europe/Vienna",
)

SPECIALIST = OperatorSeed(
    key="grace",
    first_name="Grace",
    last_name="Okafor",
    city="Vienna",
    country="AT",
    time_zone="Europe/Vienna",
)
