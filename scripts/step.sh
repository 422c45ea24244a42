#!/usr/bin/env bash
# step.sh <headline> <command…>: runs one step under a headline and says how long it took.
set -euo pipefail
headline=$1
shift
printf '\n== %s\n' "$headline"
code=0
"$@" || code=$?
ending="done"
((code == 0)) || ending="FAILED"
printf '== %s: %s in %d:%02d\n' "$headline" "$ending" $((SECONDS / 60)) $((SECONDS % 60))
exit "$code"
