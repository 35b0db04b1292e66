"""Square brackets: which of them are links (CommonMark 6.3, 6.4)."""

from mistune.core import DEFAULT_MAX_NESTED_LEVEL
from mistune.helpers import parse_link_label
from mistune.util import unikey

from linter.lazy.dataclasses import dataclass
from linter.markdown.definitions import Definitions
from linter.markdown.emphasis import emphasised
from linter.markdown.model import Link, LinkForm
from linter.markdown.nodes import Address, Builder, Item, Piece
from linter.markdown.targets import LONGEST_LABEL, Target, inline_target
from linter.markdown.visible import alternative, visible
from linter.text.span import Span


@dataclass(slots=True)
class _Opener:
    """A bracket that opens: its item, where its text starts, and how deep links are nested in it so far."""

    item: int
    text_start: int
    is_image: bool
    holds_bracket: bool = False
    depth: int = 0


class Brackets:
    """The brackets of a text that are open, and the links that close."""

    def __init__(self, text: str, builder: Builder, definitions: Definitions) -> None:
        self._text = text
        self._builder = builder
        self._definitions = definitions
        self._outside = _Opener(0, 0, is_image=False)
        self._open = [self._outside]
        # Openers below this one stand before a link that closed, which no other link may hold.
        self._first_live = 1

    @property
    def are_open(self) -> bool:
        """Whether any bracket is open."""
        return len(self._open) > 1

    @property
    def depth(self) -> int:
        """How deep links are nested."""
        return max(opener.depth for opener in self._open)

    def open(self, items: list[Item], at: int) -> int:
        """Open the bracket or the image at an offset, append it to the items as text, and say where it ends."""
        is_image = self._text[at] == "!"
        end = at + 1 + is_image
        self._open[-1].holds_bracket = True
        self._open.append(_Opener(len(items), end, is_image))
        items.append(Piece(at, end, self._text[at:end]))
        return end

    def close(self, items: list[Item], at: int) -> int:
        """Close the innermost bracket; where it is a link's, make it one of the items since, and say where it ends."""
        if not self.are_open:
            return 0
        opener = self._open.pop()
        is_spent = len(self._open) < self._first_live and not opener.is_image
        self._first_live = min(self._first_live, len(self._open))
        outer = self._open[-1]
        outer.depth = max(outer.depth, opener.depth)
        found = None if is_spent or opener.depth >= DEFAULT_MAX_NESTED_LEVEL else self._target(opener, at)
        if found is None:
            return 0
        target, form, url_span = found
        outer.depth = max(outer.depth, self._link(items, opener, at, target, form, url_span))
        if not opener.is_image:
            self._first_live = len(self._open)
        return target.end

    def _target(self, opener: _Opener, at: int) -> tuple[Target, LinkForm, Span] | None:
        """Where the link whose text ends at an offset leads, how that is written, and where."""
        text = self._text
        if text.startswith("(", at + 1):
            target = inline_target(text, at + 1)
            if target:
                return (
                    target,
                    LinkForm.INLINE,
                    self._builder.span(target.start, target.url_end),
                )
        if not self._definitions:
            return None
        label, end = parse_link_label(text, at + 2) if text.startswith("[", at + 1) else (None, None)
        if not label:
            if opener.holds_bracket or at - opener.text_start > LONGEST_LABEL:
                return None
            label = text[opener.text_start : at]
        definition = self._definitions.get(unikey(label))
        if definition is None:
            return None
        target = Target(definition.url, 0, 0, definition.title, end or at + 1)
        return target, LinkForm.REFERENCE, definition.url_span

    def _link(
        self,
        items: list[Item],
        opener: _Opener,
        at: int,
        target: Target,
        form: LinkForm,
        url_span: Span,
    ) -> int:
        """Make a link of the items since its opener, and say how deep it is."""
        inner = items[opener.item + 1 :]
        if not opener.is_image:
            inner = [self._literal(item) for item in inner]
        nodes = emphasised(inner, DEFAULT_MAX_NESTED_LEVEL - opener.depth - 1)
        content, depth = self._builder.built(nodes)
        link = Link(
            span=self._builder.span(opener.text_start - 1 - opener.is_image, target.end),
            form=form,
            is_image=opener.is_image,
            url=target.url,
            url_span=url_span,
            text=alternative(content) if opener.is_image else visible(content),
            text_span=self._between(opener.text_start, at),
            title=target.title,
            content=content,
        )
        items[opener.item :] = [link]
        return opener.depth + depth + 1

    def _between(self, start: int, closing: int) -> Span:
        """The text of a link, up to its bracket: a line's end in front of that is two code points, or has a marker."""
        return Span(self._builder.span(start, closing).start, self._builder.span(closing, closing + 1).start)

    def _literal(self, item: Item) -> Item:
        if isinstance(item, Address):
            return Piece(item.start, item.end, self._text[item.start : item.end], is_literal=True)
        return item
