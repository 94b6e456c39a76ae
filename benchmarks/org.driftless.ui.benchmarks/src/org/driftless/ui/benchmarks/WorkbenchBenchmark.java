/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.driftless.core.image.Frame;
import org.driftless.core.particle.FitBox;
import org.driftless.core.simulate.SimulatedParticle;
import org.driftless.ui.editor.FrameCanvas;
import org.driftless.ui.editor.ImageStackEditor;
import org.driftless.ui.model.DriftPreview;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** How fast the workbench answers, on sequences as long as they come. Figures, not judgements: nothing here fails. */
class WorkbenchBenchmark {

    private static final Path FOLDER = Path.of(System.getProperty("driftless.benchmark.folder"));
    private static final int FRAMES = 10_000;
    private static final int SIZE = 2048;
    private static final int STEPS = 200;
    private static final int JUMPS = 40;
    private static final int BOXES = 10;
    private static final int TRACKED_FRAMES = 5_000;
    private static final int TRACKED_PARTICLES = 20;
    private static final int UNCHECKS = 20;
    private static final int PAUSE_MS = 300;
    private static final int ZOOM_STEPS = 6;
    private static final int PLAY_SECONDS = 4;
    private static final double MEGABYTE = 1 << 20;

    private final Figures figures = new Figures();
    private final EventLoop loop = new EventLoop();
    private final Display display = Display.getCurrent();
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    private long longest;
    private long mostComputed;

    @Test
    void answers() throws Exception {
        figures.add("Machine", System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version"), "");
        addLoad("Load before");
        forget();
        HeapWatch heap = new HeapWatch();
        longSequence();
        manyParticles();
        figures.time("Longest that one event held the user interface", longest, "100 ms");
        figures.time("  most that was computed for one event", mostComputed, "");
        figures.add("Heap in use at most, garbage and all; most that it may be", String.format(Locale.ROOT, "%.0f MB; %.0f MB",
                heap.peak() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE), "512 MB");
        figures.add("(Heap in use at the end, without garbage)",
                String.format(Locale.ROOT, "%.0f MB", heap.live() / MEGABYTE), "");
        addLoad("Load after");
        figures.writeTo(FOLDER.resolve("figures.txt"));
    }

    private void addLoad(String when) {
        figures.add(when, String.format(Locale.ROOT, "%.1f processes at work or waiting",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()), "");
    }

    /** What happens now is nobody's time. */
    private void forget() {
        loop.rest(PAUSE_MS);
        loop.takeLongest();
        loop.takeMostComputed();
    }

    private void longSequence() throws Exception {
        LongSequence sequence = new LongSequence(FRAMES, SIZE, BOXES);
        Path folder = FOLDER.resolve("long");
        sequence.write(folder);
        long begin = System.nanoTime();
        ImageStackEditor.open(page, folder);
        loop.until("the first frame is painted", () -> Hand.canvas(window()) != null && Hand.canvas(window()).frame() != null);
        FrameCanvas canvas = Hand.canvas(window());
        Frame[] painted = watchPaint(canvas);
        loop.until("the first frame is painted", () -> painted[0] == canvas.frame());
        figures.time("Open 10,000 frames of 2048 x 2048 pixels, to the first picture", System.nanoTime() - begin, "");
        note("Longest event while opening");
        OpenProject project = project(folder);
        readingAlone(project);
        window().forceActive();
        canvas.forceFocus();
        forget();
        figures.laps("Next frame by key, to painted (a key as soon as the last is seen)",
                step(project, canvas, painted, STEPS, 0), "33 ms");
        figures.laps("Next frame by key, to painted (a key every 0.1 s)", step(project, canvas, painted, STEPS, 100), "33 ms");
        figures.laps("A frame anywhere, to painted", jump(project, canvas, painted), "");
        note("Longest event while stepping");
        play(project, canvas, painted);
        note("Longest event while playing");
        figures.laps("Box around a particle, to its mark painted", boxes(sequence, project, canvas), "50 ms");
        note("Longest event while boxing");
        page.closeAllEditors(false);
        forget();
    }

    /** What a step costs without any screen. */
    private void readingAlone(OpenProject project) throws Exception {
        long[] times = new long[BOXES];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            project.session().frames().read(FRAMES / 2 + i);
            times[i] = System.nanoTime() - begin;
        }
        figures.times("(Reading one of these frames, without a screen)", times, "");
    }

