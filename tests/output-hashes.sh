#!/usr/bin/env bash
# Shows whether a change keeps every byte that the program writes: makes a list of SHA-256 of all files that a program makes of some
# corpora, or compares two such lists. Each program uses the theme that lies beside it.
#
#   tests/output-hashes.sh list 'dotnet /elsewhere/contentforge.dll' input articles/phones > before.txt
#   tests/output-hashes.sh list 'dotnet src/ContentForge.Cli/bin/Release/net10.0/contentforge.dll' input articles/phones > after.txt
#   tests/output-hashes.sh compare before.txt after.txt
set -euo pipefail
export LC_ALL=C

usage() {
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

# The program's messages go to stderr when it fails; 1 means "problems found", which is fine here.
run() {
    local status=0
    "${program[@]}" "$@" > messages.txt 2>&1 || status=$?
    if [ "$status" -gt 1 ]; then
        cat messages.txt >&2
        echo "'${program[*]} $*' ended with $status." >&2
        exit 2
    fi
}

list() {
    [ $# -ge 2 ] || usage
    read -ra program <<< "$1"
    shift

    # Relative paths of the command and of the corpora hold for the folder at hand, but the runs take place in an empty one, without
    # a configuration.
    local i corpora=() corpus name work
    for i in "${!program[@]}"; do
        if [ -e "${program[$i]}" ]; then program[i]=$(realpath "${program[$i]}"); fi
    done
    for corpus in "$@"; do corpora+=("$(realpath "$corpus")"); done
    work=$(mktemp -d)
    trap "rm -rf '$work'" EXIT
    cd "$work"

    for corpus in "${corpora[@]}"; do
        name=$(basename "$corpus")
        run build --input "$corpus" --output "$name/site"
        run build --input "$corpus" --output "$name/site-without-dedup" --no-dedup
        run clean --input "$corpus" --output "$name/clean"
        run extract --input "$corpus" --output "$name/extract" --format json,jsonld,markdown,dita
        run audit --input "$corpus" --output "$name/audit"
        find "$name" -type f -print0 | sort -z | xargs -0 sha256sum
        rm -rf "$name"
    done
}

compare() {
    [ $# -eq 2 ] || usage
    if diff "$1" "$2"; then
        echo "The same: $(wc -l < "$2") files."
    else
        exit 1
    fi
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
    list) list "$@" ;;
    compare) compare "$@" ;;
    *) usage ;;
esac
