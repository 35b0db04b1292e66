"""The order that the fields of an entry should have: the declared one, or that of the file's entries."""

from collections.abc import Callable, Iterable, Sequence

from linter.entries.fields import Field, Form, label_key
from linter.text.key_order import DeclaredOrder, KeyOrder, UsualOrder, in_order

_CITATION_LABELS = frozenset({"bibtex", "cite", "citations", "reference"})


def field_orders(declared: Sequence[str], runs: Iterable[Sequence[Field]]) -> Callable[[Form], KeyOrder]:
    """The order of fields of each form: that of the declared labels, else that of most runs of fields of the form."""
    if declared:
        keys = map(label_key, declared)
        order = DeclaredOrder("citation" if key in _CITATION_LABELS else key for key in keys)
        return lambda _: order
    written: dict[Form, list[list[str]]] = {form: [] for form in Form}
    for run in runs:
        written[run[0].form].append([field.key for field in run if field.key])
    return {form: UsualOrder(sequences) for form, sequences in written.items()}.__getitem__


def sorted_fields(run: Sequence[Field], order: KeyOrder) -> list[Field]:
    """The fields of a run in their order."""
    return [run[at] for at in in_order([field.key for field in run], order)]
