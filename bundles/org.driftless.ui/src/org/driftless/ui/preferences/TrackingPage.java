/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

/** When a particle counts as found. */
public final class TrackingPage extends StepPage {

    public TrackingPage() {
        super("When a particle counts as found in a frame. Boxes drawn in the editor are judged alike.");
    }

    @Override
    protected void createFieldEditors() {
        add(NumberField.of(Keys.MIN_R_SQUARED, "R squared", "Least &R squared of a fit (0 to 1):",
                "The share of the variance in the box that the fitted Gaussian must explain; no unit. "
                        + "A fit below it counts as not found.", 0, 1, getFieldEditorParent()), getFieldEditorParent());
        note("0.3 is what the original pipeline takes. A higher value refuses faint or deformed spots; a lower one lets "
                + "noise pass for a particle.");
    }
}
