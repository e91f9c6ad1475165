#!/usr/bin/env bash
# Counts the instructions that reading takes, by stage and byte of text, and holds them against the committed counts.
#
#   benches/instructions.sh            prints them; fails where a stage takes over a tenth more than committed
#   benches/instructions.sh --bless    writes the counts anew: the difference shows in review
#
# Counts of one machine and compiler are the same in every run, whatever else the machine does. Needs valgrind.
set -euo pipefail
cd "$(dirname "$0")/.."
table=benches/instructions.tsv

command -v valgrind >/dev/null || { echo "instructions.sh: valgrind was not found; install the package of that name" >&2; exit 2; }
binary=$(cargo bench -p crosscheck --bench instructions --locked --no-run --message-format=json 2>/dev/null |
    sed -n 's/.*"executable":"\([^"]*instructions[^"]*\)".*/\1/p' | tail -n 1)
[ -n "$binary" ] || { echo "instructions.sh: the bench could not be built" >&2; exit 2; }

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$1" 2>&1 | sed -n 's/.*Collected : //p'
}

bytes=$("$binary" nothing | sed -n 's/ bytes$//p')
nothing=$(count nothing)
fresh=$(mktemp)
trap 'rm -f "$fresh"' EXIT
printf '# stage\tinstructions a byte\n' >"$fresh"
for stage in text figures; do
    printf '%s\t%s\n' "$stage" "$(awk -v all="$(count "$stage")" -v none="$nothing" -v bytes="$bytes" \
        'BEGIN { printf "%.1f", (all - none) / bytes }')" >>"$fresh"
done
if [ "${1:-}" = --bless ]; then
    cp "$fresh" "$table"
fi
awk -F '\t' 'NR == FNR { if (!/^#/) committed[$1] = $2; next }
    /^#/ { next }
    { ratio = $2 / committed[$1]; printf "%-8s %7.1f instructions a byte, %.2f times the committed %.1f\n", $1, $2, ratio, committed[$1] }
    ratio > 1.1 { slow = 1 }
    END { exit slow }' "$table" "$fresh" ||
    { echo "instructions.sh: reading has become slower; if that is meant, run it with --bless" >&2; exit 1; }
