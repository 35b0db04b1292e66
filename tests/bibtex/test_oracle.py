"""What an independent reader of BibTeX reads in well-formed citations, ours reads too."""

import bibtexparser
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.bibtex.parse import parse
from linter.text.excerpt import Excerpt

words = st.text(alphabet="abcXYZ019 ,.:;-&%$_\\'()\néß∞", max_size=20).map(lambda text: text.replace("\\", "\\&"))
nested = st.recursive(words, lambda inner: st.builds("{}{{{}}}{}".format, words, inner, words), max_leaves=6)
names = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,8}", fullmatch=True)
keys = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9:/+._-]{0,12}", fullmatch=True)
values = nested.map(lambda text: f"{{{text}}}") | nested.map(lambda text: f'"{text}"') | st.integers(0, 9999).map(str)
kinds = st.sampled_from(["article", "misc", "InProceedings", "ONLINE"])
layouts = st.sampled_from([(",\n  ", " = ", "\n"), (", ", "=", ""), (",", "  =\n ", ",\n")])
fields = st.lists(st.tuples(names, values), max_size=6, unique_by=lambda field: field[0].lower())


@given(st.lists(st.tuples(kinds, keys, fields), max_size=3, unique_by=lambda citation: citation[1]), layouts)
@settings(max_examples=60)
def test_well_formed_citations_read_as_bibtexparser_reads_them(
    citations: list[tuple[str, str, list[tuple[str, str]]]], layout: tuple[str, str, str]
) -> None:
    between, sign, end = layout
    text = "\n".join(
        f"@{kind}{{{between.join([key, *(name + sign + value for name, value in listed)])}{end}}}\n"
        for kind, key, listed in citations
    )
    ours = parse(Excerpt.of(text))
    theirs = bibtexparser.parse_string(text, parse_stack=[])

    assert ours.problems == ()
    assert [(c.type, c.key, [(f.name, f.value) for f in c.fields]) for c in ours.citations] == [
        (entry.entry_type, entry.key, [(field.key.lower(), undelimited(field.value)) for field in entry.fields])
        for entry in theirs.entries
    ]


def undelimited(value: str) -> str:
    return value[1:-1] if value[:1] in ("{", '"') else value
