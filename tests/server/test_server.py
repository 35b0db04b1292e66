"""The language server as an editor meets it: a program at the other end of two pipes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lsprotocol import types
from support.editor import ABLE, Editor, edited, place

from linter.engine import run
from linter.engine.files.lists import EditedList
from linter.engine.files.locate import locate_text

ENTRY = "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"
COPY = "# Copies\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"
TITLE = "# Lanterns\n\n"
BAD = f"{TITLE}- [Sparse Lanterns](http://www.arxiv.org/abs/2309.12307) Jane Doe.\n"
FACTS = {
    "id": "2309.12307",
    "title": "Sparse Lanterns",
    "authors": ["Jane Doe", "Bo Rope"],
    "published": "2023-09-21",
    "updated": "2024-03-08",
    "categories": ["cs.CL", "cs.AI"],
    "journal_ref": "Journal of Lamps 3",
    "withdrawn": True,
    "checked": "2026-01-10",
    "source": "arxiv-api",
}


def put(folder: Path, name: str, text: str) -> str:
    """Write a file; its address."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path.as_uri()


def opened(editor: Editor, folder: Path, name: str, text: str) -> str:
    """Write a file and open it; its address."""
    uri = put(folder, name, text)
    editor.open(uri, text)
    return uri


def check(folder: Path, *arguments: str, stdin: str = "") -> str:
    """What `litlint check` prints in a folder."""
    command = [sys.executable, "-m", "linter", "check", *arguments]
    done = subprocess.run(command, cwd=folder, input=stdin.encode(), capture_output=True, check=False)
    return done.stdout.decode()


def findings(folder: Path, text: str) -> list[tuple[object, str, int]]:
    """Codes, messages and rows, from 0, of what a check of everything finds in the README with some text."""
    located = locate_text(folder / "README.md")
    result = run.check(EditedList(located.papers, {"README.md": text}), located.config, report=located.report)
    source = result.sources["README.md"]
    return [(one.code, one.message, source.row(one.span.start) - 1) for one in result.findings]


def test_finding_has_all_that_an_editor_shows(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)

    (found,) = editor.found(uri)

    assert found == types.Diagnostic(
        range=place(2, 20, 2, 55),
        message="arXiv link is not https://arxiv.org/abs/2309.12307",
        severity=types.DiagnosticSeverity.Warning,
        code="ARX002",
        code_description=types.CodeDescription("https://github.com/litlint/litlint/blob/main/docs/rules/ARX002.md"),
        source="litlint",
    )


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ("error", types.DiagnosticSeverity.Error),
        ("warning", types.DiagnosticSeverity.Warning),
        ("info", types.DiagnosticSeverity.Information),
    ],
)
def test_severity_is_that_of_the_configuration(
    editor: Editor, folder: Path, code: str, severity: types.DiagnosticSeverity
) -> None:
    put(folder, "litlint.toml", f'severity = {{ ARX002 = "{code}" }}\n')
    uri = opened(editor, folder, "README.md", BAD)

    assert [found.severity for found in editor.found(uri)] == [severity]


def test_findings_follow_what_is_typed(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(2, 20, 2, 31), "https://"))
    assert editor.codes(uri, 2) == []

    editor.change(uri, 3, types.TextDocumentContentChangePartial(place(0, 10, 0, 10), "  "))
    assert editor.codes(uri, 3) == ["FMT002"]


def test_changes_of_one_message_are_made_one_after_another(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", "# 🏮\n")
    editor.found(uri)

    editor.change(
        uri,
        2,
        types.TextDocumentContentChangePartial(place(0, 4, 0, 4), "\n\n🏮"),
        types.TextDocumentContentChangePartial(place(2, 2, 2, 2), "  "),
    )

    assert [found.range for found in editor.found(uri, 2)] == [place(2, 2, 2, 4)]


def test_whole_text_may_be_sent(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    editor.change(uri, 2, types.TextDocumentContentChangeWholeDocument(TITLE + ENTRY))

    assert editor.codes(uri, 2) == []


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\x0c", "\x0b"])
def test_what_only_unicode_calls_a_line_end_ends_no_line(editor: Editor, folder: Path, separator: str) -> None:
    uri = opened(editor, folder, "README.md", f"{TITLE}x{separator}x\n\nend\n")
    editor.found(uri)

    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(4, 3, 4, 3), " "))

    assert place(4, 3, 4, 4) in [found.range for found in editor.found(uri, 2)]


