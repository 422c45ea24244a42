#!/usr/bin/env bash
# step.sh <headline> <command…>: runs one step under a headline, says how long it took and how much processor time went
# into it, and notes that for the table. A step that fails ends with the table of what was done until then.
# step.sh --begin: empties the table.  step.sh --table: prints it.
set -euo pipefail
table=target/steps.tsv

show() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

print_table() {
  local headline ending lasted worked sum=0
  printf '\n%-34s %8s %10s\n' "step" "time" "processor"
  while IFS=$'\t' read -r headline ending lasted worked; do
    printf '%-34s %8s %10s  %s\n' "$headline" "$(show "$lasted")" "$(show "$worked")" "$ending"
    sum=$((sum + lasted))
  done <"$table"
  printf '%-34s %8s\n' "all" "$(show "$sum")"
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
printf '\n== %s\n' "$headline"
code=0
"$@" || code=$?
ending="done"
((code == 0)) || ending="FAILED"
lasted=$SECONDS
mkdir -p target
# Of all that the step ran, user and system; bash says it as "1m2.345s 0m1.000s".
times >"$table.times"
worked=$(tail -1 "$table.times" | sed 's/[ms]/ /g' | awk '{ printf "%d", $1 * 60 + $2 + $3 * 60 + $4 }')
rm -f "$table.times"
printf '%s\t%s\t%d\t%d\n' "$headline" "$ending" "$lasted" "$worked" >>"$table"
printf '== %s: %s in %s\n' "$headline" "$ending" "$(show "$lasted")"
((code == 0)) || print_table
exit "$code"
