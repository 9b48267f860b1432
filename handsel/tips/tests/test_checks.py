"""The tips as a pure function: text in, tips out."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.tips.checks import JOB, LETTER, JobText, KeptText, Writing, tips_for

JOB_TEXT = JobText(
    description=(
        "We are a small furniture workshop and our receipts of the past year lie in three boxes. Please record "
        "them, match them with the bank and prepare the yearly report. How do you handle foreign invoices?"
    ),
    title="Bring a year of receipts in order",
    skills=("Bookkeeping", "Excel", "VAT"),
    questions=("Which programs do you use?",),
)
GENERAL = (
    "I am a professional with many years of experience in all kinds of work for all kinds of people. I am "
    "reliable, fast and friendly, and quality matters to me more than anything else. Choose me and be happy for ever."
)
GOOD = (
    "Hello, thank you for your post. Three boxes of receipts of a furniture workshop: for a joiner in Porto I "
    "recorded 1,400 receipts in Excel in 2023, matched each with the bank, and the VAT return was filed two weeks "
    "early. My bookkeeping begins with the foreign invoices: I handle them by country, with the rate of the day. "
    "The yearly report follows in week four. As programs I use LibreOffice and a bank export. Shall we talk on "
    "Thursday? Nina"
)
ALL = frozenset(JOB_TEXT.skills)


def found(letter, job=JOB_TEXT, **more):
    return tips_for(Writing(letter, job, **more)).tips


def kinds(letter, job=JOB_TEXT, **more):
    return {tip.kind for tip in found(letter, job, **more)}


@pytest.mark.rule("AI-03")
def test_a_general_letter_gets_tips_that_name_what_the_job_wants():
    tips = found(GENERAL, skills=ALL)
    assert {"question", "opening", "skill", "need", "result", "greeting", "next_step"} <= {
        tip.kind for tip in tips
    }
    assert "Which programs do you use?" in {tip.quote for tip in tips if tip.kind == "question"}
    assert "How do you handle foreign invoices?" in {tip.quote for tip in tips if tip.kind == "question"}
    assert {tip.quote for tip in tips if tip.kind == "skill"} == {"Bookkeeping", "Excel", "VAT"}
    assert any("match them with the bank" in tip.quote for tip in tips if tip.kind == "need")


@pytest.mark.rule("AI-03")
def test_a_letter_that_answers_its_job_gets_no_tips():
    assert found(GOOD, skills=ALL) == ()


@pytest.mark.rule("AI-03")
@pytest.mark.parametrize("letter", [GENERAL, GOOD, GENERAL * 8, "x" * 300, "?!… " * 90, "\n" * 5 + GENERAL])
def test_every_tip_points_at_words_of_the_job_or_of_the_letter(letter):
    for tip in found(letter, kept=[KeptText("Old", GENERAL)]):
        text = JOB_TEXT.text if tip.place == JOB else letter
        assert tip.place in (JOB, LETTER)
        assert 0 <= tip.start < tip.end <= len(text)
        assert tip.quote == text[tip.start : tip.end]
        assert tip.quote.strip()


@pytest.mark.rule("AI-03")
def test_words_copied_from_the_job_and_from_a_kept_letter_are_shown():
    copied = "Hello. You say your receipts of the past year lie in three boxes. " + GOOD
    tips = [tip for tip in found(copied, skills=ALL) if tip.kind == "copied"]
    assert [tip.quote for tip in tips] == ["receipts of the past year lie in three boxes"]
    tips = [
        tip for tip in found(GOOD, skills=ALL, kept=[KeptText("For joiners", GOOD)]) if tip.kind == "copied"
    ]
    assert "For joiners" in tips[0].message


@pytest.mark.rule("AI-03")
def test_an_answer_in_its_own_field_answers_the_question():
    answers = {"Which programs do you use?": "Excel."}
    asked = {tip.quote for tip in found(GENERAL, skills=ALL, answers=answers) if tip.kind == "question"}
    assert asked == {"How do you handle foreign invoices?"}


@pytest.mark.rule("AI-06")
def test_tips_that_would_claim_a_skill_that_is_not_on_the_profile_are_marked():
    tips = found(GENERAL, skills=frozenset({"Excel"}))
    marked = {tip.quote for tip in tips if tip.claims_skill}
    assert marked == {"Bookkeeping", "VAT"}
    assert all("Do not claim it" in tip.message for tip in tips if tip.claims_skill)
    named = [tip for tip in found(GOOD, skills=frozenset({"Excel", "VAT"})) if tip.kind == "truth"]
    assert [tip.quote for tip in named] == ["bookkeeping"]
    assert named[0].claims_skill


@pytest.mark.rule("AI-03")
def test_german_letters_are_read_too():
    job = JobText(
        "Die Belege des letzten Jahres liegen in drei Kisten. Bitte gleichen Sie sie mit der Bank ab."
    )
    general = (
        "Ich bin ein erfahrener Profi und arbeite seit langem für viele Menschen in vielen Ländern. Ich bin "
        "zuverlässig und schnell, und Qualität ist mir sehr wichtig. Ich bin sicher, dass Sie zufrieden sind."
    )
    assert {"opening", "need", "result", "next_step", "greeting", "thanks"} <= kinds(general, job)
    good = (
        "Guten Tag, danke für Ihre Anfrage. Drei Kisten Belege habe ich 2023 für eine Tischlerei erfasst, 1.400 "
        "Stück, und jeden mit der Bank abgeglichen. Des letzten Jahres Kontoauszüge lege ich zuerst daneben, weil "
        "man dann sieht, was fehlt; danach gehe ich Monat für Monat vor. Wollen wir am Donnerstag telefonieren, und "
        "passt Ihnen der Vormittag? Ich freue mich auf Ihre Antwort und schaue mir die Kisten gern vorher an."
    )
    assert kinds(good, job) == set()


@pytest.mark.rule("AI-04")
@given(letter=st.text(max_size=900), more=st.text(max_size=900))
def test_a_longer_letter_never_gets_fewer_checks(letter, more):
    short = tips_for(Writing(letter, JOB_TEXT))
    long = tips_for(Writing(letter + more, JOB_TEXT))
    assert set(short.checks) <= set(long.checks)


@pytest.mark.rule("AI-04")
def test_unrelated_paragraphs_bring_more_checks_and_a_tip_of_their_own():
    aside = (
        "My garden has tulips, daffodils, hyacinths, peonies, camellias, magnolias, lavender and rosemary. "
        * 9
    )
    short, long = (
        tips_for(Writing(GOOD, JOB_TEXT, ALL)),
        tips_for(Writing(f"{GOOD}\n\n{aside}", JOB_TEXT, ALL)),
    )
    assert len(long.checks) > len(short.checks)
    assert {"aside", "repeat"} <= {tip.kind for tip in long.tips}
    assert all("tulips" in tip.quote for tip in long.tips)


@given(letter=st.text(max_size=600), description=st.text(max_size=600), skill=st.text(max_size=20))
def test_no_text_breaks_the_checks(letter, description, skill):
    for tip in tips_for(Writing(letter, JobText(description, skills=(skill,)), frozenset())).tips:
        assert tip.message


@pytest.mark.rule("AI-03")
def test_long_letters_and_jobs_are_compared_in_a_moment():
    words = (
        "bookkeeping receipts invoice bank workshop. year report furniture match I 12 done experience handle"
    )
    letter = " ".join(words.split()[(at * 7) % 14] for at in range(900))[:5000]
    job = JobText((JOB_TEXT.description + " ") * 24, JOB_TEXT.title, JOB_TEXT.skills, JOB_TEXT.questions)
    kept = [KeptText(str(number), letter[number:]) for number in range(30)]
    began = time.perf_counter()
    tips_for(
        Writing(letter, JobText(job.description[:5000], job.title, job.skills, job.questions), kept=kept)
    )
    assert time.perf_counter() - began < 0.3


@pytest.mark.parametrize(
    "text", ["ge" * 10_000, "." * 19_999 + "x", "\n \n" * 6000, "a " * 10_000, "((((" * 5000]
)
def test_hostile_text_takes_no_longer(text):
    began = time.perf_counter()
    tips_for(Writing(text, JobText(text, skills=(text[:80],)), kept=[KeptText("x", text)]))
    assert time.perf_counter() - began < 2
