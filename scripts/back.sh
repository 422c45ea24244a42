#!/usr/bin/env bash
# back.sh <dist> <folder>: writes the pages of a site once more, from its open data instead of the content that the program has in it, and
# fails if any differs. The site in <dist> must be the last that app.sh and pages.sh built, for "/".
set -euo pipefail
dist=$(realpath "$1")
folder=$2

rm -rf "$folder"
mkdir -p "$folder/assets"
cp target/chunks/index.html "$folder/index.html"
"${TAAKKOMPAS:-target/debug/taakkompas}" prerender --dist "$folder" --base / --chunks target/chunks/files.json --data "$dist/data"
# What is in the one and not in the other was not made from the data.
cd "$folder"
count=0
while IFS= read -r file; do
  cmp "$file" "$dist/$file"
  count=$((count + 1))
done < <(find . -type f -not -name '*.ics' | sort)
pages=$(cd "$dist" && find . -name '*.html' | wc -l)
own=$(find . -name '*.html' | wc -l)
((pages == own)) || { printf '%d pages from the data, where the site has %d\n' "$own" "$pages" >&2; exit 1; }
printf '%d files from the data are the same, of them %d pages\n' "$count" "$own"
