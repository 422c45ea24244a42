#!/usr/bin/env bash
# Runs tests/components.rs in headless Chrome.
set -euo pipefail
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER="node scripts/component-runner.mjs" \
  cargo test --locked --target wasm32-unknown-unknown --test components "$@"
