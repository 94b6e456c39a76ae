/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import java.util.Optional;

import org.driftless.core.image.ImageSequence;
import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.dialogs.InputDialog;
import org.driftless.ui.model.RefusedException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks which frames are used, and which one stays where it is. */
public final class FrameRangeDialog extends InputDialog<ProjectSetup> {

    private final ProjectSetup setup;
    private final ImageSequence frames;
    private Text first;
    private Text last;
    private Text leftOut;
    private Text reference;

    private FrameRangeDialog(Shell shell, ProjectSetup setup, ImageSequence frames) {
        super(shell, "Frame Range", "Frames that are left out take no part in tracking, drift, alignment and validation. "
                + "Frames are counted from 1.");
        this.setup = setup;
        this.frames = frames;
    }

    /**
     * Waits for the answer.
     *
     * @return the setup with another choice of frames; empty if it was cancelled
     */
    public static Optional<ProjectSetup> ask(Shell shell, ProjectSetup setup, ImageSequence frames) {
        FrameRangeDialog dialog = new FrameRangeDialog(shell, setup, frames);
        return dialog.open() == OK ? Optional.of(dialog.value()) : Optional.empty();
    }

    @Override
    protected void createFields(Composite parent) {
        FrameRangeInput now = FrameRangeInput.of(setup, frames);
        first = field(parent, "&First frame in use:", now.first(), "Number of the first frame that is used");
        hint(parent, "of " + frames.size());
        last = field(parent, "&Last frame in use:", now.last(), "Number of the last frame that is used");
        hint(parent, "of " + frames.size());
        leftOut = field(parent, "Left &out between:", now.leftOut(), "Frames that are not used, apart by commas");
        leftOut.setMessage("none");
        hint(parent, "e.g. 12, 13, 40-45");
        reference = field(parent, "&Reference frame:", now.reference(),
                "The frame that stays where it is; empty for the first one in use");
        reference.setMessage("the first one in use");
        hint(parent, "stays where it is");
    }

    private static void hint(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    @Override
    protected ProjectSetup read() throws RefusedException {
        return new FrameRangeInput(first.getText(), last.getText(), leftOut.getText(), reference.getText())
                .applied(setup, frames);
    }
}
