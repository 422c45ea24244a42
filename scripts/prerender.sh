#!/usr/bin/env bash
# prerender.sh <arguments of `taakkompas prerender`…>: writes the pages of a site. $TAAKKOMPAS is the native program if it was
# built already: the tests build it with other features of its dependencies, so building it here compiles all of it again.
set -euo pipefail
if [[ -x ${TAAKKOMPAS:-} ]]; then
  exec "$TAAKKOMPAS" prerender "$@"
fi
cargo run --quiet --locked --bin taakkompas -- prerender "$@"
