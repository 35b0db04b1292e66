"""Write what is derived from the rules: `python docs/generate.py`, or `make docs`.

linter/rules/table.py   the registry's table, so that no command has to import every rule to know them
docs/rules/             a page a rule, and one that leads to them
docs/configuration.md   every key of the configuration
"""

import inspect
from importlib import import_module
from pathlib import Path

from linter.config import manual as configuration
from linter.rules import manual
from linter.rules.base import Rule
from linter.rules.explanation import explain

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
RULES = ROOT / "linter" / "rules"
HEAD = '''"""Every rule: code, name, severity, fix, scope, handed, needs, default, module, class; by `make docs`."""

TABLE: tuple[tuple[str, str, str, str, str, str, str, bool, str, str], ...] = (
'''


def all_rules() -> list[type[Rule]]:
    """Every rule class, by code: the one class of each `linter/rules/<family>/<code>_<name>.py`."""
    rules = []
    for path in RULES.glob("*/*[0-9][0-9][0-9]_*.py"):
        module = import_module(f"linter.rules.{path.parent.name}.{path.stem}")
        rules += [
            found
            for _, found in inspect.getmembers(module, inspect.isclass)
            if found.__module__ == module.__name__ and issubclass(found, Rule)
        ]
    return sorted(rules, key=lambda rule: rule.code)


def table() -> str:
    """The text of `linter/rules/table.py`."""
    rows = []
    for rule in all_rules():
        fix = rule.fixable.value if rule.fixable else ""
        told = (rule.code, rule.name, rule.severity.value, fix, rule.scope.value, rule.handed.value, rule.needs.value)
        cells = [*told, rule.default, rule.__module__, rule.__name__]
        rows.append("    (" + ", ".join(f'"{cell}"' if isinstance(cell, str) else str(cell) for cell in cells) + "),\n")
    return HEAD + "".join(rows) + ")\n"


def pages() -> dict[str, str]:
    """The text of each page below `docs/` that is derived, by its name."""
    rules = all_rules()
    readers: dict[str, list[str]] = {}
    for rule in rules:
        for key in rule.options:
            readers.setdefault(key, []).append(rule.code)
    return {
        "configuration.md": configuration.page(readers),
        "rules/README.md": manual.index(map(explain, rules)),
        **{f"rules/{rule.code}.md": manual.page(rule) for rule in rules},
    }


def write() -> None:
    """Write all of it, and remove the pages of rules that are gone."""
    (RULES / "table.py").write_text(table(), encoding="utf-8")
    PAGES.mkdir(exist_ok=True)
    for page in PAGES.glob("*.md"):
        page.unlink()
    for name, text in pages().items():
        (ROOT / "docs" / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
