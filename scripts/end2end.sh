#!/usr/bin/env bash
# end2end.sh <folder> <base> <test files…>: runs browser tests on a built site, served under its base.
# A file that fails runs once more, and that is said: now and then Chromium itself ends under load. What fails twice fails.
set -euo pipefail
export E2E_DIST=$1 E2E_BASE=$2
shift 2
options=() files=() failed=() again=()
for argument in "$@"; do
  if [[ $argument == --* ]]; then options+=("$argument"); else files+=("$argument"); fi
done
run() { node --test --test-reporter=spec "${options[@]}" "$1"; }
for file in "${files[@]}"; do
  run "$file" && continue
  again+=("$file")
  printf '\n== %s failed; once more\n' "$file"
  run "$file" || failed+=("$file")
done
if ((${#again[@]})); then printf '\nFailed at first: %s\n' "${again[*]}"; fi
if ((${#failed[@]})); then
  printf 'Failed twice: %s\n' "${failed[*]}" >&2
  exit 1
fi
