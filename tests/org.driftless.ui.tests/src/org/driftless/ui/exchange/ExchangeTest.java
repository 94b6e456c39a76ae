/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.driftless.core.drift.FrameMotion;
import org.driftless.core.particle.FitBox;
import org.driftless.io.exchange.ImageJRoi;
import org.driftless.io.exchange.ImageJRoiFile;
import org.driftless.io.exchange.PicassoDrift;
import org.driftless.io.project.SelectedParticle;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.ui.commands.CurrentProject;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Particles and drifts of other programs in the workbench. */
class ExchangeTest {

    private static final String COMMANDS = "org.driftless.ui.commands.";

    @TempDir
    private Path folder;
    private OpenProject project;
    private MessageLog log;

    @BeforeEach
    void openSequence() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images);
        project = Workbench.open(images);
        log = PlatformUI.getWorkbench().getService(MessageLog.class);
    }

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    private List<FitBox> boxes() {
        return project.particles().stream().map(one -> one.particle().box()).toList();
    }

    private Path regions() throws Exception {
        Workbench.selectFound(project);
        Path file = folder.resolve("RoiSet.zip");
        ExportHandler.schedule(ExportFormat.ROI, file, project, log).join();
        return file;
    }

    @Test
    void particlesComeInAsOneEditThatIsUndone() throws Exception {
        Path file = regions();
        List<SelectedParticle> found = project.particles();
        assertTrue(found.size() > 1);
        assertEquals(found.size(), ImageJRoiFile.read(file).regions().size());
        project.setParticles(List.of());

        ImportRegionsHandler.schedule(Workbench.page().getWorkbenchWindow(), project, file, false);
        Workbench.waitUntil("there are particles", () -> !project.particles().isEmpty());
        assertEquals(found.stream().map(SelectedParticle::particle).toList(),
                project.particles().stream().map(SelectedParticle::particle).toList());
        assertTrue(project.isDirty(), "it is an edit, which is not saved by the way");

        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        IUndoContext context = Adapters.adapt(CurrentProject.editor(Workbench.page(), project).orElseThrow(), IUndoContext.class);
        assertEquals("Import Particles", history.getUndoOperation(context).getLabel());
        history.undo(context, null, null);
        assertEquals(List.of(), project.particles());
        history.redo(context, null, null);
        assertEquals(found.size(), project.particles().size());
    }

    @Test
    void whatIsNotTakenIsSaidAndTheRestJoins() throws Exception {
        Path file = regions();
        List<ImageJRoi> all = new ArrayList<>(ImageJRoiFile.read(file).regions());
        List<FitBox> found = boxes();
        all.add(ImageJRoi.rectangle("beyond", 195, 10, 21, 21, 1, Map.of()));
        Path more = folder.resolve("more.zip");
        ImageJRoiFile.write(more, all);
        project.setParticles(project.particles().subList(0, 1));

        List<String> wrong = new ArrayList<>();
        new ImportRegionsJob(project, more, true, log, Display.getCurrent(), (after, refused) -> {
            project.setSetup(after);
            wrong.addAll(refused);
        }).schedule();
        Workbench.waitUntil("particles have joined", () -> project.particles().size() > 1);
        assertEquals(found.size(), project.particles().size());
        assertTrue(wrong.contains("Region beyond (195,10,216,31) is not inside the image: X0 < X1 <= 200 and Y0 < Y1 <= 160 are "
                + "needed."), wrong.toString());
        assertTrue(wrong.stream().anyMatch(text -> text.endsWith("its spot is that of particle 1.")), wrong.toString());
    }

    @Test
    void aDriftComesInIsShownAndGoesOutAgain() throws Exception {
        assertFalse(Workbench.isEnabled(COMMANDS + "exportDrift"));
        List<PicassoDrift.Shift> shifts = IntStream.range(0, project.session().frames().size())
                .mapToObj(k -> new PicassoDrift.Shift(0.7 * k, 0.3 * k)).toList();
        Path file = folder.resolve("run_07_drift.txt");
        PicassoDrift.write(file, shifts);
        ImportDriftHandler.schedule(Workbench.page().getWorkbenchWindow(), project, file);
        Workbench.waitForSteps(project);
        assertEquals(State.DONE, project.status().line(StepName.DRIFT).state());
        assertTrue(project.status().line(StepName.DRIFT).detail().endsWith("imported from run_07_drift.txt, its uncertainty unknown"));
        assertEquals(FrameMotion.Source.IMPORTED, project.drift().orElseThrow().at(2).source());

        Workbench.waitUntil("it can be exported", () -> Workbench.isEnabled(COMMANDS + "exportDrift"));
        Path out = folder.resolve("out_drift.txt");
        Job job = ExportHandler.schedule(ExportFormat.PICASSO, out, project, log);
        job.join();
        assertEquals(Files.readString(file), Files.readString(out));

        Workbench.execute(COMMANDS + "align");
        Workbench.waitForSteps(project);
        assertEquals(State.DONE, project.status().line(StepName.ALIGN).state());
    }

    @Test
    void filesAreNamedAfterTheImages() {
        assertEquals("run_07_RoiSet.zip", ExportFormat.ROI.fileName(Path.of("/data/run_07")));
        assertEquals("run_07_drift.txt", ExportFormat.PICASSO.fileName(Path.of("/data/run_07.ome.tif")));
        assertEquals("a.b_trackpy.csv", ExportFormat.TRACKPY.fileName(Path.of("a.b.TIFF")));
        assertEquals(".xml", ExportFormat.TRACKMATE.extension());
    }
}
