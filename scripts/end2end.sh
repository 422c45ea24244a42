#!/usr/bin/env bash
# end2end.sh <folder> <base> <test files…>: runs browser tests on a built site, served under its base.
set -euo pipefail
export E2E_DIST=$1 E2E_BASE=$2
shift 2
node --test --test-reporter=spec "$@"
