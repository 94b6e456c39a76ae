/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

/** What the rows of a comparison are put together by. */
enum Grouping {

    NONE("Not Grouped", "A row after the other"),
    FOLDER("By Folder", "Projects that lie in one folder together"),
    TAG("By Tag", "Projects of one tag together; Set Tag in the context menu gives one");

    private static final String NO_TAG = "No tag";

    private final String title;
    private final String tip;

    Grouping(String title, String tip) {
        this.title = title;
        this.tip = tip;
    }

    String title() {
        return title;
    }

    String tip() {
        return tip;
    }

    /** The group of a row; empty if there are no groups. */
    String of(ComparisonRow row) {
        return switch (this) {
            case NONE -> "";
            case FOLDER -> row.folder();
            case TAG -> row.tag().isEmpty() ? NO_TAG : row.tag();
        };
    }
}
