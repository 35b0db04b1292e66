"""One reader a style of entries: headings, list items, tables, paragraphs."""
