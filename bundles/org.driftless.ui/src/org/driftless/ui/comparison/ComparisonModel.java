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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.pipeline.compare.ComparedProject;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.ui.model.Watched;

/**
 * Which projects are compared, and what has been read of them. For the user interface thread alone.
 *
 * <p>Listeners run whenever there are other projects, other figures, or another grouping.
 */
final class ComparisonModel extends Watched {

    private final List<ComparisonEntry> entries = new ArrayList<>();
    private final Map<Path, ComparedProject> read = new HashMap<>();
    private Grouping grouping = Grouping.NONE;

    List<ComparisonEntry> entries() {
        return List.copyOf(entries);
    }

    Grouping grouping() {
        return grouping;
    }

    void setGrouping(Grouping chosen) {
        if (grouping != chosen) {
            grouping = chosen;
            tellListeners();
        }
    }

    /**
     * Adds projects that are not here yet.
     *
     * @param paths what opens them, and their output folders, null for those beside the images
     */
    void add(Map<Path, Path> paths) {
        boolean changed = false;
        for (Map.Entry<Path, Path> one : paths.entrySet()) {
            Path path = one.getKey().toAbsolutePath().normalize();
            if (rows().stream().noneMatch(row -> row.entry().path().equals(path) || row.images().equals(path))) {
                entries.add(new ComparisonEntry(path, one.getValue(), freeColor()));
                changed = true;
            }
        }
        if (changed) {
            tellListeners();
        }
    }

    private int freeColor() {
        return IntStream.iterate(1, color -> color + 1)
                .filter(color -> entries.stream().noneMatch(entry -> entry.color() == color)).findFirst().orElseThrow();
    }

    void remove(Collection<Path> paths) {
        if (entries.removeIf(entry -> paths.contains(entry.path()))) {
            read.keySet().removeAll(paths);
            tellListeners();
        }
    }

    /** Takes note of what was read of a project; one that turns out to be another one's twin goes. */
    void put(ComparisonEntry entry, ComparedProject project) {
        if (!entries.contains(entry)) {
            return;
        }
        boolean twin = project.figures().isReadable() && entries.stream().filter(other -> !other.equals(entry))
                .map(other -> read.get(other.path())).filter(Objects::nonNull)
                .anyMatch(other -> other.figures().project().equals(project.figures().project()));
        if (twin) {
            remove(List.of(entry.path()));
            return;
        }
        read.put(entry.path(), project);
        tellListeners();
    }

    /** Those of whom nothing has been read. */
    List<ComparisonEntry> unread() {
        return entries.stream().filter(entry -> !read.containsKey(entry.path())).toList();
    }

    /** All rows, in the order in which the projects came. */
    List<ComparisonRow> rows() {
        List<String> names = comparison().names();
        List<ComparisonRow> rows = new ArrayList<>();
        int known = 0;
        for (ComparisonEntry entry : entries) {
            ComparedProject project = read.get(entry.path());
            String name = project == null ? Objects.toString(entry.path().getFileName(), entry.path().toString())
                    : names.get(known++);
            rows.add(new ComparisonRow(entry, name, ProjectTags.of(project == null ? entry.path() : project.figures().images()),
                    project));
        }
        return rows;
    }

    /** Those that have been read, in their order. */
    Comparison comparison() {
        return new Comparison(entries.stream().map(entry -> read.get(entry.path())).filter(Objects::nonNull).toList());
    }

    /** The tags of those that have been read, in their order; empty if nobody has one. */
    List<String> tags() {
        List<String> tags = comparison().figures().stream().map(one -> ProjectTags.of(one.images())).toList();
        return tags.stream().allMatch(String::isEmpty) ? List.of() : tags;
    }

    /** Calls the group of projects something else; empty for nothing. */
    void setTag(List<ComparisonRow> rows, String tag) {
        ProjectTags.set(rows.stream().map(ComparisonRow::images).toList(), tag);
        tellListeners();
    }

    /** The project whose images these are, if it is here. */
    Optional<ComparisonEntry> find(Path images) {
        return rows().stream().filter(row -> row.images().equals(images)).map(ComparisonRow::entry).findFirst();
    }
}
