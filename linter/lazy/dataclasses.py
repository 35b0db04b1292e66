"""`dataclass` as in the standard library, but for when its methods are written: at the first call of each.

That one writes and compiles up to ten methods for each class when the class is made: 0.7 ms a class, a third of a small
check, which calls few of them. Fields, `replace`, `asdict`, `match` and pickling are as they were.

That a frozen value is not changed is for the type checker to see, and for the tests, which set `refuse_changes`: making
a value of a class that refuses assignments takes more than twice as long, which is up to a tenth of a check.
"""

from typing import TYPE_CHECKING

refuse_changes = False  # whether values of the frozen classes made from now on refuse to be changed at run time

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414  what type checkers are to see
else:
    from collections.abc import Callable, Iterator
    from dataclasses import MISSING, FrozenInstanceError, fields
    from dataclasses import dataclass as standard
    from typing import Any

    Method = Callable[..., Any]
    _ORDERING = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}
    _COMPARING = {"__eq__": "==", **_ORDERING}

    def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True, order: bool = False) -> Any:
        """What makes a class a dataclass, by those options of the standard one that we use."""

        def made(plain: type) -> type:
            plain.__doc__ = plain.__doc__ or plain.__name__  # else the standard library writes one, slowly
            cls = standard(init=False, repr=False, eq=False, slots=slots)(plain)
            late = ["__init__", *(["__eq__"] if eq else ()), *(_ORDERING if order else ())]
            late += ["__hash__"] if eq and frozen else []
            methods = {"__repr__": _repr, **{name: _late(cls, name) for name in late}}
            if eq and not frozen:
                methods["__hash__"] = None
            if frozen and refuse_changes:
                methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
            if frozen and slots:
                methods |= {"__getstate__": _values, "__setstate__": _restore}
            for name in methods.keys() - vars(plain).keys():
                setattr(cls, name, methods[name])
            return cls

        return made

    def _late(cls: type, name: str) -> Method:
        """A method that puts the real one in its place before it does what it was called for."""

        def method(self: object, *given: object, **named: object) -> Any:
            written = _written(cls, name)
            setattr(cls, name, written)
            return written(self, *given, **named)

        return method

    def _written(cls: type, name: str) -> Method:
        known: dict[str, Any] = {"_missing": MISSING, "_set": object.__setattr__}
        if name == "__init__":
            parameters = [f"{field.name}{_default(field, known)}" for field in fields(cls)]
            lines = [*_assignments(cls), "self.__post_init__()" if hasattr(cls, "__post_init__") else "pass"]
        else:
            compared = [field.name for field in fields(cls) if field.compare]
            own, others = ("".join(f"{one}.{field}," for field in compared) for one in ("self", "other"))
            parameters, lines = _judgement(name, own, others)
        source = f"def {name}({', '.join(['self', *parameters])}):\n " + "\n ".join(lines)
        exec(source, known)  # noqa: S102  it holds the names of our fields, and nothing else
        method: Method = known[name]
        method.__qualname__ = f"{cls.__qualname__}.{name}"  # which a call with wrong arguments is told
        return method

    def _judgement(name: str, own: str, others: str) -> tuple[list[str], list[str]]:
        """The parameters and lines of a method that judges by the fields; `own` and `others` are items of tuples."""
        if name == "__hash__":
            return [], [f"return hash(({own}))"]
        is_other_kind = "if type(other) is not type(self): return NotImplemented"
        return ["other"], [is_other_kind, f"return ({own}) {_COMPARING[name]} ({others})"]

    def _assignments(cls: type) -> Iterator[str]:
        """Lines that set the fields, also those of a class that refuses assignments."""
        refuses = cls.__setattr__ is not object.__setattr__
        for field in fields(cls):
            name = field.name
            is_made = field.default_factory is not MISSING
            value = f"_make_{name}() if {name} is _missing else {name}" if is_made else name
            yield f"_set(self, {name!r}, {value})" if refuses else f"self.{name} = {value}"

    def _default(field: Any, known: dict[str, Any]) -> str:
        """What follows a parameter; what it names is noted in `known`."""
        if field.default is not MISSING:
            known[f"_default_{field.name}"] = field.default
            return f"=_default_{field.name}"
        if field.default_factory is not MISSING:
            known[f"_make_{field.name}"] = field.default_factory
            return "=_missing"
        return ""

    def _repr(self: Any) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse_to_set(_self: object, name: str, _: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(_self: object, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _values(self: Any) -> list[object]:
        return [getattr(self, field.name) for field in fields(self)]

    def _restore(self: Any, values: list[object]) -> None:
        for field, value in zip(fields(self), values, strict=True):
            object.__setattr__(self, field.name, value)
