#!/usr/bin/env bash
# setup.sh [native|checks|engines|bench]: installs what building and testing need and this machine lacks; with `native`, only what the
# native tests need, which is neither a browser nor the tools that build the site; with `checks`, only what `make test` needs
# besides to check the pages and the settings of hosts; with `engines` or `bench`, only what `make engines` or
# `make bench` needs besides. Safe to repeat: with all there, it takes a second.
# Each version stands in one place: rust-toolchain.toml, Trunk.toml, Cargo.lock, package-lock.json; the two below.
set -euo pipefail
# Understands what the crate wasm_split_helpers of Cargo.lock writes into the program.
WASM_SPLIT_CLI=0.2.4
# Speaks WebDriver to Firefox; Debian has no package of it. The browsers themselves are Debian's, in the version it has now.
GECKODRIVER=0.37.1
cd "$(dirname "$0")/.."
: "${TOOLS:?is set by the Makefile: run make setup}"

say() { printf 'Set-up: %s\n' "$*"; }
fail() {
  printf 'Set-up: %s\n' "$*" >&2
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
can_apt() { [[ $(id -u) == 0 ]] && has apt-get; }

# apt_install <what is missing> <how to go on without root> <packages…>
apt_install() {
  local missing=$1 otherwise=$2
  shift 2
  can_apt || fail "$missing is missing. $otherwise"
  say "installing $missing with apt ($*), about a minute"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

check_node() {
  has node || fail "Node is missing. Install Node 20 or newer."
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || fail "Node $(node --version) is too old. Install Node 20 or newer."
  has npm || fail "npm is missing. Install it next to Node."
}

install_rust() {
  has rustup || fail "rustup is missing. Install it first."
  local channel target=wasm32-unknown-unknown component missing=()
  channel=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  if ! grep -q "^$channel-" <<<"$(rustup toolchain list)"; then
    say "installing Rust $channel with rustup, about a minute"
    rustup toolchain install "$channel" --profile minimal --no-self-update \
      --component rustfmt --component clippy --target "$target"
    return
  fi
  for component in rustfmt clippy; do
    grep -q "^$component" <<<"$(rustup component list --installed --toolchain "$channel")" || missing+=("$component")
  done
  if ((${#missing[@]})); then
    say "installing ${missing[*]} for Rust $channel, under a minute"
    rustup component add --toolchain "$channel" "${missing[@]}"
  fi
  if ! grep -qx "$target" <<<"$(rustup target list --installed --toolchain "$channel")"; then
    say "installing the $target target for Rust $channel, under a minute"
    rustup target add --toolchain "$channel" "$target"
  fi
}

install_linker() {
  has cc || apt_install "a C linker" "Install gcc or clang." gcc libc6-dev
}

# is_kept <crate> <version>: whether cargo built it into $TOOLS, for a command that does not tell its version.
is_kept() {
  [[ $(cargo install --list --root "$TOOLS" 2>/dev/null) == *"$1 v$2:"* ]]
}

# cargo_install <command> <crate> <version> <how long> <cargo arguments…>
cargo_install() {
  local command=$1 crate=$2 version=$3 minutes=$4
  shift 4
  if has "$command" && { [[ $("$command" --version 2>/dev/null) == *" $version" ]] || is_kept "$crate" "$version"; }; then
    return
  fi
  say "building $crate $version with cargo into $TOOLS, about $minutes minutes on two cores"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    cargo install --quiet --locked --force --root "$TOOLS" "$crate" --version "=$version" "$@"
}

install_cargo_tools() {
  local trunk bindgen
  trunk=$(sed -n 's/^trunk-version = "=\(.*\)"/\1/p' Trunk.toml)
  bindgen=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
  cargo_install wasm-bindgen wasm-bindgen-cli "$bindgen" 3
  cargo_install wasm-split-cli wasm_split_cli_support "$WASM_SPLIT_CLI" 1 --features build-binary
  # Without its features, Trunk has no way to download anything.
  cargo_install trunk trunk "$trunk" 4 --no-default-features
}

install_npm_packages() {
  local stamp=node_modules/.installed-lock.json
  if ! cmp -s package-lock.json "$stamp"; then
    say "installing npm packages, under a minute"
    npm ci --silent
    cp package-lock.json "$stamp"
  fi
}

install_chrome() {
  if ! node scripts/chrome.mjs >/dev/null 2>&1 && [[ -z ${CHROME:-} ]]; then
    apt_install "Chrome or Chromium" "Install one of them, or point CHROME at it." chromium fonts-dejavu-core
  fi
  # Chromium without its window, in which the tests take half the time. They run without it too.
  if [[ -z ${CHROME:-} ]] && has chromium && ! has chromium-headless-shell && can_apt; then
    apt_install "Chromium's headless shell" "" chromium-headless-shell || say "going on without the headless shell"
  fi
  node scripts/chrome.mjs >/dev/null
}

# Java runs the checker of pages; Apache and nginx try out the settings in docs/hosting. Neither is started: apache2-bin is Apache
# without its service, and nginx, whose package would start one, is only unpacked. A server that cannot be had is left out, and
# the tests of hosts say so.
install_checks() {
  local folder=$TOOLS/nginx
  has java || apt_install "Java" "Install a JRE, 11 or newer." default-jre-headless
  if [[ ! -x /usr/sbin/apache2 ]]; then
    (apt_install "Apache" "On Debian, as root: apt-get install apache2-bin." apache2-bin) || say "going on without Apache"
  fi
  [[ -x $folder/usr/sbin/nginx ]] || (unpack_nginx "$folder") || say "going on without nginx"
}

# unpack_nginx <folder>
unpack_nginx() {
  local folder=$1
  has apt-get || fail "nginx is missing. Unpack Debian's package of it in $folder, with libnginx-mod-http-brotli-filter."
  say "unpacking nginx, with its module for brotli, in $folder"
  mkdir -p "$folder"
  # Not as the user that apt downloads as, who may not write here; it would only say so.
  local get=(apt-get -o "APT::Sandbox::User=root" -qq download nginx libnginx-mod-http-brotli-filter)
  (cd "$folder" && { "${get[@]}" || { can_apt && apt-get update -qq && "${get[@]}"; }; }) ||
    fail "nginx cannot be downloaded. As root: apt-get update; then try again."
  for package in "$folder"/*.deb; do dpkg-deb --extract "$package" "$folder"; done
  rm "$folder"/*.deb
}

# engine <what is missing> <packages…>: a browser that cannot be installed is left out; the table of the run says so.
engine() {
  local missing=$1
  shift
  (apt_install "$missing" "On Debian, as root: apt-get install $*." "$@") || say "going on without $missing"
}

# install_library <folder of end2end> <what is missing>: packages of npm that are no part of the project, next to the other tools.
install_library() {
  local from=end2end/$1 library=$TOOLS/$1
  if ! cmp -s "$from/package-lock.json" "$library/node_modules/.installed-lock.json"; then
    say "installing $2 with npm into $library, about a minute"
    mkdir -p "$library"
    cp "$from/package.json" "$from/package-lock.json" "$library"
    npm ci --silent --prefix "$library"
    cp "$library/package-lock.json" "$library/node_modules/.installed-lock.json"
  fi
}

# 300 MB of browsers, which is why no other command installs them.
install_engines() {
  local library=$TOOLS/engines
  has chromedriver || engine "the driver of Chromium" chromium-driver
  has firefox-esr || has firefox || engine "Firefox" firefox-esr
  { has WebKitWebDriver && has gjs && has Xvfb && compgen -G "/usr/lib/*/girepository-1.0/WebKit2-4.1.typelib" >/dev/null; } ||
    engine "WebKitGTK with its driver" webkit2gtk-driver gir1.2-webkit2-4.1 gjs xvfb
  cargo_install geckodriver geckodriver "$GECKODRIVER" 5
  install_library engines selenium-webdriver
}

# 240 MB, most of it Lighthouse. The browser is the one that is there.
install_bench() {
  export PUPPETEER_SKIP_DOWNLOAD=1
  install_library bench "Lighthouse and SurveyJS"
  cargo fetch --locked --quiet --manifest-path end2end/bench/leptos/Cargo.toml
}

fetch_crates() {
  cargo fetch --locked --quiet
}

check_node
install_linker
if [[ ${1:-} == engines ]]; then
  install_engines
  exit
fi
if [[ ${1:-} == bench ]]; then
  install_bench
  exit
fi
if [[ ${1:-} == checks ]]; then
  install_checks
  exit
fi
install_rust
# The dictionary for the tests of spelling is among them.
install_npm_packages
fetch_crates
[[ ${1:-} == native ]] && exit
install_chrome
install_cargo_tools
