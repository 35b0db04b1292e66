"""The kinds that are declared read what is read without them."""

from support.surveys import answers, bullets

from linter.tasks.init.kinds import kinds

KEY = ("kinds",)
TABLE = "| Title | Paper |\n|---|---|\n" + "".join(
    f"| A Lantern for {word} | [pdf](https://arxiv.org/abs/2309.1{n:04}) |\n"
    for n, word in enumerate(("Moths", "Ropes", "Doors", "Wicks", "Stairs", "Kettles"), 1)
)


def test_one_style_is_one_kind_for_all_files() -> None:
    assert answers(kinds, {"README.md": bullets(9), "b.md": bullets(9, start=9)}) == {KEY: [{"style": "bullet"}]}


def test_several_styles_are_tried_in_the_order_of_how_often_they_are_found() -> None:
    assert answers(kinds, {"README.md": f"# T\n\n{TABLE}", "b.md": bullets(9)})[KEY] == [
        {"style": "bullet"},
        {"style": "table"},
    ]


def test_too_few_entries_declare_nothing() -> None:
    assert answers(kinds, bullets(4)) == {}
    assert answers(kinds, "# T\n\ntext\n") == {}


def test_kind_is_bound_to_the_sections_that_it_reads_rightly() -> None:
    tools = "## Tools\n\n- [Lamp](https://github.com/a/lamp): lights a page\n- [Rope](https://jane.org): ties it\n\n"
    found = answers(kinds, f"# T\n\n## Papers\n\n{bullets(9)}\n{tools}")

    assert found == {KEY: [{"style": "bullet", "sections": ["Papers"]}]}


def test_style_that_stands_outside_the_bound_sections_is_not_declared_for_them() -> None:
    tools = "## Tools\n\n- [Lamp](https://github.com/a/lamp): lights a page\n- [Rope](https://jane.org): ties it\n\n"
    paper = "### Lanterns for Ropes\n\npaper link: [here](https://arxiv.org/abs/2309.20001)\n"
    found = answers(kinds, f"# T\n\n## Papers\n\n{bullets(9)}\n{tools}{paper}")

    assert found == {KEY: [{"style": "bullet", "sections": ["Papers"]}]}
