/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

/** A list of names and what stands behind them. */
final class Facts {

    private final Html html;

    Facts(Html html) {
        this.html = html;
        html.open("dl", "class", "facts");
    }

    Facts fact(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close("div");
        return this;
    }

    /** A name or path of a file, whose letters may run either way. */
    Facts file(String name, String value) {
        html.open("div").element("dt", name).open("dd").inline("bdi", value).close("dd").close("div");
        return this;
    }

    /** Something to be compared letter by letter, and what it is. */
    Facts code(String name, String value, String meaning) {
        html.open("div").element("dt", name).open("dd").element("code", value).element("span", meaning, "class", "more").close("dd")
                .close("div");
        return this;
    }

    void end() {
        html.close("dl");
    }
}
