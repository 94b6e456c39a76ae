/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Projects side by side.
 *
 * @param projects in the order in which they are told
 */
public record Comparison(List<ComparedProject> projects) {

    public Comparison {
        projects = List.copyOf(projects);
    }

    /** The figures of all projects, in their order. */
    public List<ProjectFigures> figures() {
        return projects.stream().map(ComparedProject::figures).toList();
    }

    /**
     * The {@link SettingNames keys} of all settings that not all projects have alike, in the order in which steps use them. A
     * project that has none, since it has not come so far, differs from nobody.
     */
    public List<String> differing() {
        return settings().stream().filter(key -> figures().stream().map(one -> one.settings().get(key))
                .filter(Objects::nonNull).distinct().count() > 1).toList();
    }

    /** The keys of all settings that any project has, in the order in which steps use them. */
    public List<String> settings() {
        Set<String> keys = new LinkedHashSet<>();
        figures().forEach(one -> keys.addAll(one.settings().keySet()));
        List<String> ordered = new ArrayList<>(keys);
        ordered.sort(SettingNames.ORDER);
        return ordered;
    }

    /** What each project is called here: the end of its path, as long as is needed to tell them apart. */
    public List<String> names() {
        return ShortNames.of(figures().stream().map(ProjectFigures::images).toList());
    }

    /** Whether every project that has a drift knows how long after a frame the next was taken; false if none has one. */
    public boolean knowsTime() {
        return withDrift().stream().allMatch(one -> one.calibration().hasFrameInterval()) && !withDrift().isEmpty();
    }

    /** Whether every project that has a drift knows how large a pixel is; false if none has one. */
    public boolean knowsLength() {
        return withDrift().stream().allMatch(one -> one.calibration().hasPixelSize()) && !withDrift().isEmpty();
    }

    private List<ProjectFigures> withDrift() {
        return projects.stream().filter(one -> one.drift().isThere()).map(ComparedProject::figures).toList();
    }
}