# The same place in units of each encoding: `🏮` has 4 bytes of UTF-8 and 2 units of UTF-16, `灯` 3 and 1.
@pytest.mark.parametrize(
    ("offered", "agreed", "column"),
    [
        (None, "utf-16", 3 + 3 + 2),
        (["utf-8", "utf-16"], "utf-8", 3 + 7 + 2),
        (["utf-32"], "utf-32", 3 + 2 + 2),
        (["utf-7", "utf-32"], "utf-32", 3 + 2 + 2),
    ],
)
def test_columns_count_what_was_agreed(folder: Path, offered: list[str] | None, agreed: str, column: int) -> None:
    can = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=offered))
    editor = Editor(can=can)
    text = f"{TITLE}- [🏮灯](http://www.arxiv.org/abs/2309.12307)\n"

    uri = opened(editor, folder, "README.md", text)
    found = editor.found(uri)
    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(2, column, 2, column + 11), "https://"))
    left = editor.codes(uri, 2)
    status = editor.quit()

    assert editor.agreed.position_encoding == agreed
    assert [one.range for one in found] == [place(2, column, 2, column + 35)]
    assert (left, status) == ([], 0)


def test_copy_in_an_unsaved_text_is_found_in_both(editor: Editor, folder: Path) -> None:
    put(folder, "more.md", "# More\n\n## A\n")
    readme = opened(editor, folder, "README.md", f"{TITLE}[more](more.md)\n\n## A\n\n{ENTRY}")
    more = opened(editor, folder, "more.md", "# More\n\n## A\n")
    assert (editor.codes(readme), editor.codes(more)) == ([], ["STR006"])

    editor.change(more, 2, types.TextDocumentContentChangePartial(place(3, 0, 3, 0), f"\n{ENTRY}"))
    editor.until(lambda: any(one.code == "DUP005" for one in editor.told[readme].diagnostics))
    editor.until(lambda: any(one.code == "DUP005" for one in editor.told[more].diagnostics))

    (found,) = editor.found(more, 2)
    assert [one.location for one in found.related_information] == [types.Location(readme, place(6, 3, 6, 18))]


def test_copy_in_a_file_that_is_not_open_is_found(editor: Editor, folder: Path) -> None:
    saved = put(folder, "more.md", f"# More\n\n{ENTRY}")
    uri = opened(editor, folder, "README.md", f"{TITLE}[more](more.md)\n\n{ENTRY}")

    (found,) = editor.found(uri)

    assert (found.code, [one.location.uri for one in found.related_information]) == ("DUP005", [saved])
    assert saved not in editor.told


def test_saved_text_counts_again_once_a_text_is_closed(editor: Editor, folder: Path) -> None:
    put(folder, "more.md", f"# More\n\n{ENTRY}")
    readme = opened(editor, folder, "README.md", f"{TITLE}[more](more.md)\n\n{ENTRY}")
    more = opened(editor, folder, "more.md", f"# More\n\n{ENTRY}")
    assert editor.codes(readme) == ["DUP005"]
    editor.change(more, 2, types.TextDocumentContentChangeWholeDocument("# More\n"))
    editor.until(lambda: not editor.told[readme].diagnostics)

    editor.close(more)
    editor.until(lambda: bool(editor.told[readme].diagnostics))

    assert editor.codes(readme) == ["DUP005"]
    assert editor.told[more].diagnostics == ()


