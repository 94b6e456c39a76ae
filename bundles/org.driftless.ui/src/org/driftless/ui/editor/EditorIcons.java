/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The pictures of the editor's buttons, as long as a control lives. */
final class EditorIcons {

    private static final String BUNDLE = "org.driftless.ui";

    private final LocalResourceManager images;

    EditorIcons(Control owner) {
        images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    Image image(String name) {
        return images.create(descriptor(name));
    }

    static ImageDescriptor descriptor(String name) {
        return at("icons/editor/" + name + ".svg");
    }

    /** The picture of an image stack. */
    static ImageDescriptor stack() {
        return at("icons/stack.svg");
    }

    private static ImageDescriptor at(String path) {
        return ResourceLocator.imageDescriptorFromBundle(BUNDLE, path)
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }
}
