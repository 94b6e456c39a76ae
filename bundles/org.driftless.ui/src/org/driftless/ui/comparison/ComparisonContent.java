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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.ITreeContentProvider;

import org.driftless.pipeline.compare.ShortNames;

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
                : groups().toArray();
    }

    private Collection<ComparisonGroup> groups() {
        List<String> names = rows.values().stream().map(grouping.get()::of).distinct().toList();
        List<String> titles = grouping.get() == Grouping.FOLDER ? ShortNames.of(names.stream().map(Path::of).toList()) : names;
        return IntStream.range(0, names.size()).mapToObj(i -> new ComparisonGroup(names.get(i), titles.get(i))).toList();
    }

    private boolean isIn(ComparisonRow row, ComparisonGroup group) {
        return grouping.get().of(row).equals(group.name());
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof ComparisonGroup group
                ? rows.values().stream().filter(row -> isIn(row, group)).map(row -> row.entry().path()).toArray()
                : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Path && grouping.get() != Grouping.NONE && rows.containsKey(element)
                ? groups().stream().filter(group -> isIn(rows.get(element), group)).findFirst().orElse(null) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof ComparisonGroup;
    }
}
