"""Who reports: what formats say of litlint itself, and where a rule is explained."""

NAME = "litlint"
HOMEPAGE = "https://github.com/litlint/litlint"


def rule_page(code: str) -> str:
    """The address of the page that explains a rule."""
    return f"{HOMEPAGE}/blob/main/docs/rules/{code}.md"
