/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** A mark on a project's icon. They differ in shape, not in colour alone. */
public enum ProjectMark {

    NONE,
    /** A disc with a tick. */
    DONE,
    /** A triangle. */
    STALE,
    /** A disc with an arrow. */
    RUNNING,
    /** A square with a cross. */
    PROBLEM;

    private static final String BUNDLE = "org.driftless.ui";

    /** The picture, to be laid over another one; empty for {@link #NONE}. */
    public Optional<ImageDescriptor> picture() {
        return switch (this) {
            case NONE -> Optional.empty();
            case DONE -> picture("done");
            case STALE -> picture("stale");
            case RUNNING -> picture("running");
            case PROBLEM -> picture("problem");
        };
    }

    private static Optional<ImageDescriptor> picture(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/mark-" + name + ".svg");
    }
}
