"""What is written in HTML: tables, lists, paragraphs, lines."""
