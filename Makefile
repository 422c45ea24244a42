# Two commands do everything: `make serve` and `make test`. Both install what is missing first.

# The folder the site is built in, the address it will live under (begins and ends with "/"), the port to serve it on.
DIST ?= dist
BASE ?= /
PORT ?= 8080

# Tools that had to be built are kept here, for every clone; your own versions of them are left alone.
export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/taakkompas
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH):$(HOME)/.cargo/bin

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup serve dist test test-components test-end2end bench size speed pictures clean

WASM := wasm32-unknown-unknown
SUB_DIST := target/dist-sub
SUB_BASE := /sub/pad/
STEP := scripts/step.sh

help: ## Say what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 26

setup: ## Install what is missing
	@scripts/setup.sh

serve: dist ## Build the site and serve it on this machine (PORT=8080, BASE=/)
	@node scripts/serve.mjs --dist "$(DIST)" --base "$(BASE)" --port "$(PORT)"

dist: setup ## Build the site for any static host (DIST=dist, BASE=/ or /sub/path/)
	@$(STEP) "Site in $(DIST) for $(BASE)" scripts/dist.sh "$(DIST)" "$(BASE)"

test: setup ## Run every test
	@$(STEP) "Format" cargo fmt --all --check
	@$(STEP) "Clippy, native" cargo clippy --workspace --all-targets --locked -- -D warnings
	@$(STEP) "Clippy, browser" cargo clippy --target $(WASM) -p taakkompas -p taakkompas-worker --lib --bins --test components --locked -- -D warnings
	@$(STEP) "Native tests" cargo test --workspace --locked
	@$(STEP) "Component tests in the browser" scripts/components.sh
	@$(STEP) "Site at /" scripts/dist.sh "$(DIST)" /
	@$(STEP) "Size of the landing page" node scripts/size.mjs "$(DIST)"
	@$(STEP) "Speed of a proposed week" node scripts/speed.mjs "$(DIST)"
	@$(STEP) "End to end at /" scripts/end2end.sh "$(DIST)" / end2end/*.test.mjs
	@$(STEP) "Site at $(SUB_BASE)" scripts/dist.sh $(SUB_DIST) $(SUB_BASE)
	@$(STEP) "End to end at $(SUB_BASE)" scripts/end2end.sh $(SUB_DIST) $(SUB_BASE) end2end/smoke.test.mjs

test-components: setup ## Run the component tests only
	@$(STEP) "Component tests in the browser" scripts/components.sh

test-end2end: dist ## Build the site and run the end-to-end tests only
	@$(STEP) "End to end at $(BASE)" scripts/end2end.sh "$(DIST)" "$(BASE)" end2end/*.test.mjs

bench: setup ## Measure the speed of the plan and the schedule
	@cargo bench --workspace --locked --bench '*'

size: dist ## Weigh the landing page
	@node scripts/size.mjs "$(DIST)"

speed: dist ## Time the first proposal of a week in a slowed browser
	@node scripts/speed.mjs "$(DIST)"

pictures: dist ## Picture every page, narrow, wide and on paper, in target/pictures
	@node scripts/pictures.mjs --dist "$(DIST)" --base "$(BASE)"

clean: ## Remove what was built
	@rm -rf dist target