def test_anchor_in_a_file_that_is_open_is_that_of_its_unsaved_text(editor: Editor, folder: Path) -> None:
    text = "# More\n\nText.\n\n## Oil\n\nText.\n"
    put(folder, "more.md", text)
    readme = opened(editor, folder, "README.md", f"{TITLE}[oil](more.md#oil)\n")
    more = opened(editor, folder, "more.md", text)
    assert editor.codes(readme) == []

    editor.change(more, 2, types.TextDocumentContentChangePartial(place(4, 3, 4, 6), "Wax"))
    editor.until(lambda: bool(editor.told[readme].diagnostics))

    assert editor.codes(readme) == ["LNK003"]


def test_each_configuration_makes_a_list_of_its_own(editor: Editor, tmp_path: Path) -> None:
    put(tmp_path, "one/litlint.toml", 'ignore = ["ARX002", "LNK005"]\n')
    put(tmp_path, "two/litlint.toml", "")
    one = opened(editor, tmp_path, "one/README.md", BAD)
    two = opened(editor, tmp_path, "two/README.md", BAD)

    assert (editor.codes(one), editor.codes(two)) == ([], ["ARX002"])


def test_folders_without_configuration_are_lists_apart(tmp_path: Path) -> None:
    for name in ("one", "two"):
        put(tmp_path, f"{name}/pages/more.md", f"# More\n\n{ENTRY}")
    editor = Editor([tmp_path / "one", tmp_path / "two"])
    text = f"{TITLE}[more](pages/more.md)\n\n{ENTRY}"

    uri = opened(editor, tmp_path, "one/README.md", text)
    (found,) = editor.found(uri)
    status = editor.quit()

    place_of_copy = (tmp_path / "one/pages/more.md").as_uri()
    assert [one.location.uri for one in found.related_information] == [place_of_copy]
    assert status == 0


