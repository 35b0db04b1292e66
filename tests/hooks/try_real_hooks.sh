#!/usr/bin/env bash
# Try the three hooks with the real pre-commit, installed from this repository's commit into a scratch repository.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
pre_commit=${PRE_COMMIT:-$here/.venv/bin/pre-commit}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PRE_COMMIT_HOME=$scratch/cache GIT_CONFIG_GLOBAL=$scratch/gitconfig GIT_CONFIG_NOSYSTEM=1
git config --global user.name "A. Keeper"
git config --global user.email keeper@example.org
git config --global init.defaultBranch main

fail() { echo "hooks: $*" >&2; cat "$scratch/said" >&2; exit 1; }
# commit WANTED MESSAGE: commit all, and demand the exit status 0 or 1.
commit() {
  git add --all
  local status=0
  git commit --quiet --message "$2" >"$scratch/said" 2>&1 || status=1
  [ "$status" -eq "$1" ] || fail "'$2' ended with $status, not $1"
}
says() { grep -qF -- "$1" "$scratch/said" || fail "nothing says: $1"; }
silent_on() { ! grep -qF -- "$1" "$scratch/said" || fail "something says: $1"; }
entry() { printf -- '- [%s](%s) Jane Doe.\n' "$1" "$2"; }
configure() {
  printf 'repos:\n  - repo: file://%s\n    rev: %s\n    hooks:\n' "$here" "$(git -C "$here" rev-parse HEAD)"
  printf '      - id: %s\n' "$@"
}

mkdir "$scratch/list"
cd "$scratch/list"
git init --quiet
{ printf '# Lanterns\n\nSee [ropes](ropes.md).\n\n'; entry "Sparse Lanterns" https://arxiv.org/abs/2309.12307; } >lanterns.md
{ printf '# Ropes\n\n'; entry "Knotted Ropes" https://arxiv.org/abs/2310.00001; } >ropes.md
printf 'see [this]()\n' >notes.txt
git add --all && git commit --quiet --message "Begin"

configure litlint >.pre-commit-config.yaml
"$pre_commit" install >/dev/null
commit 0 "The list is clean, and a file that is no Markdown is nobody's business"

for page in lanterns ropes; do entry "Bright Ideas" https://arxiv.org/abs/2311.0000 >>$page.md; done
commit 1 "Several files at once, each with a malformed id"
says "lanterns.md:6"
says "ropes.md:4"
says ARX001
git checkout --quiet HEAD -- .

git mv ropes.md cords.md
entry "Bright Ideas" https://arxiv.org/abs/2311.0000 >>cords.md
commit 1 "A renamed page"
says "cords.md:4"
git reset --quiet --hard

git checkout --quiet -b other
entry "Their Ideas" https://arxiv.org/abs/2311.00002 >>ropes.md
commit 0 "One end of a rope"
git checkout --quiet -
entry "Our Ideas" https://arxiv.org/abs/2311.00001 >>ropes.md
commit 0 "The other end"
! git merge --quiet other >"$scratch/said" 2>&1 || fail "there is no conflict"
{ printf '# Ropes\n\n'; entry "Knotted Ropes" https://arxiv.org/abs/2310.0001; } >ropes.md
commit 1 "A conflict that is resolved badly"
says "ropes.md:3"
{ printf '# Ropes\n\n'; entry "Knotted Ropes" https://arxiv.org/abs/2310.00001; } >ropes.md
commit 0 "The same, well"
[ "$(git rev-list --parents -1 HEAD | wc -w)" -eq 3 ] || fail "this is no merge"

entry "Knotted Ropes" https://arxiv.org/abs/2310.00001 >>ropes.md
commit 1 "A paper listed twice"
says DUP001
silent_on "lanterns.md"
git checkout --quiet HEAD -- .

git rm --quiet ropes.md
commit 0 "The hook with file names does not see what a deleted page breaks"
git reset --quiet --hard HEAD~1

configure litlint-list >.pre-commit-config.yaml
commit 0 "Judge the whole list"
git rm --quiet ropes.md
commit 1 "A deleted page that another links to"
says LNK002
git reset --quiet --hard

configure litlint-fix >.pre-commit-config.yaml
commit 0 "Repair at each commit"
entry "Bright Ideas" http://arxiv.org/abs/2311.00001v2 >>lanterns.md
commit 1 "An address that is not canonical"
says "files were modified by this hook"
grep -qF "(https://arxiv.org/abs/2311.00001)" lanterns.md || fail "the address was not repaired"
commit 0 "The same, repaired"

# A first commit, of a list in a subfolder, in a repository of its own. The hooks are installed by now: what they do they
# do without a network, where this system can take it away from them.
mkdir "$scratch/nested"
cd "$scratch/nested"
git init --quiet
mkdir -p docs/list
printf 'ignore = ["ARX003"]\n' >docs/list/litlint.toml
{ printf '# Lanterns\n\n'; entry "Sparse Lanterns" https://arxiv.org/abs/2309.1230; } >docs/list/lanterns.md
printf '# About\n\nsee [this]()\n' >README.md
{ configure litlint; printf '        files: ^docs/list/\n'; } >.pre-commit-config.yaml
{ printf '      - id: litlint-list\n        args: [docs/list]\n'; } >>.pre-commit-config.yaml
"$pre_commit" install >/dev/null
"$pre_commit" install-hooks >/dev/null
apart=(unshare --user --map-root-user --net)
"${apart[@]}" true 2>/dev/null || { apart=(); echo "hooks: this system has no namespaces: the network is not taken away" >&2; }
git add --all
! "${apart[@]}" git commit --quiet --message "Begin" >"$scratch/said" 2>&1 || fail "the first commit passes"
says "docs/list/lanterns.md:3"
silent_on README.md
{ printf '# Lanterns\n\n'; entry "Sparse Lanterns" https://arxiv.org/abs/2309.12307; } >docs/list/lanterns.md
git add --all
"${apart[@]}" git commit --quiet --message "Begin" >"$scratch/said" 2>&1 || fail "the first commit is stopped"

echo "hooks: litlint, litlint-list and litlint-fix do what they should"
