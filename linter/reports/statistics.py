"""How often each rule reports something."""

from collections import Counter
from collections.abc import Sequence

from linter.diagnostics import Diagnostic


def statistics(findings: Sequence[Diagnostic]) -> str:
    """One line a rule, the most frequent first: count, code, name, and how many have a fix; empty for no findings."""
    counts = Counter(found.code for found in findings)
    fixable = Counter(found.code for found in findings if found.fix)
    names = {found.code: found.name for found in findings}
    digits = len(str(max(counts.values(), default=0)))
    lines = []
    for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        fixes = f" ({fixable[code]} with a fix)" if fixable[code] else ""
        lines.append(f"{count:>{digits}} {code} {names[code]}{fixes}\n")
    return "".join(lines)
