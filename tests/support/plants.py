"""Defects to plant into clean lists, one and more of each rule."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from support.made_up import STYLES

MARK = "⟦"
EVERY = tuple(STYLES)
BULLETS = ("numbered", "titled", "linked", "stacked")
# Where an entry links to its paper once.
LINKED_ONCE = tuple(style for style in STYLES if style != "pictured")
IN_README = tuple(style for style in STYLES if style != "headings")
PAPER = r"https://arxiv\.org/abs/(\d{4}\.\d{5})"


@dataclass(frozen=True)
class Plant:
    """A defect: in files of some styles the `number`-th match of `pattern` becomes `by`, with ⟦ before its place.

    `beside` are the codes that may be found besides; `file` is another file than the list's longest.
    """

    code: str
    pattern: str
    by: str
    styles: tuple[str, ...] = EVERY
    number: int = 5
    beside: tuple[str, ...] = ()
    config: str = ""
    file: str = ""

    def planted(self, text: str, number: int | None = None) -> tuple[str, list[int]] | None:
        """The text with the defect, and its offsets there; None where the pattern does not match so often."""
        matches = list(re.finditer(self.pattern, text, re.MULTILINE))
        at = self.number if number is None else number
        if at >= len(matches):
            return None
        match = matches[at]
        first, *rest = (text[: match.start()] + match.expand(self.by) + text[match.end() :]).split(MARK)
        return first + "".join(rest), list(accumulate(map(len, (first, *rest[:-1]))))


_ID = r"(https://arxiv\.org/abs/\d{4})\.1(\d{4})"
_OPEN = "https://openreview.net/forum?id="
_NEXT = r"([\s\S]*?^## Context Processing\n\n(?:\| Title.*\n\|.*\n)?)"


def _copies(style: str, start: str) -> Iterator[Plant]:
    """One paper twice in a section, in two sections, and papers that are not quite the same."""
    gap = "\n" if style in ("numbered", "titled") else ""
    line = rf"^({start}.*?){_ID}(.*\n){gap}"
    title = rf"^({start}.*?)( for | with |: )(.*){_ID}(.*\n){gap}"
    first = rf"{MARK}\1\2.1\3\4{gap}"
    plants = {
        "DUP001": (line, first + first),
        "DUP002": (line, rf"{MARK}\1{_OPEN}a1\4{gap}{MARK}\1{_OPEN}a1\4{gap}"),
        "DUP003": (line, rf"{first}{MARK}\1\2.9\3\4{gap}"),
        "DUP004": (
            title,
            rf"{MARK}\1\2\3{_OPEN}a1\6{gap}{MARK}\1\2the \3https://aclanthology.org/2023.acl-long.9/\6{gap}",
        ),
        "DUP005": (line + _NEXT, rf"{first}\5{first}"),
        "ARX013": (title, rf"{MARK}\1\2\3\4.1\5\6{gap}{MARK}{{}}\4.1\5)\n{gap}"),
    }
    another = {
        "numbered": "3. [**Volcanoes at Dawn and what They Cost.**](",
        "titled": "- Volcanoes at Dawn and what They Cost <br> ACL 2023 [[Paper]](",
        "linked": "* [Volcanoes at Dawn and what They Cost](",
        "tabular": "| [Volcanoes at Dawn and what They Cost](",
    }
    for code, (pattern, by) in plants.items():
        number = 0 if code == "DUP005" else 2
        yield Plant(code, pattern, by.replace("{}", another[style]), (style,), number, ("STR010", "TAB001"))


_COPIES = {"numbered": r"\d+\. \[", "titled": r"- \w", "linked": r"\* \[", "tabular": r"\| \["}
_CELLS = (
    ("TAB001", r"^(\| \w+ \w+ \| \w+ )\| [\d,]+ ", rf"{MARK}\1", ("TAB002", "TAB005")),
    ("TAB001", r"^(\| \w+ \w+ \| \w+ )", rf"{MARK}\1| 7 ", ("TAB002", "TAB005")),
    ("TAB002", r"^(\| \w+ \w+ )\| English", rf"{MARK}\1| Englsih", ()),
    ("TAB002", r"^(\| \w+ \w+ \| \w+ )\| [\d,]+", rf"{MARK}\1| many", ()),
    ("TAB002", r"\| ✓", rf"{MARK}| perhaps", ()),
    ("TAB002", r"\| \d+k-\d+k", rf"{MARK}| rather long", ()),
    ("TAB002", r"\[link\]\([^)]*\)", rf"{MARK}link", ()),
    ("TAB004", r"^(\| \w+ \w+ )(.*\n(?:.*\n){3})\| \w+ \w+ ", rf"{MARK}\1\2{MARK}\1", ()),
    ("TAB005", r"\| (\d+) \| ([\d,]+) \| ([\d,]+) (?=\| \d+k)", rf"{MARK}| \2 | \1 | \3 ", ()),
    ("TAB005", r"(\| [\d,]+ \| \d+ \| \d+) \| [\d,]+", rf"{MARK}\1 | 77", ()),
)

PLANTS = (
    Plant("FMT001", r"\n\Z", MARK, number=0),
    Plant("FMT001", r"\Z", rf"{MARK}\n\n", number=-1),
    Plant("FMT002", r"(?<=[a-z]\.)$", rf"{MARK} ", number=0),
    Plant("FMT003", r"(?<=[a-z]) (?=[a-z])", f"{MARK}\u00a0"),
    Plant("FMT003", r"(?<=pape)(?=rs )", f"{MARK}\u200b", number=0),
    Plant("FMT003", r"(?<=https://arxiv)(?=\.org)", f"{MARK}\u200b", beside=("LNK004", "ARX012")),
    Plant("FMT004", r"(?<!\n)\n\n+(?=## )", rf"\n\n\n{MARK}\n\n", number=0),
    Plant("FMT005", r"^## (?=License)", f"{MARK}#### ", number=0, beside=("STR001", "STR002"), styles=IN_README),
    Plant("FMT006", r"^# (?=Awesome)", f"{MARK}## ", number=0, styles=IN_README, beside=("STR002",)),
    Plant("FMT008", r"^- (?=\[Contributing)", f"{MARK}```\n- ", number=0, styles=IN_README, beside=("*",)),
    Plant("FMT008", r"^```bibtex(\n[^`]*)```\n(?=\n###)", rf"{MARK}```bibtex\1", number=2, styles=("headings",)),
    Plant("FMT010", "(?<=\n)paper link:", f"{MARK}papar link:", styles=("headings",)),
    Plant("FMT012", r"(?<=^### )(.*)$", rf"\1{MARK}.", styles=("headings",)),
    Plant("FMT015", r"(?<=[a-z]\.)$", f" See {MARK}https://example.org/more", number=0),
    Plant("FMT016", r"^## (?=Contributing)", f"{MARK}##", number=0, styles=IN_README, beside=("STR001",)),
    Plant("FMT016", r"^## (?=Contributing)", f"##{MARK}   ", number=0, styles=IN_README),
    Plant("FMT017", r"^citation:\n\n", MARK, styles=("headings",)),
    Plant("FMT018", r"arXiv(?= 20\d\d)", f"{MARK}Arixv", styles=("numbered", "titled", "linked", "stacked"), number=0),
    Plant("FMT018", r"\[Paper\]", f"{MARK}[Ppaer]", styles=("titled", "pictured", "stacked")),
    Plant("STR001", r"\(#context-processing\)", f"({MARK}#context-procesing)", number=0, styles=IN_README),
    Plant("STR001", r"^- \[License\]\(#license\)", f"- [Gone]({MARK}#gone)\n\\g<0>", number=0, styles=IN_README),
    Plant(
        "STR002", r"^- \[Context Processing\].*\n([\s\S]*?)(?=^## Context)", rf"\1{MARK}", number=0, styles=IN_README
    ),
    Plant("STR003", r"\[Local Attention\](?=\(#)", f"[{MARK}Global Attention]", number=0, styles=IN_README),
    Plant(
        "STR004",
        r"^(- \[Local.*\n)(- \[Memory.*\n)",
        rf"{MARK}\2\1",
        number=0,
        styles=IN_README,
    ),
    Plant("STR005", r"^## License\n", f"## License\n\nOne.\n\n{MARK}## License\n", number=0, styles=IN_README),
    Plant("STR006", r"^## License\n\n.*\n", f"{MARK}## License\n", number=0, styles=IN_README),
    Plant("STR007", r"\A", MARK, number=0, styles=IN_README, config='required-sections = ["Related Lists"]'),
    Plant("STR010", r"^5\. (?=\[)", f"{MARK}7. ", number=1, styles=("numbered",)),
    Plant("LNK001", rf"\]\({PAPER}\)", rf"{MARK}]()", beside=("ARX012",)),
    Plant("LNK002", r"(?<=[a-z]\.)$", f" See [more]({MARK}gone.md).", number=0),
    Plant("LNK003", r"(?<=[a-z]\.)$", f" See [more]({MARK}#nowhere-at-all).", number=0),
    Plant("LNK004", r"\(https(?=://arxiv)", f"({MARK}htttps", beside=("ARX012",)),
    Plant("LNK004", r"\(https(?=://github)", f"({MARK}https://https"),
    Plant("LNK004", r"\(https://(?=github)", f"({MARK}"),
    Plant("LNK005", r"\(https(?=://github)", f"({MARK}http"),
    Plant("LNK006", rf"({PAPER})(?=\))", rf"{MARK}https://openreview.net/forum?id=a&utm_source=x"),
    Plant("LNK010", r"\(https://github\.com/", f"({MARK}http://192.168.1.7/"),
    Plant("LNK010", r"\(https://(?=github\.com/)", f"({MARK}https://user:pass@"),
    Plant("LNK010", r"\(https://github\.com/[^)]*", f"({MARK}javascript:alert"),
    Plant("LNK012", rf"\({PAPER}", f"({MARK}https://arxiv.org/abs/"),
    Plant("LNK012", rf"\({PAPER}", f"({MARK}TODO"),
    Plant("LNK012", r"\(https://github\.com/[^)]*", f"({MARK}#"),
    Plant("LNK013", r"\(https://github\.com/[^)]*", f"({MARK}https://abc123.gradio.live"),
    Plant("LNK014", rf"\]\((?={PAPER})", f"]{MARK} (", beside=("ARX012",)),
    Plant("LNK014", rf"(?<=\()({PAPER})\)", rf"{MARK}\1", beside=("*",)),
    Plant("LNK015", rf"\[Paper\]\]\({PAPER}\)", f"{MARK}[Paper]](https://github.com/lamp/lamp)", styles=("titled",)),
    Plant(
        "LNK015",
        r"\[Code\]\]\(https://github[^)]*\)",
        f"{MARK}[Code]](https://arxiv.org/abs/2101.00001)",
        styles=("titled",),
    ),
    Plant("ARX001", rf"\({PAPER}", f"({MARK}https://arxiv.org/abs/2313.01234"),
    Plant("ARX001", rf"\({PAPER}", f"({MARK}https://arxiv.org/abs/23091.1234"),
    Plant("ARX002", rf"\((?={PAPER})https", f"({MARK}http"),
    Plant("ARX002", rf"\({PAPER}", rf"({MARK}https://www.arxiv.org/abs/\1"),
    Plant("ARX002", rf"\({PAPER}", rf"({MARK}https://arxiv.org/abs/\1?context=cs"),
    Plant("ARX003", rf"(?<=\(){PAPER}", rf"{MARK}https://arxiv.org/abs/\1v2"),
    Plant("ARX004", rf"\({PAPER}", f"({MARK}https://arxiv.org/abs/2712.01234", beside=("ARX005",)),
    Plant("ARX005", rf"(?<=here\]\(){PAPER}", f"{MARK}https://arxiv.org/abs/2101.00001", styles=("headings",)),
    Plant("ARX011", rf"(?<=\(){PAPER}", rf"{MARK}https://www.alphaxiv.org/abs/\1", LINKED_ONCE),
    Plant("ARX011", rf"(?<=\(){PAPER}", rf"{MARK}https://huggingface.co/papers/\1", LINKED_ONCE),
    Plant("ARX014", rf"(?<=\(){PAPER}", rf"{MARK}https://arxiv.org/pdf/\1", LINKED_ONCE),
    Plant("BIB001", r"^(### .*\n(?:(?!cita).*\n)+?)citation:\n\n```[^`]*```\n", rf"{MARK}\1", styles=("headings",)),
    Plant("BIB002", r"\},\n  author", f"}}{MARK}\n  author", styles=("headings",)),
    Plant("BIB002", r"\n\}\n```", f"\n}}\n{MARK}stray text\n```", styles=("headings",)),
    Plant("BIB003", r"^(@.*\n.*\n)  author=.*\n", rf"{MARK}\1", styles=("headings",)),
    Plant("BIB003", r"^(@.*\n(?:  .*\n)+?)  year=.*\n", rf"{MARK}\1", styles=("headings",)),
    Plant(
        "BIB004", r"  title=\{.*\}", f"  title={{{MARK}A Wholly Different Treatise on Volcanoes}}", styles=("headings",)
    ),
    Plant("BIB005", r"^(@misc.*\n(?:  .*\n)+?  year=)\{\d+", rf"\1{MARK}{{1999", styles=("headings",), number=0),
    Plant("BIB007", r"  author=", f"  {MARK}auhtor=", styles=("headings",)),
    Plant("BIB009", r"(author=\{[^}]*?) and .*\}", rf"\1 {MARK}et al.}}", styles=("headings",)),
    Plant("BIB010", r"^  author=", f"{MARK}      author=", styles=("headings",)),
    Plant("BIB012", r"^(### .*)Attention(?= over)", rf"{MARK}\1Atention", styles=("headings",), number=0),
    *(
        Plant(code, pattern, by, ("headings",), 3, beside, file="benchmark/datasets.md")
        for code, pattern, by, beside in _CELLS
    ),
    *(plant for style, start in _COPIES.items() for plant in _copies(style, start)),
    Plant("BIB006", r"^(@\w+\{)(\w+)(,[\s\S]*?^@\w+\{)\w+", rf"\1{MARK}\2\3{MARK}\2", styles=("headings",), number=1),
)
