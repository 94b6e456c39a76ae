/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.core.drift.Estimator;
import org.driftless.core.drift.MotionModel;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** How the drift is estimated, and from which particles. */
public final class DriftPage extends StepPage {

    private RadioGroupFieldEditor estimator;
    private RadioGroupFieldEditor model;

    public DriftPage() {
        super("How the motion of the sample is estimated, and which particles are good enough for it.");
    }

    @Override
    protected void createFieldEditors() {
        estimator = choice(Keys.ESTIMATOR, "Estimator", "How the particles are put together", new String[][] {
            {"&Robust: all frames and particles together, weighted, outliers left out", Estimator.ROBUST.name()},
            {"&Mean: plain mean of the particles, as in the original pipeline", Estimator.MEAN.name()}});
        model = choice(Keys.MODEL, "Motion", "What the sample may do from frame to frame", new String[][] {
            {"&Automatic: rotation only where the particles show it", MotionModel.AUTO.name()},
            {"&Translation only", MotionModel.TRANSLATION.name()},
            {"Translation and r&otation: takes two particles or more", MotionModel.RIGID.name()}});
        Composite parent = getFieldEditorParent();
        add(NumberField.of(Keys.MAX_MISSED, "Missed frames (%)", "A &particle may be missed in at most (% of the frames):",
                "Quality gate, 0 to 100 % of the frames in use. The original pipeline allows 10 %.", 0, 100, parent),
                parent);
        add(NumberField.whole(Keys.MAX_GAP, "Frames in a row", "It must be &lost for fewer than (frames in a row):",
                "Quality gate, in frames. The original pipeline allows fewer than 4.", 1, Integer.MAX_VALUE, parent), parent);
        BooleanFieldEditor strict = new BooleanFieldEditor(Keys.STRICT,
                "&Stop if a particle fails these limits, instead of leaving it out", parent);
        strict.getDescriptionControl(parent).setToolTipText(
                "Without it the particle is left out and named, as long as others remain.");
        add(strict, parent);
    }

    @Override
    String problem() {
        return valueOf(estimator).equals(Estimator.MEAN.name()) && valueOf(model).equals(MotionModel.RIGID.name())
                ? "The plain mean knows no rotation." : null;
    }
}
