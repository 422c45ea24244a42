# Two commands do everything: `make serve` and `make test`. Both install what is missing first. `make check` is the quick
# one for while you work.

# The folder the site is built in, the path it will live under (begins and ends with "/"), the port to serve it on.
DIST ?= dist
BASE ?= /
PORT ?= 8080
# The address of the host, as https://taakkompas.example, if it is known: with it come whole addresses, pictures for messages,
# a sitemap, robots.txt and, if publisher.toml names a contact, security.txt.
SITE ?=

# Tools that had to be built are kept here, for every clone; your own versions of them are left alone.
export TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/taakkompas
export PATH := $(TOOLS)/bin:$(CURDIR)/node_modules/.bin:$(PATH):$(HOME)/.cargo/bin

# The scripts find what was built here, also for who keeps it elsewhere for other projects.
export CARGO_TARGET_DIR := $(CURDIR)/target

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup setup-native serve dist check format test test-end2end engines hosting sample-room fuzz bench bench-native size speed pictures clean native browser
# Only the two that `make test` runs side by side.
ifneq ($(MAKECMDGOALS),native browser)
.NOTPARALLEL:
endif

WASM := wasm32-unknown-unknown
STEP := scripts/step.sh

# Steps that more than one command takes.
# By a list of files: `cargo fmt` does not see the modules that the list of rooms declares.
SOURCES = $(shell find build.rs src tests benches -name "*.rs")
FORMAT = $(STEP) "Format" rustfmt --check --edition 2024 $(SOURCES)
LINT_NATIVE := $(STEP) "Clippy, native" cargo clippy --workspace --all-targets --locked -- -D warnings
LINT_BROWSER := $(STEP) "Clippy, browser" cargo clippy --target $(WASM) -p taakkompas -p taakkompas-worker --lib --bins --locked -- -D warnings
# No crate has examples to try in its documentation: looking for them would read every crate once more.
TEST_NATIVE := $(STEP) "Native tests" cargo test --workspace --tests --locked
PAGES = $(STEP) "Pages at /" scripts/pages.sh "$(DIST)" /
# The same site for a host that serves it below a path.
SUB_SITE = $(STEP) "Site at /sub/pad/" scripts/rebase.sh "$(DIST)" target/dist-sub /sub/pad/
VALID = $(STEP) "Pages by the Nu checker" node scripts/valid.mjs "$(DIST)"
DATA = $(STEP) "Open data, by other readers" env DATA_DIST="$(DIST)" node --test --test-reporter=spec end2end/open-data/run.mjs
BACK = $(STEP) "Pages from the open data" scripts/back.sh "$(DIST)" target/dist-back
HOSTS = $(STEP) "Hosts, by docs/hosting" env HOSTS_DIST="$(DIST)" node --test --test-reporter=spec end2end/hosts/run.mjs

help: ## Say what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/' | expand -t 26

setup: ## Install what is missing
	@scripts/setup.sh

# Without a browser and without the tools that build the site.
setup-native:
	@scripts/setup.sh native

serve: dist ## Build the site and serve it on this machine (PORT=8080, BASE=/)
	@node scripts/serve.mjs --dist "$(DIST)" --base "$(BASE)" --port "$(PORT)"

dist: setup ## Build the site for any static host (DIST=dist, BASE=/ or /sub/path/, SITE=https://host)
	@$(STEP) --begin
	@scripts/dist.sh "$(DIST)" "$(BASE)" "$(SITE)"

check: setup-native ## What to run while you work: format, lints and tests without a browser
	@$(STEP) --begin
	@$(FORMAT)
	@$(LINT_NATIVE)
	@$(TEST_NATIVE)
	@$(STEP) --table

format: ## Format the sources
	@rustfmt --edition 2024 $(SOURCES)

# The native tests build the program that writes the pages.
test: export TAAKKOMPAS := target/debug/taakkompas
test: setup ## Run every test
	@scripts/setup.sh checks
	@$(STEP) --begin
	@$(FORMAT)
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=line native browser
	@$(PAGES)
	@$(VALID)
	@$(STEP) "Size of the pages" node scripts/size.mjs "$(DIST)"
	@$(STEP) "Speed of proposals and of pasting" node scripts/speed.mjs "$(DIST)"
	@$(SUB_SITE)
	@$(DATA)
	@$(BACK)
	@$(HOSTS)
	@$(STEP) "End to end" scripts/end2end.sh "$(DIST)"
	@$(STEP) --table

# Needing nothing of each other, these two run side by side: each has minutes in which it makes one large crate, which takes
# one processor. What a line says is shown when it is done.
native:
	@$(LINT_NATIVE)
	@$(LINT_BROWSER)
	@$(TEST_NATIVE)

browser:
	@scripts/app.sh "$(DIST)" /

test-end2end: setup ## Build the site and run the end-to-end tests (ARGS='plan -g "moves by keyboard"')
	@$(STEP) --begin
	@scripts/dist.sh "$(DIST)" /
	@$(SUB_SITE)
	@scripts/end2end.sh "$(DIST)" $(ARGS)

engines: dist ## Try what could be lost in Chromium, Firefox and WebKit too, about 300 MB (ARGS='Firefox --only killed')
	@scripts/setup.sh engines
	@node end2end/engines/run.mjs --dist "$(DIST)" $(ARGS)

hosting: setup ## Build the site, check its pages, and serve it with nginx and Apache by docs/hosting
	@scripts/setup.sh checks
	@$(STEP) --begin
	@scripts/dist.sh "$(DIST)" /
	@$(VALID)
	@$(SUB_SITE)
	@$(HOSTS)

sample-room: setup-native ## Try out a new room in a copy that is thrown away: one folder, one line, a style sheet, a test
	@node scripts/sample-room.mjs

fuzz: setup-native ## Try the property tests on many new cases (TIMES=100 CRATES='week school')
	@scripts/fuzz.sh $(or $(TIMES),100) $(CRATES)

bench: dist ## Measure the site beside a page made by hand, bare Leptos and SurveyJS, and by Lighthouse, an hour (ARGS='--parts loading')
	@scripts/setup.sh bench
	@node end2end/bench/run.mjs --dist "$(DIST)" $(ARGS)

bench-native: setup-native ## Measure the speed of the plan, the week and the division, without a browser
	@cargo bench --workspace --locked --bench '*'

size: dist ## Weigh the landing page, a page of the scan and the site
	@node scripts/size.mjs "$(DIST)"

speed: dist ## Time first proposals in a slowed browser, and how long pasting holds a page
	@node scripts/speed.mjs "$(DIST)"

pictures: dist ## Picture pages of each kind: four widths, dark, on paper, in target/pictures (ARGS='--kept school.json')
	@node scripts/pictures.mjs --dist "$(DIST)" --base "$(BASE)" $(ARGS)

clean: ## Remove what was built
	@rm -rf dist target
