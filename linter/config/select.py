"""Which rules run: selectors, and the order in which they win."""

from collections.abc import Iterable, Iterator, Sequence

from linter.errors import UsageError
from linter.lazy.dataclasses import dataclass
from linter.rules.registry import matching, records
from linter.text.nearest import nearest


@dataclass(frozen=True, slots=True)
class Selection:
    """One layer of selectors, of a configuration file or a command line.

    `select` None keeps what the layer below has.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()

    def applied_to(self, codes: frozenset[str]) -> frozenset[str]:
        """The codes that run once this layer is laid over `codes`.

        The longer of two selectors wins, and of two equally long ones the ignored: as in ruff.
        """
        chosen = [(selector, True) for selector in (*(self.select or ()), *self.extend_select)]
        chosen += [(selector, False) for selector in (*self.ignore, *self.extend_ignore)]
        verdicts: dict[str, bool] = {}
        for selector, runs in sorted(chosen, key=lambda choice: specificity(choice[0])):
            verdicts.update(dict.fromkeys(matching(selector), runs))
        below = codes if self.select is None else frozenset()
        return (below | {code for code, runs in verdicts.items() if runs}) - {
            code for code, runs in verdicts.items() if not runs
        }


def default_codes() -> frozenset[str]:
    """The rules that run unless something is said."""
    return frozenset(code for code, record in records().items() if record.default)


def specificity(selector: str) -> int:
    """How much a selector says: its length, nothing for `ALL`."""
    return 0 if selector == "ALL" else len(selector)


def unknown(selectors: Iterable[str]) -> Iterator[str]:
    """The selectors that stand for no rule."""
    return (selector for selector in selectors if not matching(selector))


def complaint(selector: str) -> str:
    """What to say of a selector that stands for no rule."""
    families = sorted({code.rstrip("0123456789") for code in records()})
    near = nearest(selector, (*records(), *families, "ALL"))
    hint = f"; the nearest is {near.name}" if near else ""
    return f"no rule is called {selector!r}{hint}; wanted a code as ARX002, the beginning of codes, or ALL"


def checked(selectors: Sequence[str], option: str) -> tuple[str, ...]:
    """The selectors of a command line's option; raises UsageError for one that stands for no rule."""
    for selector in unknown(selectors):
        raise UsageError(f"{option}: {complaint(selector)}")
    return tuple(selectors)