def test_file_that_the_configuration_leaves_out_has_no_findings(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.toml", 'exclude = ["drafts/"]\n')
    left_out = opened(editor, folder, "drafts/a.md", BAD)
    other = opened(editor, folder, "notes.txt", BAD)
    about = opened(editor, folder, "CHANGELOG.md", BAD)

    assert editor.codes(opened(editor, folder, "README.md", BAD)) == ["ARX002"]
    assert not {left_out, other, about} & editor.told.keys()


def test_file_that_git_ignores_has_no_findings(editor: Editor, folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    put(folder, ".gitignore", "drafts/\n")
    ignored = opened(editor, folder, "drafts/a.md", BAD)

    assert editor.codes(opened(editor, folder, "README.md", BAD)) == ["ARX002"]
    assert ignored not in editor.told


def test_file_that_is_not_saved_yet_belongs_to_its_list(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.toml", 'ignore = ["FMT002"]\n')
    uri = (folder / "new.md").as_uri()

    editor.open(uri, f"{BAD}\nblank \n")

    assert editor.codes(uri) == ["ARX002"]


def test_untitled_text_is_checked_by_itself(editor: Editor) -> None:
    editor.open("untitled:Untitled-1", f"{BAD}\n[more](more.md)\n")
    editor.open("untitled:Untitled-2", BAD, language="plaintext")

    assert editor.codes("untitled:Untitled-1") == ["ARX002"]
    assert "untitled:Untitled-2" not in editor.told


def test_findings_that_the_baseline_accepts_are_not_told(editor: Editor, folder: Path) -> None:
    put(folder, "README.md", BAD)
    check(folder, "--write-baseline")
    uri = opened(editor, folder, "README.md", BAD + "blank \n")

    assert editor.codes(uri) == ["FMT002"]


def test_closed_text_has_no_findings_any_more(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    editor.close(uri)
    editor.until(lambda: not editor.told[uri].diagnostics)

    assert editor.told[uri].version is None


def test_quick_fix_mends_the_finding_at_its_place(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD + "\nblank \n")
    editor.found(uri)

    (action,) = editor.actions(uri, place(2, 25, 2, 25), only=["quickfix"])

    assert (action.title, action.is_preferred) == ("Use arXiv's own address (ARX002)", True)
    assert [one.code for one in action.diagnostics] == ["ARX002"]
    (change,) = action.edit.document_changes
    assert (change.text_document.uri, change.text_document.version) == (uri, 1)
    assert change.edits == (types.TextEdit(place(2, 20, 2, 55), "https://arxiv.org/abs/2309.12307"),)


def test_unsafe_fix_says_so_and_is_not_preferred(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", f"{TITLE}#Oil\n")
    editor.found(uri)

    (action,) = editor.actions(uri, only=["quickfix"])

    assert action.title.startswith("unsafe, look at the result: ")
    assert action.is_preferred is False


def test_edit_is_sent_as_an_old_client_takes_it(folder: Path) -> None:
    editor = Editor(can=types.ClientCapabilities())
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    quick, fix_all = editor.actions(uri)
    editor.quit()

    assert list(quick.edit.changes) == [uri]
    assert list(fix_all.edit.changes) == [uri]
    assert editor.watched == []


MANY = (
    "# Lanterns\r\n\r\n\r\n\r\n\r\n## Oil.\r\n\r\n"
    "- [Sparse Lanterns] (http://www.arxiv.org/abs/2309.12307v2?x=y) Jane Doe. \r\n"
    "- 灯 [Dense Lanterns](http://www.arxiv.org/abs/2309.12308) Bo Rope.\t\n"
    "- [Wax](https://github.com/lanterns/wax?utm_source=feed)"
)


def test_fix_all_gives_what_the_command_line_writes(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", MANY)

    actions = [editor.actions(uri, only=[kind])[0] for kind in ("source.fixAll", "source", "source.fixAll.litlint")]

    check(folder, "--fix", "README.md")
    written = (folder / "README.md").read_bytes().decode()
    assert written != MANY
    assert [action.kind for action in actions] == ["source.fixAll.litlint"] * 3
    for action in actions:
        (change,) = action.edit.document_changes
        assert len(change.edits) == 1
        assert edited(MANY, change.edits) == written


def test_fix_all_sees_unsaved_texts_and_waives_what_the_baseline_accepts(editor: Editor, folder: Path) -> None:
    put(folder, "README.md", BAD)
    check(folder, "--write-baseline")
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)
    text = f"{BAD}\nblank \n"
    editor.change(uri, 2, types.TextDocumentContentChangeWholeDocument(text))

    (action,) = editor.actions(uri, only=["source.fixAll"])

    assert edited(text, action.edit.document_changes[0].edits) == f"{BAD}\nblank\n"


def test_fix_all_among_other_actions_has_its_edit_when_it_is_chosen(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    *_, action = editor.actions(uri)

    assert (action.kind, action.edit) == ("source.fixAll.litlint", None)
    edits = editor.resolved(action).edit.document_changes[0].edits
    assert edited(BAD, edits) == TITLE + ENTRY


@pytest.mark.parametrize("kind", ["source.organizeImports", "source.fixAll.other", "refactor"])
def test_nothing_is_offered_of_other_kinds(editor: Editor, folder: Path, kind: str) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    assert editor.actions(uri, only=[kind]) == []


def test_nothing_is_offered_where_nothing_can_be_repaired(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", f"{TITLE}#Oil\n")
    editor.found(uri)

    assert editor.actions(uri, only=["source.fixAll"]) == []
    assert [one.kind for one in editor.actions(uri)] == ["quickfix"]


def test_actions_are_those_of_the_text_as_it_is_now(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(0, 0, 0, 0), "\n"))

    (action,) = editor.actions(uri, only=["quickfix"])

    (change,) = action.edit.document_changes
    assert (change.text_document.version, change.edits[0].range) == (2, place(3, 20, 3, 55))


def test_hover_tells_the_facts_of_a_linked_paper(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.lock.jsonl", json.dumps(FACTS) + "\n")
    uri = opened(editor, folder, "README.md", f"{TITLE}- 🏮 [Sparse Lanterns](https://arxiv.org/pdf/2309.12307v2)\n")

    told = editor.hover(uri, 2, 30)

    assert told.range == place(2, 5, 2, 58)
    assert told.contents.kind == types.MarkupKind.Markdown
    assert told.contents.value == (
        "**Sparse Lanterns**\n\n**Withdrawn**\n\nJane Doe, Bo Rope\n\n"
        r"arXiv 2309\.12307 · cs\.CL, cs\.AI · 2023\-09\-21 · last version 2024\-03\-08".replace(", cs", r"\, cs")
        + "\n\nPublished\\: Journal of Lamps 3"
    ).replace("Doe, Bo", "Doe\\, Bo")


def test_hover_is_plain_for_a_client_without_markdown(folder: Path) -> None:
    put(folder, "litlint.lock.jsonl", json.dumps(FACTS) + "\n")
    editor = Editor(can=types.ClientCapabilities())
    uri = opened(editor, folder, "README.md", TITLE + ENTRY)

    told = editor.hover(uri, 2, 5)
    editor.quit()

    assert told.contents.kind == types.MarkupKind.PlainText
    assert told.contents.value.startswith("Sparse Lanterns\nWithdrawn\nJane Doe, Bo Rope\narXiv 2309.12307 · ")


def test_hover_says_nothing_where_nothing_is_known(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.lock.jsonl", json.dumps(FACTS) + "\n")
    text = f"{TITLE}{ENTRY}- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n- [Oil](https://lanterns.example)\n"
    uri = opened(editor, folder, "README.md", text)

    assert [editor.hover(uri, row, 10) for row in (0, 3, 4)] == [None, None, None]


def test_nothing_is_said_of_a_text_that_is_not_open(editor: Editor, folder: Path) -> None:
    uri = put(folder, "README.md", BAD)

    assert (editor.hover(uri, 2, 20), editor.actions(uri)) == (None, [])


def test_hover_reads_the_snapshot_that_was_written_meanwhile(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", TITLE + ENTRY)
    assert editor.hover(uri, 2, 5) is None

    put(folder, "litlint.lock.jsonl", json.dumps(FACTS) + "\n")
    editor.changed_on_disk(folder / "litlint.lock.jsonl")
    editor.until(lambda: bool(editor.told[uri].diagnostics))

    assert editor.codes(uri) == ["ARX009"]
    assert "Withdrawn" in editor.hover(uri, 2, 5).contents.value


def test_changed_configuration_holds_at_once(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    put(folder, "litlint.toml", 'ignore = ["ARX002", "LNK005"]\n')
    editor.changed_on_disk(folder / "litlint.toml")

    editor.until(lambda: not editor.told[uri].diagnostics)


def test_other_file_that_was_changed_or_made_or_removed_is_read_anew(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", f"{TITLE}[more](more.md)\n\n{ENTRY}")
    assert editor.codes(uri) == ["LNK002"]
    more = folder / "more.md"

    def codes_after(text: str | None, *, wanted: list[str]) -> None:
        more.write_text(text, encoding="utf-8") if text is not None else more.unlink()
        editor.changed_on_disk(more)
        editor.until(lambda: [one.code for one in editor.told[uri].diagnostics] == wanted)

    codes_after("# More\n", wanted=[])
    codes_after(f"# More\n\n{ENTRY}", wanted=["DUP005"])
    codes_after(None, wanted=["LNK002"])


def test_saving_looks_at_the_disk_for_clients_that_watch_no_files(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", f"{TITLE}![lamp](lamp.png)\n")
    assert editor.codes(uri) == ["LNK002"]

    put(folder, "lamp.png", "")
    editor.save(uri)

    editor.until(lambda: not editor.told[uri].diagnostics)


def test_server_asks_to_be_told_of_changed_files(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    assert {"**/*.md", "**/litlint.toml", "**/litlint.lock.jsonl"} <= set(editor.watched)


@pytest.mark.parametrize(
    ("text", "message", "row"),
    [
        ('include = ["*.md"]\nfail-on = "never"\n', "fail-on", 1),
        ('[entries]\ntag = ["A"]\n', "unknown key entries.tag", 1),
        ('ignore = ["LNK001"]\nselect = ["XYZ"]\n', "XYZ", 1),
        ("include = [\n", "not TOML", 1),
    ],
)
def test_wrong_configuration_is_told_with_file_and_key(
    editor: Editor, folder: Path, text: str, message: str, row: int
) -> None:
    config = put(folder, "litlint.toml", text)
    uri = opened(editor, folder, "README.md", BAD)
    editor.until(lambda: config in editor.told and bool(editor.messages))

    (found,) = editor.told[config].diagnostics
    assert (found.range.start.line, found.severity) == (row, types.DiagnosticSeverity.Error)
    assert message in found.message
    assert str(folder / "litlint.toml") in editor.messages[-1]
    assert message in editor.messages[-1]
    assert uri not in editor.told


def test_configuration_that_is_mended_is_not_complained_of_any_more(editor: Editor, folder: Path) -> None:
    config = put(folder, "litlint.toml", "x = 1\n")
    uri = opened(editor, folder, "README.md", BAD)
    editor.until(lambda: config in editor.told)

    put(folder, "litlint.toml", "")
    editor.save(uri)

    assert editor.codes(uri) == ["ARX002"]
    assert editor.told[config].diagnostics == ()
    assert len(editor.messages) == 1


def test_wrong_configuration_stays_told_where_it_is_open_too(editor: Editor, folder: Path) -> None:
    config = opened(editor, folder, "litlint.toml", "x = 1\n")
    uri = opened(editor, folder, "README.md", BAD)
    other = opened(editor, folder, "notes/litlint.toml", "")
    readme = opened(editor, folder, "notes/README.md", BAD)
    editor.until(lambda: config in editor.told)

    editor.change(readme, 2, types.TextDocumentContentChangePartial(place(0, 0, 0, 0), "\n"))
    editor.found(readme, 2)

    assert editor.told[config].diagnostics[0].message.startswith("unknown key x")
    assert not {uri, other} & editor.told.keys()


def test_findings_go_while_the_configuration_is_wrong(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    put(folder, "litlint.toml", "x = 1\n")
    editor.save(uri)
    editor.until(lambda: not editor.told[uri].diagnostics)

    assert len(editor.messages) == 1
    assert editor.actions(uri) == []


def test_broken_snapshot_is_told_and_the_rest_is_checked(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.lock.jsonl", "{\n")
    uri = opened(editor, folder, "README.md", BAD)

    assert editor.codes(uri) == ["ARX002"]
    editor.until(lambda: any("litlint.lock.jsonl: line 1" in message for message in editor.messages))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "\ud800\n",
        "\0\n",
        "[" * 3_000,
        "<!-- litlint: ignore[\n" * 50,
        "\u202e# \x1b]8;;x\x07[t](javascript:alert(1))\r",
        "- [x](https://arxiv.org/abs/2309.12307?\u2028\r)\r\n" * 20,
    ],
    ids=["empty", "mark", "surrogate", "null", "brackets", "comments", "controls", "ends"],
)
def test_hostile_text_ends_in_findings(editor: Editor, folder: Path, text: str) -> None:
    uri = (folder / "README.md").as_uri()
    editor.open(uri, text)
    editor.found(uri)
    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(9, 9, 99, 99), "\U0001f3ee"))

    for found in editor.found(uri, 2):
        assert "\x1b" not in found.message
        assert "\u202e" not in found.message
    editor.actions(uri, only=["source.fixAll", "quickfix"])
    editor.hover(uri, 0, 3)
    assert editor.messages == []


def test_text_that_becomes_too_large_is_not_read(editor: Editor, folder: Path) -> None:
    put(folder, "litlint.toml", "max-file-size = 100\n")
    uri = opened(editor, folder, "README.md", BAD)
    assert editor.codes(uri) == ["ARX002"]

    editor.change(uri, 2, types.TextDocumentContentChangeWholeDocument(BAD + "x" * 100))
    assert editor.codes(uri, 2) == ["IO001"]

    editor.change(uri, 3, types.TextDocumentContentChangeWholeDocument(""))
    assert "IO001" not in editor.codes(uri, 3)


@pytest.mark.parametrize(
    "uri", ["file:///", "file://", "file:///a%00b.md", "http://lanterns.example/a.md", "x", "file://[/a.md", ""]
)
def test_address_that_names_no_file_has_no_findings(editor: Editor, folder: Path, uri: str) -> None:
    editor.open(uri, BAD)

    assert editor.codes(opened(editor, folder, "README.md", BAD)) == ["ARX002"]
    assert uri not in editor.told


def test_stray_file_is_a_list_of_its_own(editor: Editor, tmp_path: Path) -> None:
    put(tmp_path, "more.md", f"# More\n\n{ENTRY}")
    uri = opened(editor, tmp_path, "README.md", f"{TITLE}[more](more.md) [none](none.md)\n\n{ENTRY}")

    assert editor.codes(uri) == ["LNK002"]


def test_names_of_files_may_be_anything(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "a;b #%41?灯 🏮.md", f"{TITLE}{ENTRY}")
    editor.found(uri)
    other = opened(editor, folder, "README.md", f"{TITLE}{ENTRY}")

    found = [one for one in editor.found(other) if one.code == "DUP005"]

    assert [place.location.uri for one in found for place in one.related_information] == [uri]


def test_text_that_is_open_under_two_addresses_is_checked_once(editor: Editor, folder: Path) -> None:
    uri = opened(editor, folder, "README.md", BAD)
    (folder / "link.md").symlink_to("README.md")
    link = (folder / "link.md").as_uri()
    editor.open(link, TITLE + ENTRY)

    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(0, 0, 0, 0), "\n"))

    assert "ARX002" in editor.codes(uri, 2)
    assert link not in editor.told


def test_typing_never_queues_up(editor: Editor, folder: Path) -> None:
    text = TITLE + "".join(f"- [Lantern {n}](https://arxiv.org/abs/2309.{n:05})\n" for n in range(1, 600))
    uri = opened(editor, folder, "README.md", text)
    editor.found(uri)
    versions: list[int | None] = []

    for version in range(2, 102):
        editor.change(uri, version, types.TextDocumentContentChangePartial(place(0, 10, 0, 10), "x"))
    while not versions or versions[-1] != 101:
        seen = len(versions)
        editor.until(lambda seen=seen: editor.told[uri].version not in (1, *versions[:seen]))
        versions.append(editor.told[uri].version)

    assert len(versions) < 10


def test_every_edit_leaves_the_findings_of_its_text(editor: Editor, folder: Path) -> None:
    put(folder, "more.md", f"# More\n\n- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n{ENTRY}")
    text = f"{TITLE}[m](more.md) [n](none.md)\n\n## A\n\n{ENTRY}- [Dense Lanterns](https://arxiv.org/abs/2309.12308)\n"
    uri = opened(editor, folder, "README.md", text)
    editor.found(uri)
    edits = [
        (0, 0, "\n"),
        (7, 1, " "),
        (8, 4, "x"),
        (5, 0, "灯🏮 \n\n"),
        (10, 5, "D"),
        (3, 20, "e"),
        (6, 0, "## B\n\n"),
    ]

    for version, (row, column, typed) in enumerate(edits, 2):
        lines = text.split("\n")
        lines[row] = lines[row][:column] + typed + lines[row][column:]
        text = "\n".join(lines)
        editor.change(uri, version, types.TextDocumentContentChangePartial(place(row, column, row, column), typed))
        wanted = findings(folder, text)

        def told() -> list[tuple[object, str, int]]:
            return [(one.code, one.message, one.range.start.line) for one in editor.told[uri].diagnostics]

        editor.found(uri, version)
        editor.until(lambda wanted=wanted: told() == wanted)


def test_no_connection_can_be_opened(folder: Path) -> None:
    script = (
        "import atexit, json, sys\n"
        f"atexit.register(lambda: json.dump(sorted(sys.modules), open({str(folder / 'modules.json')!r}, 'w')))\n"
        "sys.argv = ['litlint', 'server']\n"
        "from linter.cli.start import run\nrun()\n"
    )
    editor = Editor(command=("-c", script))
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)
    editor.actions(uri, only=["source.fixAll"])
    editor.hover(uri, 2, 5)
    assert editor.quit() == 0

    loaded = set(json.loads((folder / "modules.json").read_text(encoding="utf-8")))
    assert "linter.server.main" in loaded
    assert loaded & {"httpx", "httpcore", "tenacity", "linter.facts.arxiv", "linter.facts.probe"} == set()


def test_mistake_of_ours_is_told_and_the_next_check_is_made(folder: Path) -> None:
    script = (
        "import sys\nfrom linter.engine import readings\nreal = readings.kept_of\n"
        "def kept_of(page, rules, **others):\n"
        "    if 'boom' in page.source.text: raise ValueError('of \\x1b rules')\n"
        "    return real(page, rules, **others)\n"
        "readings.kept_of = kept_of\nsys.argv = ['litlint', 'server']\nfrom linter.cli.start import run\nrun()\n"
    )
    editor = Editor(command=("-c", script))
    uri = opened(editor, folder, "README.md", BAD)
    editor.found(uri)

    editor.change(uri, 2, types.TextDocumentContentChangePartial(place(0, 2, 0, 2), "boom "))
    editor.until(lambda: bool(editor.messages))
    assert editor.actions(uri) == []
    editor.save(uri)
    editor.change(uri, 3, types.TextDocumentContentChangePartial(place(0, 2, 0, 7), ""))

    assert editor.codes(uri, 3) == ["ARX002"]
    assert (editor.quit(), editor.stderr) == (0, "")
    (message,) = editor.messages
    assert message.startswith("litlint: internal error: ValueError: of \\x1b rules; report it ")


def test_status_tells_whether_the_editor_took_its_leave(folder: Path) -> None:
    editor = Editor()
    editor.found(opened(editor, folder, "README.md", BAD))
    assert (editor.quit(), editor.stderr) == (0, "")

    assert (Editor().leave(), Editor().leave(says_exit=False)) == (1, 1)


def test_unknown_requests_are_answered(editor: Editor) -> None:
    with pytest.raises(Exception, match="Method Not Found"):
        editor.ask("litlint/nothing", {})


def test_what_it_offers_is_announced(editor: Editor) -> None:
    agreed = editor.agreed

    assert agreed.hover_provider is True
    assert agreed.text_document_sync.change == types.TextDocumentSyncKind.Incremental
    assert list(agreed.code_action_provider.code_action_kinds) == [
        "quickfix",
        "source.fixAll",
        "source.fixAll.litlint",
    ]


def test_command_says_what_it_lacks(tmp_path: Path) -> None:
    script = (
        "import sys\nsys.modules['pygls'] = None\nsys.argv = ['litlint', 'server']\n"
        "from linter.cli.start import run\nrun()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    wanted = "pip install 'litlint[lsp] @ git+https://github.com/litlint/litlint'"
    assert done.stderr == f"error: `litlint server` needs the extra lsp: {wanted}\n"


def test_command_takes_the_word_that_some_editors_add(folder: Path) -> None:
    editor = Editor(command=("-m", "linter", "server", "--stdio"), can=ABLE)

    assert editor.codes(opened(editor, folder, "README.md", BAD)) == ["ARX002"]
    assert editor.quit() == 0