    private Laps step(OpenProject project, FrameCanvas canvas, Frame[] painted, int steps, int pauseMillis) {
        Laps laps = new Laps(steps);
        for (int i = 0; i < steps; i++) {
            int target = project.frame() + 1;
            Frame before = canvas.frame();
            laps.begin();
            Hand.press(SWT.ARROW_RIGHT);
            loop.until("frame " + target + " is painted", () -> project.frame() == target
                    && canvas.frame() != before && painted[0] == canvas.frame());
            laps.end();
            if (pauseMillis > 0) {
                loop.rest(pauseMillis);
            }
        }
        return laps;
    }

    private void play(OpenProject project, FrameCanvas canvas, Frame[] painted) {
        Combo speed = Hand.speed(window());
        speed.select(speed.indexOf(Hand.SPEED));
        canvas.forceFocus();
        Frame[] last = {painted[0]};
        int[] seen = {0};
        int from = project.frame();
        long begin = System.nanoTime();
        Hand.press('p');
        long end = begin + TimeUnit.SECONDS.toNanos(PLAY_SECONDS);
        loop.until("playing ends", () -> {
            seen[0] += painted[0] == last[0] ? 0 : 1;
            last[0] = painted[0];
            return System.nanoTime() >= end;
        });
        int skipped = Math.max(0, project.frame() - from - seen[0]);
        Hand.press('p');
        loop.rest(PAUSE_MS);
        figures.add("Play at 25 frames a second, frames painted and stepped over", String.format(Locale.ROOT,
                "%.1f a second, %d", (double) seen[0] / PLAY_SECONDS, skipped),
                "25 a second");
        project.showFrame(0);
        loop.rest(PAUSE_MS);
    }

    private Laps jump(OpenProject project, FrameCanvas canvas, Frame[] painted) {
        Random random = new Random(2);
        Laps laps = new Laps(JUMPS);
        for (int i = 0; i < JUMPS; i++) {
            int target = random.nextInt(FRAMES);
            Frame before = canvas.frame();
            laps.begin();
            project.showFrame(target);
            loop.until("frame " + target + " is painted",
                    () -> canvas.frame() != before && painted[0] == canvas.frame());
            laps.end();
            loop.rest(PAUSE_MS / 2);
        }
        project.showFrame(0);
        loop.rest(PAUSE_MS);
        return laps;
    }

    private Laps boxes(LongSequence sequence, OpenProject project, FrameCanvas canvas) {
        boolean[] added = {false};
        boolean[] painted = {false};
        ProjectListener listener = (changed, change) -> added[0] |= change == ProjectChange.PARTICLES;
        project.addListener(listener);
        canvas.showOneToOne();
        canvas.addListener(SWT.Paint, event -> painted[0] |= added[0]);
        Laps laps = new Laps(BOXES);
        for (int i = 0; i < BOXES; i++) {
            SimulatedParticle spot = sequence.frames().particles().get(i);
            FitBox box = LongSequence.box(spot.x(), spot.y());
            Hand.mouse(canvas, SWT.MouseDown, box.x0(), box.y0(), 0);
            Hand.mouse(canvas, SWT.MouseMove, (box.x0() + box.x1()) / 2.0, (box.y0() + box.y1()) / 2.0, SWT.BUTTON1);
            Hand.mouse(canvas, SWT.MouseMove, box.x1(), box.y1(), SWT.BUTTON1);
            loop.rest(PAUSE_MS / 3);
            added[0] = false;
            painted[0] = false;
            laps.begin();
            Hand.mouse(canvas, SWT.MouseUp, box.x1(), box.y1(), SWT.BUTTON1);
            loop.until("particle " + (i + 1) + " is painted", () -> painted[0]);
            laps.end();
            loop.rest(PAUSE_MS / 3);
        }
        project.removeListener(listener);
        return laps;
    }

