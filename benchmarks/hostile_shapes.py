"""Texts of one shape each that a reader of more than linear cost would hang on, in any size.

A shape is a head, a piece that is repeated, and a tail; `{n}` in a piece is the number of the repetition, from 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass

TABLE = "| Title | Paper |\n|---|---|\n"
DATA_TABLE = "| name | size |\n|---|---|\n"
PAPERS = "| Title | Paper | Venue |\n|---|---|---|\n"
ENTRY = "#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n\n```bibtex\n"


@dataclass(frozen=True, slots=True)
class Shape:
    """A text that can be made as long as is wanted."""

    piece: str
    head: str = ""
    tail: str = "\n"

    def text(self, size: int) -> str:
        """The shape in a number of characters, up to a piece more, without its head and tail."""
        if "{n}" not in self.piece:
            return self.head + self.piece * (size // len(self.piece) + 1) + self.tail
        pieces, length, number = [], 0, 0
        while length <= size:
            number += 1
            pieces.append(self.piece.replace("{n}", str(number)))
            length += len(pieces[-1])
        return self.head + "".join(pieces) + self.tail


@dataclass(frozen=True, slots=True)
class Steps(Shape):
    """A text of lines that each stand a step deeper than the one before, as deep as the size allows."""

    step: str = "  "

    def text(self, size: int) -> str:
        """The shape in about a number of characters: lines grow, so that twice the text is not twice as deep."""
        lines, length = [], 0
        while length <= size:
            lines.append(self.step * len(lines) + self.piece)
            length += len(lines[-1])
        return self.head + "".join(lines) + self.tail


NESTING = {
    "quotes in one line": Shape("> "),
    "quotes without blanks": Shape(">"),
    "quotes of ten": Shape("> " * 10 + "lantern\n"),
    "lists in one line": Shape("- "),
    "numbered lists in one line": Shape("1. "),
    "quotes and lists in one line": Shape("> - "),
    "lists, a level a line": Steps("- lantern\n"),
    "numbered lists, a level a line": Steps("1. lantern\n", step="   "),
    "quotes, a level a line": Steps("lantern\n", step=">"),
    "linked lists, a level a line": Steps("- [lantern](#lantern)\n"),
}
MARKS = {
    "[": Shape("["),
    "]": Shape("]"),
    "[]": Shape("[]"),
    "[a](": Shape("[a]("),
    "[a](<": Shape("[a](<"),
    "[a](b 't": Shape("[a](b 't"),
    "[a][": Shape("[a]["),
    "[[a]": Shape("[[a]"),
    "![": Shape("!["),
    "![a](": Shape("![a]("),
    "[![a](b)](": Shape("[![a](b)]("),
    "brackets that close": Shape("[", tail="]" * 1000 + "(a)\n"),
    "links": Shape("[a](b)"),
    "links that are apart": Shape("[a] (b) "),
    "links turned round": Shape("(a)[b]"),
    "(": Shape("("),
    ")": Shape(")"),
    "parentheses in a target": Shape("(", head="[a](", tail=")\n"),
    "backslashes": Shape("\\"),
    "escaped brackets": Shape("\\["),
    "`": Shape("`"),
    "backticks of growing length": Steps(" ", step="`"),
    "code spans": Shape("`a` "),
    "`` and `": Shape("``a` "),
    "*": Shape("*"),
    "_": Shape("_"),
    "*a ": Shape("*a "),
    "*a**": Shape("*a**"),
    "**a*": Shape("**a*"),
    "a_": Shape("a_"),
    "_a ": Shape("_a "),
    "a*_": Shape("a*_"),
    "*a_ ": Shape("*a_ "),
    "** a": Shape("**a "),
    "emphasis that closes": Shape("*a* "),
    "strong that closes": Shape("**a** "),
    "~~": Shape("~~a "),
    "|": Shape("|"),
    "$": Shape("$"),
    "$a": Shape("$a "),
    "$$": Shape("$$a "),
    "$$ lines": Shape("$$\n"),
    "$$ that never closes": Shape("lantern\n", head="$$\n"),
    "<": Shape("<"),
    ">": Shape("a>"),
    "&": Shape("&"),
    "&amp;": Shape("&amp;"),
    "&#": Shape("&#"),
    "entities without end": Shape("&lantern"),
    "!": Shape("!"),
    ":": Shape(":"),
    "quotation marks": Shape('"'),
    "opening quotation marks": Shape("“"),
    "dashes": Shape("-"),
    "equals": Shape("="),
    "hashes": Shape("#"),
    "dots": Shape("."),
    "commas": Shape(", "),
    "blanks": Shape(" ", head="a", tail="b\n"),
    "blanks at an end": Shape(" ", head="a"),
    "tabs": Shape("\t", head="a", tail="b\n"),
    "no-break blanks": Shape("\u00a0", head="a", tail="b\n"),
    "zero-width blanks": Shape("\u200b", head="a", tail="b\n"),
    "joiners": Shape("\u200d\ufe0f"),
    "bidirectional controls": Shape("\u202e\u2066a"),
    "combining marks": Shape("\u0301", head="a"),
    "wide characters": Shape("灯"),
    "emoji": Shape("🏮"),
    "NUL": Shape("\0"),
    "controls": Shape("\x1b[31m"),
    "vertical tabs": Shape("a\x0b\x0c\x85\u2028"),
}
HTML = {
    "<a": Shape("<a "),
    "<a href": Shape("<a href='"),
    "<a href=u>": Shape("<a href=u>"),
    "</a>": Shape("</a>"),
    "<b>": Shape("<b>"),
    "<b>a</b>": Shape("<b>a</b> "),
    "<div> lines": Shape("<div>\n"),
    "<div> blocks": Shape("<div>\n\n"),
    "<details>": Shape("<details>\n<summary>a</summary>\n\n"),
    "<table>": Shape("<table><tr><td>"),
    "HTML rows": Shape("<tr><td>a</td><td><a href='u{n}'>b</a></td></tr>\n", head="<table>\n", tail="</table>\n"),
    "<ul><li>": Shape("<ul><li>"),
    "<h2>": Shape("<h2>a</h2>\n\n"),
    "<h2 id>": Shape("<h2 id=a{n}>"),
    "<img>": Shape("<img src=a{n}> "),
    "<img": Shape("<img src="),
    "<p><br>": Shape("<p>a<br>"),
    "attributes": Shape(" a=b", head="<a"),
    "attributes without values": Shape(" a", head="<a"),
    "attributes that never close": Shape(" a='b", head="<a"),
    "<!--": Shape("<!--"),
    "<!-- lines": Shape("<!-- a\n"),
    "<!-- that never closes": Shape("lantern\n", head="<!-- a\n"),
    "comments": Shape("<!-- a --> "),
    "comment blocks": Shape("<!-- a -->\n\n"),
    "<!": Shape("<!A "),
    "<?": Shape("<? "),
    "<![CDATA[": Shape("<![CDATA["),
    "<script>": Shape("<script>"),
    "<style> and no end": Shape("a\n", head="<style>"),
    "<https:": Shape("<https:a "),
    "autolinks": Shape("<https://a.example/{n}> "),
    "mail": Shape("a@b.c "),
    "a@a.": Shape("a@a."),
}
BLOCKS = {
    "empty lines": Shape("\n"),
    "lines": Shape("a\n"),
    "lines of CR": Shape("a\r"),
    "lines of CRLF": Shape("a\r\n"),
    "mixed line ends": Shape("a\rb\r\nc\n"),
    "paragraphs": Shape("a\n\n"),
    "one line of words": Shape("lantern "),
    "one word": Shape("a"),
    "digits": Shape("1"),
    "hard breaks": Shape("a  \n"),
    "headings": Shape("# lantern {n}\n"),
    "headings of one name": Shape("## Lantern\n\n"),
    "headings of one name with text": Shape("## Lantern\n\nhalls\n\n"),
    "headings that grow deeper": Shape("# a\n## b\n### c\n#### d\n##### e\n###### f\n"),
    "headings without a blank": Shape("#a\n"),
    "underlined headings": Shape("a\n===\n"),
    "bold headings": Shape("**Lantern {n}**\n\n"),
    "a heading of many words": Shape("lantern ", head="## "),
    "a heading of many links": Shape("[a](b) ", head="## "),
    "closing hashes": Shape(" #", head="# a"),
    "rules": Shape("---\n"),
    "starred rules": Shape("* * *\n"),
    "fences": Shape("```\n"),
    "fences that never close": Shape("```bibtex\n@misc{a{n},\n"),
    "tilde fences of growing length": Steps("\n", step="~"),
    "a fence that never closes": Shape("lantern\n", head="```\n"),
    "indented code": Shape("    a\n"),
    "definitions": Shape("[a{n}]: https://a.example/{n}\n"),
    "definitions of one name": Shape("[a]: b\n"),
    "definitions that never end": Shape("[a]: <\n"),
    "definitions with open titles": Shape("[a]: b 'c\n"),
    "references": Shape("[a{n}][b{n}] "),
    "references and definitions": Shape("[a{n}]\n\n[a{n}]: b\n\n"),
    "a definition and its references": Shape("[a] ", head="[a]: https://a.example\n\n"),
    "a long definition and its references": Shape("[a] ", head="[a]: https://a.example/" + "b" * 5000 + "\n\n"),
    "footnotes": Shape("a[^{n}]\n\n[^{n}]: b\n\n"),
    "footnote marks": Shape("[^a]"),
    "tables": Shape("| a |\n|---|\n| b |\n\n"),
    "rows": Shape("| a{n} | b |\n", head=TABLE),
    "rows of one name": Shape("| a | b |\n", head=TABLE),
    "empty rows": Shape("|\n", head=TABLE),
    "rows without a table": Shape("| a | b |\n"),
    "delimiter rows": Shape("|---|---|\n"),
    "a long row": Shape(" a |", head=TABLE + "|"),
    "a long header": Shape(" a |", head="|", tail="\n|---|\n| b |\n"),
    "a long delimiter row": Shape("---|", head="| a |\n|"),
    "escaped pipes": Shape("\\|", head=TABLE + "| "),
    "code in a row": Shape("`a | b` ", head=TABLE + "| "),
    "list items": Shape("- a{n}\n"),
    "numbered items": Shape("{n}. a\n"),
    "numbered items of one number": Shape("1. a\n"),
    "loose items": Shape("- a\n\n"),
    "empty items": Shape("-\n"),
    "items of other marks": Shape("- a\n* b\n+ c\n"),
    "task items": Shape("- [ ] a\n"),
    "lazy lines": Shape("a\n", head="> "),
    "lazy lines in an item": Shape("a\n", head="- "),
    "quotes": Shape("> a\n\n"),
    "quoted lines": Shape("> a\n"),
    "quoted fences": Shape("> ```\n"),
    "alerts": Shape("> [!NOTE]\n> a\n\n"),
}
DATA = {
    "rows of numbers": Shape("| a{n} | 3 |\n" * 19 + "| a{n} | l.5 |\n", head=DATA_TABLE),
    "rows of units": Shape("| a{n} | 3k |\n" * 19 + "| a{n} | 3 |\n", head=DATA_TABLE),
    "rows of ranges": Shape("| a{n} | 1-2k |\n" * 19 + "| a{n} | 2-1k |\n", head=DATA_TABLE),
    "rows of marks": Shape("| a{n} | ✓ |\n" * 19 + "| a{n} | 4 |\n", head=DATA_TABLE),
    "rows of words": Shape("| a{n} | halls |\n" * 19 + "| a{n} | hals |\n", head=DATA_TABLE),
    "rows of words that differ": Shape("| a{n} | hall{n} |\n", head=DATA_TABLE),
    "rows of links": Shape("| a{n} | [halls](https://a.example/{n}) |\n" * 19 + "| a{n} | halls |\n", head=DATA_TABLE),
    "rows of dates": Shape("| a{n} | 2023-02 |\n| b{n} | 2023-01 |\n", head=DATA_TABLE),
    "rows of splits": Shape("| a{n} | 1 | 2 | 4 |\n", head="| name | train | test | total |\n|---|---|---|---|\n"),
    "rows of extremes": Shape("| a{n} | 2 | 3 | 1 |\n", head="| name | min | avg | max |\n|---|---|---|---|\n"),
    "tables of one row": Shape("| a | b{n} |\n|---|---|\n| 1 | 2 |\n\n"),
}
LISTS = {
    "entries": Shape("#### Lantern {n}\n\npaper link: [here](https://arxiv.org/abs/2309.{n})\n\n"),
    "entries of one paper": Shape("#### Lantern\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"),
    "entries of one title": Shape("- [Sparse Lanterns](https://arxiv.org/abs/2309.{n})\n"),
    "entries of titles alike": Shape("- [Sparse Lanterns of Halls {n}](https://a.example/{n})\n"),
    "entries of one address": Shape("- [Lantern {n}](https://arxiv.org/abs/2309.12307)\n"),
    "entries of one venue": Shape("- [Sparse Lanterns {n}](https://arxiv.org/abs/2309.{n}). ICML 2023\n"),
    "entries of venues that are misspelt": Shape("- [Sparse Lanterns {n}](https://a.example/{n}). Neurlps 2023\n"),
    "entries by date": Shape("- (2023-{n}) [Sparse Lanterns](https://arxiv.org/abs/2309.{n})\n"),
    "entries of names": Shape("- **LANT{n}**: [Sparse Lanterns](https://arxiv.org/abs/2309.{n}) Ada Moss, Ben Oak\n"),
    "entries without links": Shape("- Sparse Lanterns {n}. Ada Moss, Ben Oak. ICML 2023\n"),
    "entries below their authors": Shape(
        "- Ada Moss, Ben Oak{n}:\n  Sparse Lanterns. [[paper]](https://a.example/{n})\n"
    ),
    "rows of papers": Shape(
        "| Sparse Lanterns {n} | [paper](https://arxiv.org/abs/2309.{n}) | ICML 2023 |\n", head=PAPERS
    ),
    "HTML items": Shape('<li><a href="https://arxiv.org/abs/2309.{n}">Sparse Lanterns {n}</a></li>\n', head="<ul>\n"),
    "details": Shape(
        "<details><summary>Sparse Lanterns {n}</summary>\n\n[paper](https://a.example/{n})\n\n</details>\n"
    ),
    "rows of one paper": Shape("| [Lantern](https://arxiv.org/abs/2309.12307) |\n", head="| Title |\n|---|\n"),
    "paragraphs of one paper": Shape("[Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"),
    "an entry of many links": Shape("[code](https://a.example/{n}) ", head="- [Lantern](https://arxiv.org/abs/1) "),
    "an entry of many authors": Shape("A. Lamp{n}, ", head="- [Lantern](https://arxiv.org/abs/2309.12307) "),
    "an entry of many tags": Shape("[`A{n}`] ", head="#### Lantern ", tail="\n\npaper link: [here](u)\n"),
    "an entry of many fields": Shape("paper link: [here](https://a.example/{n})\n", head="#### Lantern\n\n"),
    "many labels": Shape("label{n}: [here](https://a.example/{n})\n", head="#### Lantern\n\n"),
    "a long title": Shape("lantern ", head="- [", tail="](https://arxiv.org/abs/2309.12307)\n"),
    "a title of one word": Shape("lantern", head="- [", tail="](https://arxiv.org/abs/2309.12307)\n"),
    "a contents of sections": Shape(
        "* [Lantern {n}](#lantern-{n})\n", head="# T\n\n## Table of Contents\n\n", tail="\n## Lantern 1\n"
    ),
    "a contents that leads nowhere": Shape("* [a](#b)\n", head="# T\n\n## Table of Contents\n\n", tail="\n## c\n\nd\n"),
    "sections and no contents": Shape("## Lantern {n}\n\na\n\n", head="# T\n\n## Table of Contents\n\n* [b](#c)\n\n"),
    "links in sentences": Shape("The [a](b) "),
    "links behind marked words": Shape("*on* [[a](b)] "),
    "papers in a line": Shape("[Sparse Lanterns {n}](https://arxiv.org/abs/2309.{n}) "),
    "papers in a list item": Shape("[Sparse Lanterns {n}](https://arxiv.org/abs/2309.{n}), ", head="- "),
    "papers in lines of a paragraph": Shape("[Sparse Lanterns {n}](https://arxiv.org/abs/2309.{n}) Ada Moss\n"),
    "marked words": Shape("**lantern {n}** halls "),
    "names above their titles": Shape("**LANT{n}** [[pdf]](https://a.example/{n})\n\nSparse Lanterns. *ICML 2024*\n\n"),
    "pictures below a name": Shape("![a](b)\n\n", head="**LANT** [[pdf]](https://a.example/1)\n\n"),
    "names in bold before titles": Shape("- **LANT{n}**, Lanterns Across Long Halls. [[pdf]](https://a.example/{n})\n"),
    "people before titles": Shape("- Ada Moss and Ben Oak. Sparse Lanterns {n} [pdf](https://a.example/{n})\n"),
    "addresses that lead on": Shape("[a](https://link.zhihu.com/?target=https%3A//arxiv.org/abs/2309.{n}) "),
    "names before a title": Shape("Ada Moss, ", head="- ", tail=". [Lanterns](https://arxiv.org/abs/2309.12307)\n"),
    "anchors": Shape("[a](#lantern-{n}) "),
    "files": Shape("[a](lantern-{n}.md) "),
    "badges": Shape("![a](https://img.shields.io/badge/a-b{n}-c) "),
    "repositories": Shape("[code](https://github.com/a/b{n}) "),
    "addresses": Shape("https://a.example/{n} "),
    "www.": Shape("www."),
    "https://": Shape("https://"),
    "https://a ": Shape("https://a "),
    "a long address": Shape("a/", head="[a](https://a.example/", tail=")\n"),
    "a long query": Shape("&utm_source=a", head="[a](https://a.example/?", tail=")\n"),
    "a long host": Shape("a.", head="[a](https://", tail="example/)\n"),
    "a bare long address": Shape("a/", head="https://a.example/"),
    "a bare address and parentheses": Shape("(", head="https://a.example/"),
    "a bare address and closing parentheses": Shape(")", head="https://a.example/"),
    "a bare address and entities": Shape("&amp;", head="https://a.example/"),
    "dots and slashes": Shape("../", head="[a](", tail="a.md)\n"),
    "percents": Shape("%2", head="[a](https://a.example/", tail=")\n"),
    "arXiv:": Shape("arXiv:"),
    "arXiv ids": Shape("arXiv:2309.12307v1 "),
    "digits and dots": Shape("2309.12307"),
    "DOIs": Shape("10.1234/"),
    "dates": Shape("2023.01."),
    "venues": Shape("ICML 2023 "),
    "et al.": Shape("et al., "),
    "counts": Shape("1,234 papers "),
    "suppressions": Shape("<!-- litlint: ignore[DUP001] a -->\n\n"),
    "suppressions in a line": Shape("a <!-- litlint: ignore[FMT002] --> "),
    "suppressions of codes": Shape("DUP001,", head="<!-- litlint: ignore[", tail="] a -->\n"),
    "suppressions of unknown codes": Shape("A{n},", head="<!-- litlint: ignore[", tail="] a -->\n"),
    "ranges that open": Shape("<!-- litlint: off[FMT002] -->\n\n"),
    "ranges": Shape("<!-- litlint: off[FMT002] -->\n\na \n\n<!-- litlint: on -->\n\n"),
    "ranges that close": Shape("<!-- litlint: on -->\n\n"),
    "whole files": Shape("<!-- litlint: ignore-file[FMT002] -->\n\n"),
    "litlint:": Shape("<!-- litlint: "),
    "front matter": Shape("a: b\n", head="---\n"),
    "blanks at line ends": Shape("a \n"),
    "entries above their suppressions": Shape(
        "<!-- litlint: ignore[DUP001] -->\n\n#### A\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
    ),
}
# So many that not thousands of papers are compared with each other.
PEOPLE = ", ".join(["Ada Moss, Ben Oak, Cy Elm, Dee Fir"] * 3)
REFERENCES = {
    "references in paragraphs": Shape("Moss, A., and Ben Oak. 2024. “Lighting Long Halls {n}.” *Lamps*.\n\n"),
    "references in items": Shape("1. Moss, Ada. **Lighting Long Halls {n}.** Lamps 8.6 (2007): 4-6.\n"),
    "numbered references in paragraphs": Shape(f"**[{{n}}]** {PEOPLE}. **Halls {{n}}**: A lamp. Oil, 1992.\n\n"),
    "references that begin with titles": Shape(
        f"* LANT [[pdf]](https://a.example/{{n}})\n  * Lighting Halls {{n}} (ICML 24), {PEOPLE}.\n"
    ),
    "accents apart": Shape("Bjo \u0308rn Moss, ", head="- [Halls](https://arxiv.org/abs/2309.12307). "),
    "items parted by authors": Shape(f"* Lighting Halls {{n}} <br>\n* {PEOPLE} <br>\nICML 2024 [pdf](a{{n}})\n"),
    "authors before a title in quotes": Shape("Moss, A., ", tail="2024. “Lighting Long Halls.” Lamps.\n"),
    "quoted texts behind authors": Shape("Moss, A. “Halls.” ", tail="2024\n"),
    "bold titles with venues and authors": Shape("**[Oil] Lighting Halls {n}**. (2024-ICML) Ada Moss, Ben Oak.\n\n"),
    "venues in brackets before authors": Shape("(2024-ICML) Ada Moss, ", head="**Lighting Long Halls**. "),
    "titles called as files are": Shape("- 16-ATC-Lighting Long Halls {n}\n"),
    "years and venues with dashes": Shape("16-ATC-", head="- "),
    "numbered titles": Shape("[{n}] Lighting Long Halls\n\n"),
    "numbered titles of papers": Shape("[{n}] Lighting Long Halls [paper](https://arxiv.org/abs/2309.12307)\n\n"),
    "numbers before a title": Shape("[1] "),
    "names in bold said again": Shape(
        "- **LANT{n}:** LANT{n}: Lighting Halls. 2024. [pdf](https://arxiv.org/abs/2309.12307)\n"
    ),
    "titles in braces": Shape("- {{A}} {{L}ong} Hall. [pdf](https://arxiv.org/abs/2309.12307)\n"),
    "braces in a title": Shape("{A", head="- ", tail=" [pdf](https://arxiv.org/abs/2309.12307)\n"),
    "rows that head others": Shape("| _a{n}_ |\n", head=PAPERS),
}
BIBTEX = {
    "citations": Shape("```bibtex\n@misc{a{n}, title={Lantern}, year={2023}}\n```\n\n"),
    "citations of one key": Shape("@misc{a, title={Lantern}}\n", head=ENTRY, tail="```\n"),
    "braces": Shape("{", head=ENTRY + "@misc{a, title=", tail="\n```\n"),
    "closing braces": Shape("}", head=ENTRY + "@misc{a}", tail="\n```\n"),
    "braces in pairs": Shape("{a}", head=ENTRY + "@misc{a, title={", tail="}}\n```\n"),
    "citations that never close": Shape("@misc{a{n}, title={Lantern\n", head=ENTRY, tail="```\n"),
    "@": Shape("@", head=ENTRY, tail="\n```\n"),
    "@ lines": Shape("@misc{\n", head=ENTRY, tail="```\n"),
    "fields": Shape("  a{n}={b},\n", head=ENTRY + "@misc{a,\n", tail="}\n```\n"),
    "fields of one name": Shape("  title={b},\n", head=ENTRY + "@misc{a,\n", tail="}\n```\n"),
    "fields without commas": Shape("  title={b}\n", head=ENTRY + "@misc{a,\n", tail="}\n```\n"),
    "fields in a line": Shape("a=1,", head=ENTRY + "@misc{a,", tail="}\n```\n"),
    "equals in BibTeX": Shape("=", head=ENTRY + "@misc{a,", tail="}\n```\n"),
    "hashes in BibTeX": Shape('"a" # ', head=ENTRY + "@misc{a, title=", tail="}\n```\n"),
    "quotes in BibTeX": Shape('"', head=ENTRY + "@misc{a, title=", tail="}\n```\n"),
    "backslashes in BibTeX": Shape("\\", head=ENTRY + "@misc{a, title={", tail="}}\n```\n"),
    "accents": Shape("{\\'e}", head=ENTRY + "@misc{a, title={", tail="}}\n```\n"),
    "authors": Shape("Lamp, A. and ", head=ENTRY + "@misc{a, title={b}, author={", tail="B}}\n```\n"),
    "authors without commas": Shape("and ", head=ENTRY + "@misc{a, title={b}, author={", tail="B}}\n```\n"),
    "a long value": Shape("lantern ", head=ENTRY + "@misc{a, title={", tail="}}\n```\n"),
    "a value of many lines": Shape("lantern\n", head=ENTRY + "@misc{a, title={", tail="}}\n```\n"),
    "a long key": Shape("a", head=ENTRY + "@misc{", tail=", title={b}}\n```\n"),
    "strings": Shape('@string{a{n} = "b"}\n', head=ENTRY, tail="```\n"),
    "comments in BibTeX": Shape("% a\n", head=ENTRY, tail="```\n"),
    "text between citations": Shape("a\n", head=ENTRY + "@misc{a}\n", tail="```\n"),
    "commas in BibTeX": Shape(",", head=ENTRY + "@misc{a", tail="}\n```\n"),
    "unfenced citations": Shape("@misc{a{n}, title={Lantern}}\n\n"),
}
SHAPES: Mapping[str, Shape] = {**NESTING, **MARKS, **HTML, **BLOCKS, **DATA, **LISTS, **REFERENCES, **BIBTEX}
