"""Where the bytes of a list come from and go to: disk, git, and nothing that is no regular file."""
