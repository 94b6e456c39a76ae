/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.List;

/** A table of a page, with a caption and a heading above every column. */
final class Table {

    private final Html html;
    private final List<String> columns;
    private final int names;

    /**
     * Begins it.
     *
     * @param caption what it lists
     * @param names how many columns from the left hold words; the others hold numbers
     * @param columns their headings
     */
    Table(Html html, String caption, int names, String... columns) {
        this.html = html;
        this.columns = List.of(columns);
        this.names = names;
        // One that is wider than the window is scrolled, by the keyboard too.
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", caption).open("table");
        html.element("caption", caption).open("thead").open("tr");
        for (int i = 0; i < columns.length; i++) {
            html.element("th", columns[i], "scope", "col", "class", kind(i));
        }
        html.close("tr").close("thead").open("tbody");
    }

    private String kind(int column) {
        return column < names ? "w" : "n";
    }

    /** A row; its first cell is its heading. */
    Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
        }
        html.open("tr").element("th", cells[0], "scope", "row", "class", kind(0));
        for (int i = 1; i < cells.length; i++) {
            html.element("td", cells[i], "class", kind(i));
        }
        html.close("tr");
        return this;
    }

    void end() {
        html.close("tbody").close("table").close("div");
    }
}
