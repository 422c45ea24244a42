#!/usr/bin/env bash
# pages.sh <folder> <base>: writes into a site without pages a page for every known address, the page for unknown ones,
# and the library. The site must be the last that app.sh built. $TAAKKOMPAS is the native program if it was built already:
# the tests build it with other features of its dependencies, so building it here compiles all of it again.
set -euo pipefail
arguments=(prerender --dist "$1" --base "$2" --chunks target/chunks/files.json)
if [[ -x ${TAAKKOMPAS:-} ]]; then
  exec "$TAAKKOMPAS" "${arguments[@]}"
fi
cargo run --quiet --locked --bin taakkompas -- "${arguments[@]}"
