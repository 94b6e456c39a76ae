/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.model;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What several parts of the workbench want to know of a project, each made once, when it is asked for first. */
final class SharedParts {

    private final Map<Class<?>, Object> made = new HashMap<>();

    <T> T get(Class<T> type, OpenProject project, Function<OpenProject, T> make) {
        Object there = made.get(type);
        if (there == null) {
            // Not computeIfAbsent: making one may ask for another.
            there = make.apply(project);
            made.put(type, there);
        }
        return type.cast(there);
    }
}
