#!/usr/bin/env bash
# dist.sh <folder> <base>: builds the site for a host that serves the folder under the base ("/" or "/sub/path/").
set -euo pipefail
scripts/app.sh "$1" "$2"
scripts/pages.sh "$1" "$2"
