/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ITreeContentProvider;

/**
 * Projects, or groups with projects below them.
 *
 * @param rows by the paths of the projects
 * @param grouping how they are put together
 */
record ComparisonContent(Map<Path, ComparisonRow> rows, Supplier<Grouping> grouping) implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return grouping.get() == Grouping.NONE ? rows.keySet().toArray()
                : rows.values().stream().map(this::group).distinct().toArray();
    }

    private ComparisonGroup group(ComparisonRow row) {
        return new ComparisonGroup(grouping.get().of(row));
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof ComparisonGroup
                ? rows.values().stream().filter(row -> group(row).equals(parent)).map(row -> row.entry().path()).toArray()
                : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Path && grouping.get() != Grouping.NONE && rows.containsKey(element)
                ? group(rows.get(element)) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof ComparisonGroup;
    }
}
