# Finds a Java; the other scripts source this file.
#
# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

# java_full_version HOME: prints 25.0.3, say, or nothing if there is no Java.
java_full_version() {
    local v
    [ -x "$1/bin/java" ] || return 0
    # Every JDK since 9 says its version in this file; asking the program itself costs ten times as long.
    v=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release" 2>/dev/null)
    if [ -z "$v" ]; then
        # The version's own line: JAVA_TOOL_OPTIONS makes Java print another one before it.
        v=$("$1/bin/java" -version 2>&1 | sed -n 's/^[a-z]* version "\([^"]*\)".*/\1/p')
    fi
    printf '%s\n' "$v"
}

# java_feature_version HOME: prints 25, say, or 0 if there is no Java.
java_feature_version() {
    local v
    v=$(java_full_version "$1")
    v=${v%%[.+-]*}
    case $v in
        '' | *[!0-9]*) echo 0 ;;
        *) echo "$v" ;;
    esac
}

# The home of the java on the PATH, through links such as /usr/bin/java.
java_home_on_path() {
    local found link
    found=$(command -v java 2>/dev/null) || return 0
    while [ -L "$found" ]; do
        link=$(readlink "$found")
        case $link in
            /*) found=$link ;;
            *) found=$(dirname "$found")/$link ;;
        esac
    done
    (cd "$(dirname "$found")/.." 2>/dev/null && pwd -P)
}

# find_java KIND [HOME]: sets JAVA_HOME to a Java of version 21 or newer, or returns 1. KIND is jdk or jre.
# HOME comes first, then JAVA_HOME and the PATH, which are the user's choice; else the newest one installed.
find_java() {
    local home best best_version version
    for home in "${2:-}" "${JAVA_HOME:-}" "$(java_home_on_path)"; do
        if java_fits "$1" "$home"; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    best=
    best_version=0
    for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/openjdk-* \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        java_fits "$1" "$home" || continue
        version=$(java_feature_version "$home")
        if [ "$version" -gt "$best_version" ]; then
            best=$home
            best_version=$version
        fi
    done
    [ -n "$best" ] || return 1
    JAVA_HOME=$best
    export JAVA_HOME
}

java_fits() {
    [ -n "$2" ] && [ -x "$2/bin/java" ] || return 1
    [ "$1" = jre ] || [ -x "$2/bin/javac" ] || return 1
    [ "$(java_feature_version "$2")" -ge 21 ]
}

# java_missing KIND: says what to install, in one line, on standard error.
java_missing() {
    local what='a JDK' instead=
    if [ "$1" = jre ]; then
        what=Java
        instead=' There is an archive of Driftless with its own Java, too.'
    fi
    echo "Driftless needs $what 21 or newer, and found none. Install it, from your system's packages or from" \
        "https://adoptium.net, or set JAVA_HOME to it.$instead" >&2
}

# Shows what it reads to somebody who started by a double-click and sees no terminal.
show_in_dialog() {
    local text
    text=$(cat)
    if [ "$(uname -s)" = Darwin ]; then
        osascript -e 'on run texts' -e 'display alert "Driftless" message (item 1 of texts) as critical' -e 'end run' \
            "$text" >/dev/null 2>&1
    elif command -v zenity >/dev/null 2>&1; then
        zenity --error --no-markup --title=Driftless --text="$text" >/dev/null 2>&1
    elif command -v kdialog >/dev/null 2>&1; then
        kdialog --title Driftless --error "$text" >/dev/null 2>&1
    elif command -v xmessage >/dev/null 2>&1; then
        printf '%s\n' "$text" | fold -s -w 70 | xmessage -title Driftless -file - >/dev/null 2>&1
    elif command -v notify-send >/dev/null 2>&1; then
        notify-send --icon=error Driftless "$text" >/dev/null 2>&1
    fi
}

# JDK 25.0.0 to 25.0.2 can lose objects in garbage collection.
warn_of_broken_java() {
    case $(java_full_version "$JAVA_HOME") in
        25 | 25.0.0* | 25.0.1* | 25.0.2*)
            echo "Warning: the Java in $JAVA_HOME has a garbage collector bug (JDK-8377811, mended in 25.0.3)." \
                "Update it before a long run." >&2
            ;;
    esac
}
