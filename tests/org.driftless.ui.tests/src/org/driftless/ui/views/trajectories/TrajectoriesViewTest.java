/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.trajectories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.driftless.core.image.Calibration;
import org.driftless.core.simulate.SimulationSettings;
import org.driftless.io.project.Project;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.DriftPreview;
import org.driftless.ui.model.DriftSaving;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.story.RealInput;
import org.driftless.ui.story.Widgets;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Trajectories view by mouse, keys and commands. */
class TrajectoriesViewTest {

    private static final String COMMANDS = "org.driftless.ui.commands.";
    private static final int FRAMES = 8;
    private static final double PIXEL = 0.108;

    @TempDir
    private Path folder;
    private OpenProject project;
    private TrajectoryCharts charts;
    private Shell shell;

    @BeforeEach
    void trackSequence() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images,
                SimulationSettings.DEFAULT.withFrames(FRAMES).withSize(240, 200).withParticles(4).withMotion(6, 0));
        Project calibrated = Project.open(images, null);
        calibrated.setCalibration(new Calibration(PIXEL, 0.5));
        calibrated.save();
        project = Workbench.open(images);
        shell = Workbench.page().getWorkbenchWindow().getShell();
        shell.forceActive();
        Workbench.selectFound(project);
        Workbench.execute(COMMANDS + "track");
        Workbench.waitForSteps(project);
        Workbench.page().showView(TrajectoriesView.ID);
        charts = TrajectoriesView.charts(Workbench.page().getWorkbenchWindow());
        waitForDrift();
    }

    @AfterEach
    void close() {
        if (project != null) {
            project.revert();
            Workbench.closeAll();
        }
    }

    private void waitForDrift() {
        DriftPreview preview = DriftPreview.of(project);
        Workbench.waitUntil("the drift is known", () -> !preview.isPending() && preview.estimate().isPresent());
        Workbench.letPass();
    }

    private void show(PlotKind kind) throws Exception {
        ToolBar bar = Widgets.find(charts, ToolBar.class, any -> true);
        ToolItem item = bar.getItem(kind.ordinal());
        Rectangle at = item.getBounds();
        RealInput.click(bar.toDisplay(at.x + at.width / 2, at.y + at.height / 2));
        Workbench.waitUntil(kind + " is shown", item::getSelection);
        Workbench.letPass();
    }

    private static Point onScreen(PlotChart chart, int point) {
        PlotCurve curve = chart.plot().curves().get(0);
        PlotScale scale = chart.scale();
        return chart.area().toDisplay((int) Math.round(scale.column(curve.x()[point])),
                (int) Math.round(scale.row(curve.y()[point])));
    }

    @Test
    void pointAndClickAndKeys() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        show(PlotKind.OVER_TIME);
        // The button's tip may lie over the first chart.
        PlotChart chart = charts.charts().get(2);
        RealInput.point(onScreen(chart, 2));
        Workbench.letPass();
        RealInput.point(onScreen(chart, 5));
        Workbench.waitUntil("the point is named", () -> chart.hover() != null && chart.hover().frame() == 5);
        RealInput.click(onScreen(chart, 3));
        Workbench.waitUntil("the editor shows the frame", () -> project.frame() == 3);
        Workbench.waitUntil("the chart has the keys", () -> chart.area().isFocusControl());
        RealInput.press("Next");
        Workbench.waitUntil("the next frame is shown", () -> project.frame() == 4);
        PlotRange all = chart.scale().range();
        RealInput.press("plus");
        Workbench.waitUntil("it is seen nearer", () -> chart.scale().range().width() < 0.9 * all.width());
        assertEquals(chart.scale().range().width(), charts.charts().get(0).scale().range().width(), 1e-9);
        PlotRange near = chart.scale().range();
        RealInput.press("Right");
        Workbench.waitUntil("it is moved", () -> chart.scale().range().minX() > near.minX());
        RealInput.press("Home");
        Workbench.waitUntil("all is seen again", () -> chart.scale().range().equals(all));
    }

    @Test
    void savesTheDriftOfTheCheckedParticles() throws Exception {
        Workbench.waitUntil("there is a drift to be saved", () -> Workbench.isEnabled(COMMANDS + "saveDrift"));
        assertEquals("Not saved: there is no drift on disk yet.", DriftSaving.words(project));
        Workbench.execute(COMMANDS + "saveDrift");
        Workbench.waitForSteps(project);
        Workbench.waitUntil("all is saved", () -> !Workbench.isEnabled(COMMANDS + "saveDrift"));
        assertEquals("", DriftSaving.words(project));
        waitForDrift();
        Set<Integer> fewer = new TreeSet<>(project.used());
        assertTrue(fewer.remove(2));
        project.setUsed(fewer);
        Workbench.waitUntil("it is not saved", () -> Workbench.isEnabled(COMMANDS + "saveDrift"));
        assertTrue(DriftSaving.words(project).startsWith("Not saved: the drift on disk is of particles 1\u2013"));
        waitForDrift();
        Workbench.execute(COMMANDS + "saveDrift");
        Workbench.waitForSteps(project);
        assertEquals(fewer, new TreeSet<>(project.session().chosenForDrift()));
        Workbench.waitUntil("all is saved", () -> !Workbench.isEnabled(COMMANDS + "saveDrift"));
    }

    @Test
    void unitsAreTurnedAndBack() throws Exception {
        Plot micrometres = charts.charts().get(0).plot();
        assertTrue(micrometres.yTitle().endsWith("(\u00b5m)"), micrometres.yTitle());
        Workbench.execute(COMMANDS + "plotUnits");
        Plot pixels = charts.charts().get(0).plot();
        assertEquals(micrometres.yTitle().replace("\u00b5m", "px"), pixels.yTitle());
        assertEquals(PIXEL * pixels.curves().get(0).y()[3], micrometres.curves().get(0).y()[3], 1e-9);
        Workbench.execute(COMMANDS + "plotUnits");
        assertEquals(micrometres.yTitle(), charts.charts().get(0).plot().yTitle());
    }

    @Test
    void exportsWhatIsShown() throws Exception {
        assumeTrue(RealInput.isPossible(), "Needs an X display and xdotool, which ./verify starts and installs.");
        show(PlotKind.DRIFT);
        PlotExport export = charts.export();
        List<PlotCurve> curves = charts.charts().get(0).plot().curves();

        Path svg = folder.resolve(export.fileName(PlotFormat.SVG));
        export.write(svg, PlotFormat.SVG, 170, 0);
        Element drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile())
                .getDocumentElement();
        assertEquals(curves.size(), drawing.getElementsByTagName("g").getLength());
        assertTrue(texts(drawing).containsAll(List.of("Drift x (\u00b5m)", "Drift y (\u00b5m)", "Drift", "1")));

        Path png = folder.resolve(export.fileName(PlotFormat.PNG));
        export.write(png, PlotFormat.PNG, 85, 300);
        assertEquals(Math.round(85 / 25.4 * 300), new ImageData(png.toString()).width);

        Path csv = folder.resolve(export.fileName(PlotFormat.CSV));
        export.write(csv, PlotFormat.CSV, 0, 0);
        List<String> lines = Files.readAllLines(csv);
        assertEquals("curve,image_index,filename,time_s,drift_x_um,drift_y_um,state", lines.get(0));
        assertEquals(1 + curves.size() * FRAMES, lines.size());
        PlotCurve estimate = curves.get(curves.size() - 1);
        String[] last = lines.get(lines.size() - 1).split(",");
        assertEquals(project.session().frames().name(FRAMES - 1), last[2]);
        assertEquals(0.5 * (FRAMES - 1), Double.parseDouble(last[3]));
        assertEquals(estimate.x()[FRAMES - 1], Double.parseDouble(last[4]));
        assertEquals(estimate.y()[FRAMES - 1], Double.parseDouble(last[5]));
        assertFalse(Files.exists(folder.resolve(csv.getFileName() + ".part")));
    }

    private static List<String> texts(Element drawing) {
        NodeList nodes = drawing.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
