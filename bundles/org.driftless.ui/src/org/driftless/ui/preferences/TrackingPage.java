/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.core.particle.FitMethod;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** How particles are fitted, and when one counts as found. */
public final class TrackingPage extends StepPage {

    private RadioGroupFieldEditor fit;
    private NumberField cameraOffset;
    private NumberField gain;
    private NumberField readNoise;

    public TrackingPage() {
        super("How particles are fitted, and when one counts as found in a frame. Boxes drawn in the editor are judged "
                + "alike.");
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        add(NumberField.of(Keys.MIN_R_SQUARED, "R squared", "Least &R squared of a fit (0 to 1):",
                "The share of the variance in the box that the fitted Gaussian must explain; no unit. "
                        + "A fit below it counts as not found.", 0, 1, parent), parent);
        note("0.3 is what the original pipeline takes. A higher value refuses faint or deformed spots; a lower one lets "
                + "noise pass for a particle.");
        fit = choice(Keys.FIT, "Fit", "What a fit calls the best", new String[][] {
            {"Least &squares: fast, all pixels alike; nothing need be known of the camera", FitMethod.LEAST_SQUARES.name()},
            {"Maximum &likelihood: slower, more precise where few photons are counted", FitMethod.MLE.name()}});
        Composite camera = getFieldEditorParent();
        cameraOffset = number(Keys.CAMERA_OFFSET, "Camera offset", "Camera o&ffset (counts):",
                "What a pixel holds in the dark, in counts: the mean of a dark frame.", -Double.MAX_VALUE, camera);
        gain = number(Keys.GAIN, "Gain", "&Gain (counts per electron):",
                "How many counts a photo-electron gives; the camera's data sheet may name its inverse, electrons per count.",
                0, camera);
        readNoise = number(Keys.READ_NOISE, "Read noise", "Read &noise (electrons):",
                "Standard deviation of a pixel in the dark, in electrons; 0 where photons are all the noise.", 0, camera);
    }

    private NumberField number(String key, String name, String label, String tip, double min, Composite parent) {
        return add(NumberField.of(key, name, label, tip, min,
                min == -Double.MAX_VALUE ? Double.MAX_VALUE : Integer.MAX_VALUE, parent).orNothing(), parent);
    }

    @Override
    boolean isUsed(FieldEditor field) {
        return field != cameraOffset && field != gain && field != readNoise
                || valueOf(fit).equals(FitMethod.MLE.name());
    }

    @Override
    String problem() {
        if (!valueOf(fit).equals(FitMethod.MLE.name())) {
            return null;
        }
        if (isEmpty(cameraOffset) || isEmpty(gain)) {
            return "Maximum likelihood needs the camera's offset and gain.";
        }
        return StepValues.parsed(gain.getStringValue(), Double::valueOf, 0.0) > 0 ? null
                : "Gain: a number above 0.";
    }

    private static boolean isEmpty(NumberField field) {
        return field.getStringValue().isBlank();
    }
}
