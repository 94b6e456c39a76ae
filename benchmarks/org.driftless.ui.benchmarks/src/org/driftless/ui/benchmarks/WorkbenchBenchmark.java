/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
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
    private static final double MEGABYTE = 1 << 20;

    private final Figures figures = new Figures();
    private final EventLoop loop = new EventLoop();
    private final Display display = Display.getCurrent();
    private final IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    private long longest;

    @Test
    void answers() throws Exception {
        figures.add("Machine", System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version"), "");
        loop.rest(PAUSE_MS);
        loop.takeLongest();
        HeapWatch heap = new HeapWatch();
        longSequence();
        manyParticles();
        figures.time("Longest that one event held the user interface", longest, "100 ms");
        figures.add("Heap in use at most, garbage and all; most that it may be", String.format(Locale.ROOT, "%.0f MB; %.0f MB",
                heap.peak() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE), "512 MB");
        figures.add("(Heap in use at the end, without garbage)",
                String.format(Locale.ROOT, "%.0f MB", heap.live() / MEGABYTE), "");
        figures.writeTo(FOLDER.resolve("figures.txt"));
    }

    private void longSequence() throws Exception {
        LongSequence sequence = new LongSequence(FRAMES, SIZE, BOXES);
        Path folder = FOLDER.resolve("long");
        sequence.write(folder);
        long begin = System.nanoTime();
        ImageStackEditor.open(page, folder);
        loop.until("the first frame is painted", () -> canvasOrNull() != null && canvasOrNull().frame() != null);
        FrameCanvas canvas = canvasOrNull();
        Frame[] painted = watchPaint(canvas);
        loop.until("the first frame is painted", () -> painted[0] == canvas.frame());
        figures.time("Open 10,000 frames of 2048 x 2048 pixels, to the first picture", System.nanoTime() - begin, "");
        note("Longest event while opening");
        OpenProject project = project(folder);
        readingAlone(project);
        Shell shell = page.getWorkbenchWindow().getShell();
        shell.forceActive();
        canvas.forceFocus();
        loop.rest(PAUSE_MS);
        loop.takeLongest();
        figures.times("Next frame by key, to painted (a key as soon as the last is seen)",
                step(project, canvas, painted, 0), "33 ms");
        figures.times("Next frame by key, to painted (a key every 0.1 s)", step(project, canvas, painted, 100), "33 ms");
        figures.times("A frame anywhere, to painted", jump(project, canvas, painted), "");
        note("Longest event while stepping");
        figures.times("Box around a particle, to its mark painted", boxes(sequence, project, canvas), "50 ms");
        note("Longest event while boxing");
        page.closeAllEditors(false);
        loop.rest(PAUSE_MS);
        loop.takeLongest();
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

    private long[] step(OpenProject project, FrameCanvas canvas, Frame[] painted, int pauseMillis) {
        long[] times = new long[STEPS];
        for (int i = 0; i < STEPS; i++) {
            int target = project.frame() + 1;
            Frame before = canvas.frame();
            long begin = System.nanoTime();
            press(SWT.ARROW_RIGHT);
            loop.until("frame " + target + " is painted", () -> project.frame() == target
                    && canvas.frame() != before && painted[0] == canvas.frame());
            times[i] = System.nanoTime() - begin;
            if (pauseMillis > 0) {
                loop.rest(pauseMillis);
            }
        }
        return times;
    }

    private long[] jump(OpenProject project, FrameCanvas canvas, Frame[] painted) {
        Random random = new Random(2);
        long[] times = new long[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            int target = random.nextInt(FRAMES);
            Frame before = canvas.frame();
            long begin = System.nanoTime();
            project.showFrame(target);
            loop.until("frame " + target + " is painted",
                    () -> canvas.frame() != before && painted[0] == canvas.frame());
            times[i] = System.nanoTime() - begin;
            loop.rest(PAUSE_MS / 2);
        }
        project.showFrame(0);
        loop.rest(PAUSE_MS);
        return times;
    }

    private long[] boxes(LongSequence sequence, OpenProject project, FrameCanvas canvas) {
        boolean[] added = {false};
        boolean[] painted = {false};
        ProjectListener listener = (changed, change) -> added[0] |= change == ProjectChange.PARTICLES;
        project.addListener(listener);
        canvas.showOneToOne();
        canvas.addListener(SWT.Paint, event -> painted[0] |= added[0]);
        long[] times = new long[BOXES];
        for (int i = 0; i < BOXES; i++) {
            SimulatedParticle spot = sequence.frames().particles().get(i);
            FitBox box = LongSequence.box(spot.x(), spot.y());
            mouse(canvas, SWT.MouseDown, box.x0(), box.y0(), 0);
            mouse(canvas, SWT.MouseMove, (box.x0() + box.x1()) / 2.0, (box.y0() + box.y1()) / 2.0, SWT.BUTTON1);
            mouse(canvas, SWT.MouseMove, box.x1(), box.y1(), SWT.BUTTON1);
            loop.rest(PAUSE_MS / 3);
            added[0] = false;
            painted[0] = false;
            long begin = System.nanoTime();
            mouse(canvas, SWT.MouseUp, box.x1(), box.y1(), SWT.BUTTON1);
            loop.until("particle " + (i + 1) + " is painted", () -> painted[0]);
            times[i] = System.nanoTime() - begin;
            loop.rest(PAUSE_MS / 3);
        }
        project.removeListener(listener);
        return times;
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
        long[] times = new long[UNCHECKS];
        for (int i = 0; i < UNCHECKS; i++) {
            Set<Integer> used = new TreeSet<>(project.used());
            int id = i / 2 + 1;
            if (!used.remove(id)) {
                used.add(id);
            }
            var before = preview.estimate();
            plotted[0] = false;
            long start = System.nanoTime();
            project.setUsed(used);
            loop.until("the drift of the others is there", () -> preview.estimate().isPresent()
                    && !preview.estimate().equals(before));
            plotted[0] = false;
            loop.until("it is plotted", () -> plotted[0]);
            times[i] = System.nanoTime() - start;
            loop.rest(2 * PAUSE_MS);
        }
        figures.times("Uncheck or check one of 20 particles over 5,000 frames, to new plots", times, "100 ms");
        note("Longest event while checking");
        page.closeAllEditors(false);
        loop.rest(PAUSE_MS);
    }

    private void note(String what) {
        long nanos = loop.takeLongest();
        longest = Math.max(longest, nanos);
        figures.time("(" + what + ")", nanos, "");
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

    private void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        event.type = SWT.KeyDown;
        display.post(event);
        event.type = SWT.KeyUp;
        display.post(event);
    }

    private static void mouse(FrameCanvas canvas, int type, double x, double y, int state) {
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.count = type == SWT.MouseDown ? 1 : 0;
        event.stateMask = state;
        Point at = new Point((int) Math.rint(canvas.view().screenX(x - 0.5)),
                (int) Math.rint(canvas.view().screenY(y - 0.5)));
        event.x = at.x;
        event.y = at.y;
        event.widget = canvas;
        canvas.notifyListeners(type, event);
    }

    private OpenProjects projects() {
        return PlatformUI.getWorkbench().getService(OpenProjects.class);
    }

    private OpenProject project(Path folder) {
        return projects().find(folder).orElseThrow();
    }

    private FrameCanvas canvasOrNull() {
        return find(page.getWorkbenchWindow().getShell());
    }

    private static FrameCanvas find(Composite in) {
        for (Control child : in.getChildren()) {
            if (child instanceof FrameCanvas canvas && canvas.isVisible()) {
                return canvas;
            }
            FrameCanvas deeper = child instanceof Composite composite ? find(composite) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
