"""Which files are the list."""

from support.surveys import answers, bullets, survey_of

from linter.tasks.init.files import files, led_to, listed

HUB = "# Lanterns\n\n- [Bright](papers/bright.md)\n- [Dim](papers/dim.md)\n"
SECTIONS = {"README.md": HUB, "papers/bright.md": bullets(3), "papers/dim.md": bullets(3, start=3)}


def test_list_of_all_files_needs_no_pattern() -> None:
    assert answers(files, SECTIONS) == {}
    assert answers(files, bullets(3)) == {}


def test_file_about_the_repository_is_left_out_though_it_holds_an_entry() -> None:
    assert answers(files, {**SECTIONS, "CONTRIBUTING.md": bullets(1)}) == {("exclude",): ["/CONTRIBUTING.md"]}
    assert answers(files, {"README.md": bullets(9), "CLAUDE.md": "x\n"}) == {("exclude",): ["/CLAUDE.md"]}


def test_fewer_patterns_win() -> None:
    others = dict.fromkeys(("CONTRIBUTING.md", "SECURITY.md", "docs/a.md"), "text\n")

    assert answers(files, {**SECTIONS, **others}) == {("include",): ["/README.md", "papers/**/*.md"]}


def test_folder_that_nothing_leads_to_is_left_out() -> None:
    assert answers(files, {**SECTIONS, "samples/sample.md": bullets(1)}) == {("exclude",): ["/samples/"]}


def test_guides_are_left_out_though_they_are_linked() -> None:
    assert listed(survey_of({**SECTIONS, "README.md": HUB + "[guide](docs/guide.md)\n", "docs/guide.md": "x\n"})) == {
        *SECTIONS
    }


def test_file_beside_those_of_the_list_belongs_to_it() -> None:
    assert answers(files, {**SECTIONS, "papers/new.md": "# New\n"}) == {}


def test_page_without_entries_that_the_readme_leads_to_belongs_to_the_list() -> None:
    assert answers(files, {**SECTIONS, "README.md": HUB + "[data](data/sets.md)\n", "data/sets.md": "# Data\n"}) == {}


def test_readme_that_leads_nowhere_leaves_files_with_entries_in() -> None:
    assert answers(files, {"README.md": bullets(9), "weekly/one.md": bullets(2, start=9)}) == {}


def test_address_on_github_leads_to_a_file_of_its_name() -> None:
    hub = "[bright](https://github.com/jane/lanterns/blob/main/papers/bright.md)\n"

    assert list(led_to(survey_of({"README.md": hub, "papers/bright.md": bullets(1)}))) == [
        "README.md",
        "papers/bright.md",
    ]


def test_links_that_go_round_end() -> None:
    assert len(list(led_to(survey_of({"README.md": "[a](a.md)\n", "a.md": "[b](README.md) [a](a.md)\n"})))) == 2
