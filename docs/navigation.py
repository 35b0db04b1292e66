"""A hook of MkDocs: the pages of the rules, by family, in the site's navigation; so a new rule needs no line there."""

from itertools import groupby
from pathlib import Path
from typing import Any

FAMILIES = {
    "IO": "Files",
    "FMT": "Form",
    "STR": "Structure",
    "LNK": "Links",
    "ARX": "arXiv",
    "BIB": "Citations",
    "DUP": "Papers listed twice",
    "CAT": "Sections",
    "TAB": "Tables of data",
    "SUP": "Suppressions",
}
PLACE = "Rules"


def on_config(config: Any) -> Any:
    """The configuration, with the pages of `rules/` under the heading that waits for them."""
    names = sorted((Path(config.docs_dir) / "rules").glob("[A-Z]*[0-9].md"))
    groups = {family: list(pages) for family, pages in groupby(names, lambda page: page.stem.rstrip("0123456789"))}
    rules = [{title: [f"rules/{page.name}" for page in groups[family]]} for family, title in FAMILIES.items()]
    (heading,) = (item for item in config.nav if PLACE in item)
    heading[PLACE] += rules
    return config
