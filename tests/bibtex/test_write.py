from linter.bibtex.write import address_value, field_value, format_citation, protect_capitals


def test_citation_has_one_field_a_line() -> None:
    fields = {"title": "{LongLamp}: A Study", "author": "Jane Doe and others", "year": "2024"}
    assert format_citation("article", "doe2024longlamp", fields) == (
        "@article{doe2024longlamp,\n  title={{LongLamp}: A Study},\n  author={Jane Doe and others},\n  year={2024}\n}"
    )


def test_field_without_value_is_left_out() -> None:
    assert format_citation("misc", "k", {"title": "A", "note": " "}, indent=4) == "@misc{k,\n    title={A}\n}"


def test_key_loses_what_no_key_can_hold() -> None:
    assert format_citation("misc", "a b,{c}", {"title": "A"}).startswith("@misc{abc,")


def test_signs_of_tex_are_escaped_once() -> None:
    assert field_value("title", "Q&A at 100% for C# and x_1, R\\&D") == "Q\\&A at 100\\% for C\\# and x\\_1, R\\&D"


def test_maths_and_addresses_stay() -> None:
    assert field_value("title", "In $O(n_1)$ steps") == "In $O(n_1)$ steps"
    assert field_value("url", "https://example.org/a_b?c=%20&d") == "https://example.org/a_b?c=%20&d"
    assert field_value("howpublished", "\\url{https://example.org/a_b}") == "\\url{https://example.org/a_b}"


def test_braces_without_a_partner_are_left_out() -> None:
    assert field_value("title", "a } b {c} \\{ d") == "a b {c} d"


def test_value_is_one_line() -> None:
    assert field_value("abstract", "one\n   two") == "one two"


def test_words_with_inner_capitals_are_protected() -> None:
    title = "LongLamp: The GPU-based Study of iOS, and A (BERT)"
    assert protect_capitals(title) == "{LongLamp}: The {GPU}-based Study of {iOS}, and A ({BERT})"


def test_word_whose_second_letter_alone_is_a_capital_is_protected() -> None:
    assert protect_capitals("LMs and iOs by Lamp") == "{LMs} and {iOs} by Lamp"


def test_what_is_protected_already_stays() -> None:
    assert protect_capitals("{LongLamp} in {the GPU} of $O(NP)$") == "{LongLamp} in {the GPU} of $O(NP)$"


def test_backslashes_at_the_end_are_left_out() -> None:
    assert field_value("title", "a\\") == "a"
    assert field_value("title", "a \\\\") == "a"


def test_month_is_its_macro() -> None:
    assert format_citation("misc", "k", {"month": "Jul"}) == "@misc{k,\n  month=jul\n}"
    assert format_citation("misc", "k", {"month": "July"}) == "@misc{k,\n  month={July}\n}"


def test_address_holds_no_brace() -> None:
    assert address_value("https://example.org/a b{}\\é") == "https://example.org/a%20b%7B%7D%5Cé"


def test_blank_of_several_bytes_is_encoded_byte_by_byte() -> None:
    assert address_value("https://example.org/a\u2003b") == "https://example.org/a%E2%80%83b"


def test_names_are_protected_too() -> None:
    assert protect_capitals("Lamps of Llama: Fourier's and Fourier", {"Llama", "Fourier"}) == (
        "Lamps of {Llama}: Fourier's and {Fourier}"
    )
