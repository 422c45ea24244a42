#!/usr/bin/env bash
# end2end.sh <folder> <arguments of playwright…>: runs the end-to-end tests on a site built for "/", and on the same site
# in target/dist-sub, where scripts/rebase.sh puts it.
set -euo pipefail
export E2E_DIST=$1
shift
npx playwright test --config end2end "$@"
