"""What may go wrong on the caller's side.

    LitlintError
    ├── UsageError     a wrong option, path or combination of them
    ├── ConfigError    a configuration that does not parse or validate
    ├── InputError     something that was to be read or written and cannot be
    └── NetworkError   an answer that was to be had and cannot be

A broken list is no error: it is what findings are for.
"""


class LitlintError(Exception):
    """What the command line turns into a message and exit status 2."""


class UsageError(LitlintError):
    """Options or paths that cannot be used as given."""


class ConfigError(LitlintError):
    """A configuration file that cannot be used; the message names file, key, value and what is allowed."""


class InputError(LitlintError):
    """A file that cannot be read or written."""


class NetworkError(LitlintError):
    """Something that was to be learnt from a server and could not be."""
