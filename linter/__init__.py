"""A linter for literature lists."""
