#!/usr/bin/env bash
# Runs crosscheck and its peers on the same text and prints two Markdown tables. Needs Python 3.11 and pip.
# CROSSCHECK=path/to/crosscheck takes that binary instead of building one.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
python=$target/peers/bin/python

if [ -z "${CROSSCHECK:-}" ]; then
    (cd "$root" && cargo build --release -p crosscheck-cli --locked)
    CROSSCHECK=$target/release/crosscheck
fi

[ -x "$python" ] || python3 -m venv "$target/peers"
install() { "$python" -m pip install --quiet --no-deps "$@"; }
if ! install -r "$here/requirements.txt"; then
    # One that does not install must not stop the others.
    grep -E '^[a-z]' "$here/requirements.txt" | while read -r one; do
        install "$one" || echo "not installed: $one" >&2
    done
fi

# -B leaves no folder of compiled files here. Duckling reads its own tables in the encoding of the locale.
LC_ALL=C.UTF-8 "$python" -B "$here/peers.py" "$CROSSCHECK"
