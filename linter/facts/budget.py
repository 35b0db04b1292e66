"""How many requests a run may send."""

from linter.facts.trouble import FetchError, Trouble


class Budget:
    """Requests that may still be sent: `left` is their number, None where that is not limited."""

    def __init__(self, most: int | None) -> None:
        self.left = most

    def spend(self) -> None:
        """Count one more request. Raises FetchError where none may be sent any more."""
        if self.left is None:
            return
        if self.left <= 0:
            raise FetchError(Trouble.LIMIT)
        self.left -= 1
