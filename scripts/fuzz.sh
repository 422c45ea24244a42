#!/usr/bin/env bash
# fuzz.sh [times] [crate…]: tries the property tests of the pure crates on new cases, this many times as many as `make test`
# does (100), optimised. The seed it prints repeats the run: PROPTEST_RNG_SEED=… FUZZ_TIMES=… cargo test --profile fuzz.
set -euo pipefail
times=${1:-100}
shift || true
crates=("$@")
((${#crates[@]})) || crates=(school records week division descriptions plan team board policy text-search)
seed=${PROPTEST_RNG_SEED:-$(od -An -N8 -tu8 /dev/urandom | tr -d ' ')}
packages=()
for crate in "${crates[@]}"; do packages+=(-p "taakkompas-$crate"); done
echo "Trying $times times as many cases as usual, with PROPTEST_RNG_SEED=$seed"
PROPTEST_RNG_SEED=$seed FUZZ_TIMES=$times cargo test --profile fuzz --locked --no-fail-fast --tests "${packages[@]}" -- \
  --quiet
