"""Every rule: code, name, severity, fix, scope, on by default, module, class. Written by `make docs`."""

TABLE: tuple[tuple[str, str, str, str, str, bool, str, str], ...] = (
    ("ARX001", "malformed-arxiv-id", "error", "", "file", True, "linter.rules.arxiv.arx001_malformed_arxiv_id", "MalformedArxivId"),
    ("ARX002", "non-canonical-arxiv-url", "warning", "safe", "file", True, "linter.rules.arxiv.arx002_non_canonical_arxiv_url", "NonCanonicalArxivUrl"),
    ("ARX003", "pinned-arxiv-version", "info", "safe", "file", True, "linter.rules.arxiv.arx003_pinned_arxiv_version", "PinnedArxivVersion"),
    ("ARX004", "future-arxiv-id", "error", "", "file", True, "linter.rules.arxiv.arx004_future_arxiv_id", "FutureArxivId"),
    ("ARX005", "arxiv-id-mismatch", "error", "", "file", True, "linter.rules.arxiv.arx005_arxiv_id_mismatch", "ArxivIdMismatch"),
    ("ARX012", "missing-paper-link", "warning", "", "file", True, "linter.rules.arxiv.arx012_missing_paper_link", "MissingPaperLink"),
    ("BIB002", "bibtex-syntax", "error", "", "file", True, "linter.rules.bibtex.bib002_bibtex_syntax", "BibtexSyntax"),
    ("BIB004", "bibtex-title-mismatch", "error", "", "file", True, "linter.rules.bibtex.bib004_bibtex_title_mismatch", "BibtexTitleMismatch"),
    ("BIB012", "title-slip", "warning", "", "file", True, "linter.rules.bibtex.bib012_title_slip", "TitleSlip"),
    ("LNK001", "empty-link", "error", "", "file", True, "linter.rules.links.lnk001_empty_link", "EmptyLink"),
    ("LNK002", "missing-file", "error", "", "list", True, "linter.rules.links.lnk002_missing_file", "MissingFile"),
    ("LNK003", "missing-anchor", "error", "safe", "list", True, "linter.rules.links.lnk003_missing_anchor", "MissingAnchor"),
    ("LNK004", "malformed-url", "error", "safe", "file", True, "linter.rules.links.lnk004_malformed_url", "MalformedUrl"),
    ("LNK012", "placeholder-link", "error", "", "file", True, "linter.rules.links.lnk012_placeholder_link", "PlaceholderLink"),
    ("LNK014", "broken-link-syntax", "error", "safe", "file", True, "linter.rules.links.lnk014_broken_link_syntax", "BrokenLinkSyntax"),
)
