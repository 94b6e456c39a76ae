/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** An image folder (or a project file, or an output folder) that is opened in the {@link ImageStackEditor}. */
public final class ImageStackInput implements IEditorInput, IPersistableElement {

    private final Path path;

    public ImageStackInput(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The folder, absolute. */
    public Path path() {
        return path;
    }

    @Override
    public boolean exists() {
        return path.toFile().exists();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return EditorIcons.stack();
    }

    @Override
    public String getName() {
        return Objects.toString(path.getFileName(), path.toString());
    }

    @Override
    public String getToolTipText() {
        return path.toString();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return ImageStackInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(ImageStackInputFactory.PATH, path.toString());
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageStackInput input && input.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
