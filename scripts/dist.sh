#!/usr/bin/env bash
# dist.sh <folder> <base> [site]: builds the site for a host that serves the folder under the base ("/" or "/sub/path/"); the
# site is the address of that host (https://taakkompas.example), if it is known.
set -euo pipefail
scripts/app.sh "$1" "$2"
scripts/pages.sh "$1" "$2" "${3:-}"
