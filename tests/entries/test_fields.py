"""The fields of entries: what each is called, how it is written, and all that belongs to it."""

from linter.entries.fields import Field, Form, read_fields, slots
from linter.entries.read import read_outline
from linter.markdown.document import parse
from linter.text.source import Source

URL = "https://arxiv.org/abs/2309.12307"
FENCE = "```bibtex\n@misc{a, title={T}}\n```"


def fields_of(text: str) -> tuple[Field, ...]:
    document = parse(Source("list.md", text))
    fields = read_fields(document, read_outline(document))
    return next(iter(fields.values()))


def texts_of(text: str) -> list[str]:
    return [text[field.span.start : field.span.end] for field in fields_of(text)]


def test_lines_below_a_heading() -> None:
    paper, code = f"paper link: [here]({URL})", "**Github link:** [here](https://github.com/a/b)"
    text = f"#### T\n\n{paper}\n\n{code}  \nas a drawing:\n\ncitation:\n\n{FENCE}\n"

    assert texts_of(text) == [paper, code, f"citation:\n\n{FENCE}"]
    assert [field.key for field in fields_of(text)] == ["paper", "github", "citation"]
    assert {field.form for field in fields_of(text)} == {Form.LINE}


def test_fence_without_label() -> None:
    (paper, citation) = fields_of(f"#### T\n\n[here]({URL})\n\n{FENCE}\n")

    assert (paper.label, citation.label, citation.key) == ("", "", "citation")


def test_several_links_behind_one_label_are_one_field() -> None:
    line = "tutorial links: [one](https://jane.org/1), [two](https://jane.org/2)"

    assert texts_of(f"#### T\n\npaper link: [here]({URL})\n{line}\n")[1:] == [line]


def test_items_below_a_bullet() -> None:
    paper, code = f"- Paper: [link]({URL})", "- Code: [link](https://github.com/a/b)"
    text = f"- **Sparse Lanterns**, 2023\n  {paper}\n  {code}\n"

    assert texts_of(text) == [paper, code]
    assert [len(run) for run in slots(fields_of(text))] == [2]


def test_links_beside_each_other_are_one_run() -> None:
    text = f"- **T**. [[Paper]]({URL}) | [[Code]](https://github.com/a/b) by the authors of [[Data]](https://a.org)\n"

    assert [[field.key for field in run] for run in slots(fields_of(text))] == [["paper", "code"]]


def test_links_in_two_cells_are_no_run() -> None:
    row = f"| A Lantern for All | [Paper]({URL}) | [Code](https://github.com/a/b) |"

    assert list(slots(fields_of(f"| Title | Paper | Code |\n|---|---|---|\n{row}\n"))) == []
