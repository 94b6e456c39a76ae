/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.workspace;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Says in an IDE's Project Explorer how far a project is, in words and with a mark. */
public final class ProjectDecorator extends LabelProvider implements ILightweightLabelDecorator {

    private final Runnable listener = () -> fireLabelProviderChanged(new LabelProviderChangedEvent(this));
    private volatile ProjectStates states;

    @Override
    public void decorate(Object element, IDecoration decoration) {
        ProjectStates known = states;
        if (known == null) {
            listen();
        } else if (element instanceof IProject resource) {
            AlignmentProject.of(resource).flatMap(known::ofClosed).map(ProjectFacts::summary).ifPresent(summary -> {
                decoration.addSuffix("  " + summary.words());
                summary.mark().picture().ifPresent(decoration::addOverlay);
            });
        }
    }

    /** Decorators are asked on a thread of their own, and services are to be had on the user interface thread. */
    private void listen() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (states == null && PlatformUI.isWorkbenchRunning()) {
                    states = PlatformUI.getWorkbench().getService(ProjectStates.class);
                    states.addListener(listener);
                    listener.run();
                }
            });
        }
    }

    @Override
    public void dispose() {
        if (states != null) {
            states.removeListener(listener);
        }
        super.dispose();
    }
}
