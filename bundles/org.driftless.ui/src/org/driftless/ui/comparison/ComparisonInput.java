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
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A comparison that is open; it comes back with its projects when the workbench is started again. */
final class ComparisonInput implements IEditorInput, IPersistableElement {

    private static final String PROJECT = "project";
    private static final String PATH = "path";
    private static final String OUTPUT = "output";
    private static final String GROUPING = "grouping";

    private final ComparisonModel model = new ComparisonModel();

    ComparisonModel model() {
        return model;
    }

    /** The comparison that was saved into a memento. */
    static ComparisonInput restored(IMemento memento) {
        ComparisonInput input = new ComparisonInput();
        Map<Path, Path> paths = new LinkedHashMap<>();
        for (IMemento one : memento.getChildren(PROJECT)) {
            String output = one.getString(OUTPUT);
            paths.put(Path.of(one.getString(PATH)), output == null ? null : Path.of(output));
        }
        input.model.add(paths);
        String grouping = memento.getString(GROUPING);
        for (Grouping known : Grouping.values()) {
            if (known.name().equals(grouping)) {
                input.model.setGrouping(known);
            }
        }
        return input;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(GROUPING, model.grouping().name());
        for (ComparisonEntry entry : model.entries()) {
            IMemento one = memento.createChild(PROJECT);
            one.putString(PATH, entry.path().toString());
            if (entry.output() != null) {
                one.putString(OUTPUT, entry.output().toString());
            }
        }
    }

    @Override
    public String getFactoryId() {
        return ComparisonInputFactory.ID;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", "icons/comparison.svg").orElseThrow();
    }

    @Override
    public String getName() {
        return "Comparison";
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return "Several projects side by side";
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
