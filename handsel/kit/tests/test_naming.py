"""Who is named in a text."""

from handsel.kit import naming


def test_whoever_is_asked_for_by_name_is_heard_within_the_block_alone():
    naming.note(1, "Ann B.")
    with naming.listening() as heard:
        assert naming.note(2, "Bob C.") == "Bob C."
        naming.note(None, "Somebody without a row")
        naming.note(3, "")
    naming.note(4, "Dan E.")
    assert heard == {2: {"Bob C."}}


def test_only_names_that_stand_in_the_text_are_kept_written_out_or_for_a_page():
    heard = {1: {"Ann B.", "Ann Baker"}, 2: {"Pat O'Neil"}, 3: {"Carl D."}}
    kept = naming.standing_in(heard, "Ann Baker wrote", "<p>Pat O&#x27;Neil</p>")
    assert kept == {"1": ["Ann Baker"], "2": ["Pat O'Neil"]}


def test_a_name_is_taken_out_however_it_is_written_and_whole():
    text = "Ann, Ann Baker and Pat O&#x27;Neil"
    assert naming.without(text, ["Ann", "Ann Baker"], "somebody") == "somebody, somebody and Pat O&#x27;Neil"
    assert naming.without(text, ["Pat O'Neil"], "somebody") == "Ann, Ann Baker and somebody"
