#!/usr/bin/env bash
# step.sh <headline> <command…>: runs one step under a headline, says how long it took and how much processor time went
# into it, and notes that for the table. A step that fails ends with the table of what was done until then.
# step.sh --begin: empties the table.  step.sh --table: prints it, with the time from the first beginning to the last end:
# steps may run side by side.
set -euo pipefail
table=target/steps.tsv

show() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

print_table() {
  local headline ending begun ended worked first="" last=0 sum=0
  printf '\n%-34s %8s %10s\n' "step" "time" "processor"
  while IFS=$'\t' read -r headline ending begun ended worked; do
    printf '%-34s %8s %10s  %s\n' "$headline" "$(show $((ended - begun)))" "$(show "$worked")" "$ending"
    [[ -n $first ]] && ((first <= begun)) || first=$begun
    ((last >= ended)) || last=$ended
    sum=$((sum + worked))
  done <"$table"
  printf '%-34s %8s %10s\n' "all" "$(show $((last - ${first:-0})))" "$(show "$sum")"
  if [[ -s target/end2end/flaky.txt ]]; then
    printf 'Flaky in the end-to-end tests: %d, named in target/end2end/flaky.txt\n' "$(wc -l <target/end2end/flaky.txt)"
  fi
}

case $1 in
  --begin)
    mkdir -p target
    : >"$table"
    rm -f target/end2end/flaky.txt
    exit
    ;;
  --table)
    print_table
    exit
    ;;
esac

headline=$1
shift
begun=$(date +%s)
printf '\n== %s\n' "$headline"
code=0
"$@" || code=$?
ending="done"
((code == 0)) || ending="FAILED"
ended=$(date +%s)
mkdir -p target
# Of all that the step ran, user and system; bash says it as "1m2.345s 0m1.000s".
times >"$table.$$"
worked=$(tail -1 "$table.$$" | sed 's/[ms]/ /g' | awk '{ printf "%d", $1 * 60 + $2 + $3 * 60 + $4 }')
rm -f "$table.$$"
printf '%s\t%s\t%d\t%d\t%d\n' "$headline" "$ending" "$begun" "$ended" "$worked" >>"$table"
printf '== %s: %s in %s\n' "$headline" "$ending" "$(show $((ended - begun)))"
((code == 0)) || print_table
exit "$code"
