"""Tables of contents: read, held against the headings, and as they would be right."""
