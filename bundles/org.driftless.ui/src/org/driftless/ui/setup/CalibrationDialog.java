/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import java.util.Arrays;
import java.util.Optional;

import org.driftless.core.image.Calibration;
import org.driftless.ui.dialogs.InputDialog;
import org.driftless.ui.model.RefusedException;
import org.driftless.ui.setup.CalibrationInput.Unit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what a pixel and a frame stand for. */
public final class CalibrationDialog extends InputDialog<Calibration> {

    private final Calibration known;
    private final Calibration images;
    private Text pixelSize;
    private Text time;
    private Combo unit;

    private CalibrationDialog(Shell shell, Calibration known, Calibration images) {
        super(shell, "Pixel Size and Frame Rate", "With these, positions and plots are told in micrometres and seconds, "
                + "too. No result changes. " + advice(CalibrationInput.said(images)));
        this.known = known;
        this.images = images;
    }

    /**
     * Waits for the answer.
     *
     * @param known as the user has said before
     * @param images as the images say, which is shown where the user says nothing
     * @return what was typed; empty if it was cancelled
     */
    public static Optional<Calibration> ask(Shell shell, Calibration known, Calibration images) {
        CalibrationDialog dialog = new CalibrationDialog(shell, known, images);
        return dialog.open() == OK ? Optional.of(dialog.value()) : Optional.empty();
    }

    @Override
    protected void createFields(Composite parent) {
        CalibrationInput now = CalibrationInput.of(known);
        CalibrationInput said = CalibrationInput.rounded(images);
        pixelSize = field(parent, "&Pixel size:", now.pixelSize(), "Side of a pixel on the sample, in micrometres");
        pixelSize.setMessage(hint(said.pixelSize()));
        new Label(parent, SWT.NONE).setText("\u00b5m");
        time = field(parent, "&Time:", now.time(), "Time from a frame to the next one, or how many there are a second");
        time.setMessage(hint(said.time()));
        unit = new Combo(parent, SWT.READ_ONLY);
        unit.setItems(Arrays.stream(Unit.values()).map(Unit::title).toArray(String[]::new));
        unit.select((known.hasFrameInterval() ? now : said).unit().ordinal());
        unit.setToolTipText("What the number before it says");
        unit.addListener(SWT.Selection, event -> look());
    }

    private static String advice(String said) {
        return said.isEmpty() ? "Leave empty what is not known."
                : "The images say " + said + "; a field that is left empty is as they say.";
    }

    /** What stands in an empty field. */
    private static String hint(String said) {
        return said.isEmpty() ? "not known" : said + ", from the images";
    }

    @Override
    protected Calibration read() throws RefusedException {
        return new CalibrationInput(pixelSize.getText(), time.getText(), Unit.values()[unit.getSelectionIndex()])
                .calibration();
    }
}
