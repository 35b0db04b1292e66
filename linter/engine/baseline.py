"""The findings that a list accepts for now: new ones are reported, and accepted ones that are gone can be removed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from linter.engine.recognize import Remembered, recognize, remembered
from linter.engine.run import Result
from linter.lazy.dataclasses import dataclass
from linter.rules.base import Scope
from linter.rules.registry import records


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings with their counts.

    `servers_answered` says that this run asked servers and has all their answers: only then can a finding that
    depends on these be missed.
    """

    accepted: Mapping[Remembered, int]
    servers_answered: bool = False

    def sift(self, result: Result) -> Result:
        """The result without the findings that are accepted; it says how many these are, and which are gone."""
        recognized = recognize(result.findings, result.sources, self.accepted)
        gone = {one: count for one, count in recognized.gone.items() if self._is_repaired(one, result)}
        accepted = len(result.findings) - len(recognized.new)
        return replace(result, findings=recognized.new, accepted=accepted, repaired=gone)

    def accepting(self, result: Result) -> Mapping[Remembered, int]:
        """What accepts all findings of a result as well, without what is gone.

        What was not looked for stays: in files that were not asked for, by rules that did not run.
        """
        left = recognize(result.findings, result.sources, self.accepted).gone
        found = Counter(remembered(one, result.sources) for one in result.findings)
        return found + Counter({one: count for one, count in left.items() if not self._is_repaired(one, result)})

    def _is_repaired(self, one: Remembered, result: Result) -> bool:
        """Whether a finding that is not there would have been found."""
        file, code = one.fingerprint.file, one.fingerprint.code
        if file not in result.sources or code not in records():
            return True
        if records()[code].scope is Scope.NETWORK and (result.unchecked or not self.servers_answered):
            return False
        return code in result.ran.get(file, ())
