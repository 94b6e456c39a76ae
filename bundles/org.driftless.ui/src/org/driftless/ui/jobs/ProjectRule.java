/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

import java.nio.file.Path;
import java.util.Objects;

import org.driftless.io.project.Project;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Lets the steps of one project run one after the other, and those of different projects at the same time.
 *
 * @param projectFile what tells projects apart, see {@link Project#identity()}
 */
public record ProjectRule(Path projectFile) implements ISchedulingRule {

    public ProjectRule {
        Objects.requireNonNull(projectFile);
    }

    public static ProjectRule of(Project project) {
        return new ProjectRule(project.identity());
    }

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return equals(rule);
    }
}
