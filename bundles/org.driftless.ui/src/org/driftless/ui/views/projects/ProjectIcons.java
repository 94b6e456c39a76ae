/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.projects;

import java.util.Optional;

import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.ui.workspace.ProjectFacts;
import org.driftless.ui.workspace.ProjectMark;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

/** The icons of the tree of projects, until they are disposed of. */
final class ProjectIcons {

    private static final String BUNDLE = "org.driftless.ui";

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    /** A stack of frames with a mark. */
    Image project(Optional<ProjectFacts> facts) {
        ImageDescriptor stack = descriptor("stack");
        return images.get(facts.map(known -> known.summary().mark()).flatMap(ProjectMark::picture)
                .<ImageDescriptor>map(mark -> new DecorationOverlayIcon(stack, mark, IDecoration.BOTTOM_RIGHT))
                .orElse(stack));
    }

    Image state(State state) {
        return image(switch (state) {
            case DONE, ORIGINAL -> "state-done";
            case STALE -> "state-stale";
            case MISSING -> "state-missing";
        });
    }

    Image image(String name) {
        return images.get(descriptor(name));
    }

    private static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    void dispose() {
        images.dispose();
    }
}
