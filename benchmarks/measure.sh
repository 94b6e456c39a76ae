# What the benchmarks without a workbench have in common; their scripts source this file and call measure.
#
# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

set -u

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P) || exit 1
mkdir -p "$root/.build" || exit 1

# shellcheck source=../features/org.driftless.rcp.feature/rootfiles/find-java.sh
. "$root/features/org.driftless.rcp.feature/rootfiles/find-java.sh"

# measure NAME CLASS [ARGUMENT...]: builds, measures, prints the figures and keeps them in .build/benchmark-NAME.txt. What the
# arguments stand for is in $usage: the figures shall not name folders of one machine.
measure() {
    local name=$1 class=$2 module=$root/benchmarks/org.driftless.core.benchmarks log=$root/.build/benchmark-$1.log
    shift 2
    if ! find_java jdk; then
        java_missing jdk
        return 1
    fi
    # One build at a time, as in ./driftless.
    if ! (
        if command -v flock >/dev/null 2>&1; then
            exec 9>"$root/.build/lock"
            flock 9
        fi
        cd "$module" && "$root/mvnw" -B -ntp process-classes >"$log" 2>&1 9>&-
    ); then
        grep '\[ERROR\]' "$log" | head -n 5 >&2
        echo "The benchmark could not be built; $log tells all." >&2
        return 1
    fi
    "$JAVA_HOME/bin/java" -Xmx4g -Djava.io.tmpdir="${TMPDIR:-/tmp}" -Ddriftless.root="$root" -Ddriftless.command="benchmarks/$name${usage:+ $usage}" \
        -cp "$module/target/classes:$(cat "$module/target/classpath")" \
        "org.driftless.core.benchmarks.$class" "$@" 2>"$log" | tee "$root/.build/benchmark-$name.txt"
    local measured=${PIPESTATUS[0]}
    if [ "$measured" -ne 0 ]; then
        tail -n 5 "$log" >&2
        echo "The benchmark ended early; $log tells all." >&2
    fi
    return "$measured"
}
