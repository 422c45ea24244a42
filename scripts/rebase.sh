#!/usr/bin/env bash
# rebase.sh <dist> <folder> <base>: the same site for a host that serves the folder under another base, without building it
# again. The site in <dist> must be the last that app.sh built, for "/".
set -euo pipefail
dist=$1
folder=$2
base=$3

rm -rf "$folder"
mkdir -p "$(dirname "$folder")"
cp -r "$dist" "$folder"
# The app reads its base from the page, and files name each other by where they are: only the page has addresses.
sed "s#=\"/#=\"$base#g" target/chunks/index.html >"$folder/index.html"
scripts/pages.sh "$folder" "$base"
