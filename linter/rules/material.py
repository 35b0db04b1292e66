"""What rules judge: where there is none of it, a rule has nothing to say, and need not even be loaded."""

from enum import StrEnum


class Material(StrEnum):
    """What a rule needs of a page, or of one page of a list, to find anything."""

    ANY = "any"
    CITATIONS = "citations"  # fences of BibTeX
    CONTENTS = "contents"  # tables of contents
    COUNTS = "counts"  # numbers that say how many papers there are
    PIPES = "pipes"  # what tables, and what look like tables, are made of
    TABLES = "tables"
    PAPER_FACTS = "paper-facts"  # what is known of the paper of an entry
    LINK_FACTS = "link-facts"  # what servers answered of a link
