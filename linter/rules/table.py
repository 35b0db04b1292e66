"""Every rule: code, name, severity, fix, scope, on by default, module, class. Written by `make docs`."""

TABLE: tuple[tuple[str, str, str, str, str, bool, str, str], ...] = ()
