#!/bin/sh
# Whole processes of fieldwork: seconds, processor seconds and peak memory, by GNU time. Run from the folder of the checkout:
#   scheduler-core/src/benchmark/sh/processes.sh [RUNS]
set -eu
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fieldwork=scheduler-cli/bin/fieldwork
input=problems/sqs-20/inspection.xlsx

# One line a run: what, elapsed seconds, user and system seconds, peak memory in kilobytes.
measure() {
    name=$1
    shift
    run=0
    while [ "$run" -lt "$runs" ]; do
        /usr/bin/time -v -o "$work/time" "$@" >/dev/null 2>&1 || true
        awk -v name="$name" -F': ' '
            /Elapsed/ { n = split($NF, part, ":"); wall = 60 * part[n - 1] + part[n] }
            /User time/ { user = $2 }
            /System time/ { sys = $2 }
            /Maximum resident/ { peak = $2 }
            END { printf "%s %.2f %.2f %d\n", name, wall, user + sys, peak }' "$work/time"
        run=$((run + 1))
    done
}

"$fieldwork" --help >/dev/null
for cache in plain archive; do
    if [ "$cache" = plain ]; then
        # A file where the folder should be: no archive can be written.
        : >"$work/none"
        export XDG_CACHE_HOME="$work/none"
    else
        export XDG_CACHE_HOME="$work/cache"
        "$fieldwork" solve "$input" -o "$work/out" --quiet >/dev/null
    fi
    measure "help-$cache" "$fieldwork" --help
    measure "solve-$cache" "$fieldwork" solve "$input" -o "$work/out" --quiet
done | sort | awk '
    { line[NR] = $0 }
    function median(from, to, column,   values, i, j, n, swap) {
        n = 0
        for (i = from; i <= to; i++) { split(line[i], field, " "); values[++n] = field[column] + 0 }
        for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (values[j] < values[i]) {
            swap = values[i]; values[i] = values[j]; values[j] = swap
        }
        return values[int((n + 1) / 2)]
    }
    END {
        print "run seconds processor peak-MB (medians)"
        begin = 1
        for (i = 1; i <= NR; i++) {
            split(line[i], here, " "); split(line[i + 1], next_one, " ")
            if (i == NR || here[1] != next_one[1]) {
                printf "%s %.2f %.2f %d\n", here[1], median(begin, i, 2), median(begin, i, 3), median(begin, i, 4) / 1024
                begin = i + 1
            }
        }
    }'
