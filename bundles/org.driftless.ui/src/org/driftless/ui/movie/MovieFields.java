/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.movie;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.driftless.io.movie.Palette;
import org.driftless.pipeline.UsageException;
import org.driftless.pipeline.movie.MovieContent;
import org.driftless.pipeline.movie.MovieFormat;
import org.driftless.pipeline.movie.MovieFrames;
import org.driftless.pipeline.movie.MovieLayout;
import org.driftless.pipeline.movie.MovieLook;
import org.driftless.pipeline.movie.MovieOptions;
import org.driftless.pipeline.movie.Region;
import org.driftless.pipeline.movie.Zoom;
import org.driftless.ui.editor.Contrast;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** The fields that say what is in a movie. */
final class MovieFields {

    private static final MovieContent[] CONTENTS = {MovieContent.BOTH, MovieContent.BEFORE, MovieContent.AFTER};
    private static final Zoom[] ZOOMS = {new Zoom(1, 4), new Zoom(1, 3), new Zoom(1, 2), Zoom.NONE, new Zoom(2, 1), new Zoom(3, 1),
        new Zoom(4, 1), new Zoom(8, 1)};
    private static final int NO_ZOOM = 3;
    private static final int MOST_PER_SECOND = 50;
    private static final double MEGA = 1e6;

    private final MovieOffer offer;
    private final Runnable changed;
    private final List<Region> regions = new ArrayList<>();
    private final Combo content;
    private final Combo region;
    private final Spinner first;
    private final Spinner last;
    private final Spinner every;
    private final Combo contrast;
    private final Combo zoom;
    private final Spinner perSecond;
    private final Button scaleBar;
    private final Button time;
    private final Button titles;

    /** @param parent has three columns */
    MovieFields(Composite parent, MovieOffer offer, Runnable changed) {
        this.offer = offer;
        this.changed = changed;
        content = combo(parent, "&Show:", "Before and after, side by side", "Before: frames as taken", "After: aligned frames");
        content.select(List.of(CONTENTS).indexOf(offer.content()));
        region = combo(parent, "&Part:", regionNames());
        region.select(0);
        Composite frames = row(parent, "F&rames:");
        first = spinner(frames, "", 1, offer.frames(), 1);
        last = spinner(frames, "to", 1, offer.frames(), offer.frames());
        every = spinner(frames, "one in", 1, offer.frames(), 1);
        contrast = combo(parent, "&Contrast:", contrastNames());
        contrast.select(0);
        zoom = combo(parent, "Si&ze:", "A quarter", "A third", "Half", "As it is", "Twice", "Three times", "Four times",
                "Eight times");
        zoom.select(NO_ZOOM);
        Composite speed = row(parent, "Spee&d:");
        perSecond = spinner(speed, "", 1, MOST_PER_SECOND, (int) MovieOptions.USUAL_PER_SECOND);
        new Label(speed, SWT.NONE).setText("pictures a second");
        Composite marks = row(parent, "Marks:");
        boolean known = offer.project().calibration().hasPixelSize();
        scaleBar = check(marks, "Scale &bar", known);
        scaleBar.setToolTipText(known ? "" : "The size of a pixel is not known: Alignment > Pixel Size and Frame Rate");
        time = check(marks, offer.project().calibration().hasFrameInterval() ? "&Time" : "Frame &number", true);
        titles = check(marks, "T&itles", true);
        update();
    }

    private String[] regionNames() {
        regions.add(offer.whole());
        offer.visible().ifPresent(regions::add);
        return regions.stream().map(one -> (regions.indexOf(one) == 0 ? "Whole frame, " : "What the editor shows, ") + one.width()
                + " \u00d7 " + one.height() + " pixels").toArray(String[]::new);
    }

    private String[] contrastNames() {
        List<String> names = new ArrayList<>();
        offer.contrast().ifPresent(one -> names.add("As on the screen, " + number(one.black()) + " to " + number(one.white())));
        names.add("Found from the frames");
        names.add("None: a TIFF stack with the values as they are");
        return names.toArray(String[]::new);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3g" : "%.0f", value);
    }

