#!/usr/bin/env bash
# pages.sh <folder> <base> [site]: writes into a site without pages a page for every known address, the page for unknown ones,
# and the library; with the address of the host, also what needs it. The site must be the last that app.sh built. $TAAKKOMPAS
# is the native program if it was built already: the tests build it with other features of its dependencies, so building it
# here compiles all of it again.
set -euo pipefail
site=${3:-}
arguments=(prerender --dist "$1" --base "$2" --chunks target/chunks/files.json --site "$site")
if [[ -x ${TAAKKOMPAS:-} ]]; then
  "$TAAKKOMPAS" "${arguments[@]}"
else
  cargo run --quiet --locked --bin taakkompas -- "${arguments[@]}"
fi
[[ -z $site ]] || node scripts/faces.mjs messages "$1"
