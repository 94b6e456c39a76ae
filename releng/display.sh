# For sourcing: a display of its own for a workbench that is driven by a script, and what it needs on a Debian machine.
# The caller stands in the project's folder, which has a .build folder.
#
# Copyright (c) 2026 Driftless contributors.
# SPDX-License-Identifier: EPL-2.0

# Debian's names of what is missing.
packages=()
need() {
    packages+=("$1")
}

install_packages() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null 2>&1 || return 1
    echo "Installing ${packages[*]}."
    {
        ${as_root[@]+"${as_root[@]}"} apt-get update &&
            ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
                apt-get install -y --no-install-recommends "${packages[@]}"
    } >.build/apt.log 2>&1 </dev/null || {
        tail -n 5 .build/apt.log >&2
        return 1
    }
}

# Installs what is missing; ends the script, saying what to type, if it can't.
install_needed() {
    if [ ${#packages[@]} -gt 0 ] && ! install_packages; then
        echo "Packages are needed that are not installed. Type this, then the same command again:" >&2
        echo "    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages[*]}" >&2
        exit 1
    fi
    packages=()
}

# What the tests of faults need beside Java: it makes calls to the system fail.
need_fault_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    command -v strace >/dev/null 2>&1 || need strace
    install_needed
}

# The widgets, a display, a window manager, a hand on the mouse.
need_display_packages() {
    [ "$(uname -s)" = Linux ] || return 0
    local ldconfig
    ldconfig=$(PATH=$PATH:/sbin:/usr/sbin command -v ldconfig) || ldconfig=true
    "$ldconfig" -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || need libgtk-3-0
    command -v Xvfb >/dev/null 2>&1 || need xvfb
    command -v openbox >/dev/null 2>&1 || need openbox
    command -v xdotool >/dev/null 2>&1 || need xdotool
    install_needed
}

started=()
end_what_was_started() {
    # The window manager before its display.
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill "${started[i]}" 2>/dev/null
        wait "${started[i]}" 2>/dev/null
    done
}
trap end_what_was_started EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Starts the display, of the size WIDTHxHEIGHT, and sets DISPLAY. Both end with the script.
start_display() {
    [ "$(uname -s)" = Linux ] || return 0
    # Xvfb picks a free display itself, and says which when it is ready.
    rm -f .build/display
    mkfifo .build/display || exit 1
    Xvfb -displayfd 3 -screen 0 "$1"x24 -nolisten tcp 3>.build/display >.build/xvfb.log 2>&1 9>&- &
    started+=($!)
    if ! read -r -t 30 number <.build/display || [ -z "$number" ]; then
        echo "The virtual display did not start: see .build/xvfb.log." >&2
        exit 1
    fi
    rm -f .build/display
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY
    export GDK_BACKEND=x11
    openbox >.build/openbox.log 2>&1 9>&- &
    started+=($!)
}