    private void manyParticles() throws Exception {
        LongSequence sequence = new LongSequence(TRACKED_FRAMES, 512, TRACKED_PARTICLES);
        Path folder = FOLDER.resolve("tracked");
        sequence.write(folder);
        sequence.writeTracking(folder);
        page.showView("org.driftless.ui.views.trajectories");
        long begin = System.nanoTime();
        ImageStackEditor.open(page, folder);
        loop.until("the project is open", () -> projects().find(folder).isPresent());
        OpenProject project = project(folder);
        DriftPreview preview = DriftPreview.of(project);
        boolean[] plotted = watchPlots();
        loop.until("the drift is plotted", () -> preview.estimate().isPresent() && !preview.isPending());
        figures.time("Open 20 particles tracked in 5,000 frames, to the drift", System.nanoTime() - begin, "");
        loop.rest(4 * PAUSE_MS);
        note("Longest event while opening that");
        Laps laps = new Laps(UNCHECKS);
        for (int i = 0; i < UNCHECKS; i++) {
            Set<Integer> used = new TreeSet<>(project.used());
            int id = i / 2 + 1;
            if (!used.remove(id)) {
                used.add(id);
            }
            var before = preview.estimate();
            plotted[0] = false;
            laps.begin();
            project.setUsed(used);
            loop.until("the drift of the others is there", () -> preview.estimate().isPresent()
                    && !preview.estimate().equals(before));
            plotted[0] = false;
            loop.until("it is plotted", () -> plotted[0]);
            laps.end();
            loop.rest(2 * PAUSE_MS);
        }
        figures.laps("Uncheck or check one of 20 particles over 5,000 frames, to new plots", laps, "100 ms");
        note("Longest event while checking");
        paths(project);
        note("Longest event while stepping with paths");
        page.closeAllEditors(false);
        loop.rest(PAUSE_MS);
    }

    private void paths(OpenProject project) {
        FrameCanvas canvas = Hand.canvas(window());
        Frame[] painted = watchPaint(canvas);
        project.showFrame(TRACKED_FRAMES - STEPS);
        window().forceActive();
        canvas.forceFocus();
        forget();
        figures.laps("Next frame with 20 paths of up to 5,000 frames over it, to painted",
                step(project, canvas, painted, STEPS / 2, 100), "33 ms");
        canvas.showOneToOne();
        for (int i = 0; i < ZOOM_STEPS; i++) {
            canvas.zoomIn();
        }
        figures.laps("The same, enlarged", step(project, canvas, painted, STEPS / 4, 100), "33 ms");
    }

    private void note(String what) {
        long nanos = loop.takeLongest();
        longest = Math.max(longest, nanos);
        long computed = loop.takeMostComputed();
        mostComputed = Math.max(mostComputed, computed);
        figures.time("(" + what + ")", nanos, "");
        figures.time("  most that was computed for one", computed, "");
    }

    private Shell window() {
        return page.getWorkbenchWindow().getShell();
    }

    private Frame[] watchPaint(FrameCanvas canvas) {
        Frame[] painted = {null};
        canvas.addListener(SWT.Paint, event -> painted[0] = canvas.frame());
        canvas.redraw();
        return painted;
    }

    /** Notes whenever something of a chart is painted. */
    private boolean[] watchPlots() {
        boolean[] plotted = {false};
        Listener filter = event -> plotted[0] |= event.widget.getClass().getName().contains("swtchart");
        display.addFilter(SWT.Paint, filter);
        return plotted;
    }

    private OpenProjects projects() {
        return PlatformUI.getWorkbench().getService(OpenProjects.class);
    }

    private OpenProject project(Path folder) {
        return projects().find(folder).orElseThrow();
    }
}