    private Combo combo(Composite parent, String name, String... items) {
        new Label(parent, SWT.NONE).setText(name);
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> update());
        return combo;
    }

    private static Composite row(Composite parent, String name) {
        new Label(parent, SWT.NONE).setText(name);
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
        return row;
    }

    private Spinner spinner(Composite row, String name, int from, int to, int value) {
        if (!name.isEmpty()) {
            new Label(row, SWT.NONE).setText(name);
        }
        Spinner spinner = new Spinner(row, SWT.BORDER);
        spinner.setValues(value, from, to, 0, 1, 10);
        spinner.addListener(SWT.Modify, event -> update());
        return spinner;
    }

    private Button check(Composite row, String name, boolean possible) {
        Button button = new Button(row, SWT.CHECK);
        button.setText(name);
        button.setEnabled(possible);
        button.setSelection(possible);
        return button;
    }

    /** Fields that mean nothing where values are kept can't be filled. */
    private void update() {
        if (titles == null) {
            return;
        }
        boolean pictures = !keepsValues();
        zoom.setEnabled(pictures);
        perSecond.setEnabled(pictures);
        scaleBar.setEnabled(pictures && offer.project().calibration().hasPixelSize());
        time.setEnabled(pictures);
        titles.setEnabled(pictures && content() == MovieContent.BOTH);
        changed.run();
    }

    /** Whether values are kept and nothing is drawn. */
    boolean keepsValues() {
        return contrast.getSelectionIndex() == contrast.getItemCount() - 1;
    }

    private MovieContent content() {
        return CONTENTS[content.getSelectionIndex()];
    }

    /** Why no movie can be made of what is chosen, as a sentence; empty if one can. */
    String problem() {
        if (first.getSelection() > last.getSelection()) {
            return "The first frame comes after the last: choose them in order.";
        }
        if (pictures() == 0) {
            return "All of these frames are left out: choose others.";
        }
        return keepsValues() && content() == MovieContent.BOTH ? "Values are kept of one side: show before or after." : "";
    }

    private int pictures() {
        return offer.pictures(first.getSelection() - 1, last.getSelection() - 1, every.getSelection());
    }

    /** How large it will be, e.g. "120 pictures of 644 x 240 pixels, about 15 MB"; why it can't be if it can't. */
    String size(Path file) {
        Region part = regions.get(region.getSelectionIndex());
        try {
            MovieLayout layout = MovieLayout.of(part, keepsValues() ? Zoom.NONE : ZOOMS[zoom.getSelectionIndex()], content());
            long pixels = (long) layout.width() * layout.height() * pictures();
            long bytes = keepsValues() ? pixels * offer.project().session().frames().type().bytes()
                    : MovieFormat.of(file).roughBytes(pixels);
            return pictures() + (pictures() == 1 ? " picture of " : " pictures of ") + layout.width() + " \u00d7 " + layout.height()
                    + String.format(Locale.ROOT, bytes < 10 * MEGA ? " pixels, about %.1f MB" : " pixels, about %.0f MB", bytes / MEGA);
        } catch (UsageException e) {
            return e.getMessage();
        }
    }

    /** @param replace whether the file may be replaced if it is there */
    MovieOptions options(Path file, boolean replace) {
        MovieFrames frames = new MovieFrames(first.getSelection() - 1, last.getSelection() - 1, every.getSelection());
        Region part = region.getSelectionIndex() == 0 ? null : regions.get(region.getSelectionIndex());
        return new MovieOptions(file, content(), part, frames, perSecond.getSelection(), keepsValues() ? null : look(), replace);
    }

    private MovieLook look() {
        Optional<Contrast> screen = offer.contrast();
        boolean asShown = screen.isPresent() && contrast.getSelectionIndex() == 0;
        double low = asShown ? screen.get().black() : Double.NaN;
        double high = asShown ? screen.get().white() : Double.NaN;
        Palette palette = screen.map(shown -> Palette.of(shown.table())).orElse(Palette.GRAY);
        return new MovieLook(low, high, palette, ZOOMS[zoom.getSelectionIndex()],
                new MovieLook.Marks(scaleBar.getSelection(), time.getSelection(), titles.getSelection(), 1));
    }
}
