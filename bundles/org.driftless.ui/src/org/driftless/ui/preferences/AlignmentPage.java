/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import org.driftless.core.align.EdgePolicy;
import org.driftless.core.align.Interpolation;
import org.driftless.pipeline.OutputForm;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** How frames are moved back. */
public final class AlignmentPage extends StepPage {

    private RadioGroupFieldEditor edges;

    public AlignmentPage() {
        super("How frames are moved back, what is shown where nothing was recorded, and what is written.");
    }

    @Override
    protected void createFieldEditors() {
        choice(Keys.INTERPOLATION, "Interpolation: values between pixels", "What it costs at half a pixel of drift",
                new String[][] {
                    {"&Cubic: takes under 2 % off a sharp peak and keeps most of the noise", Interpolation.CUBIC.name()},
                    {"&Quintic: takes under 1 % off, keeps more of the noise, and takes longer", Interpolation.QUINTIC.name()},
                    {"&Linear: takes 17 % off a sharp peak and most of the noise; the drift shows in both",
                        Interpolation.LINEAR.name()},
                    {"&None: changes no value, leaves up to half a pixel of drift, refuses a rotation",
                        Interpolation.NONE.name()}});
        edges = choice(Keys.EDGES, "Edges: pixels whose source lies outside the frame", "What becomes of the border",
                new String[][] {
                    {"N&earest pixel of the edge, repeated", EdgePolicy.Mode.NEAREST.name()},
                    {"C&rop all frames to the area that they share", EdgePolicy.Mode.CROP.name()},
                    {"E&xpand all frames until none is cut; new pixels are 0, or NaN in float images",
                        EdgePolicy.Mode.EXPAND.name()},
                    {"&Fill with a value", EdgePolicy.Mode.FILL.name()}});
        Composite parent = getFieldEditorParent();
        add(NumberField.of(Keys.FILL_VALUE, "Fill value", "Fill &value (counts):",
                "In counts, as the images have them. Integer images need a whole number that their type can hold.",
                -Double.MAX_VALUE, Double.MAX_VALUE, parent), parent);
        choice(Keys.OUTPUT, "Output: what the aligned frames are written as",
                "The form of the other kind is removed when the frames are aligned anew", new String[][] {
                    {"&As the images are: single files, or one stack", OutputForm.AS_INPUT.name()},
                    {"&Single files, with the names of the frames", OutputForm.FILES.name()},
                    {"&One stack, with the name of the images' file or folder", OutputForm.STACK.name()}});
    }

    @Override
    boolean isUsed(FieldEditor field) {
        return !field.getPreferenceName().equals(Keys.FILL_VALUE)
                || valueOf(edges).equals(EdgePolicy.Mode.FILL.name());
    }
}
