/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.driftless.core.particle.FoundSpot;
import org.driftless.core.particle.Particle;
import org.driftless.io.project.SelectedParticle;
import org.driftless.ui.editor.ImageStackEditor;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.jobs.ProjectJob;
import org.driftless.ui.model.Candidates;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** What tests do in the workbench, on its user interface thread. */
public final class Workbench {

    private static final long PATIENCE_SECONDS = 60;

    private Workbench() {
    }

    public static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    public static OpenProject open(Path folder) throws PartInitException {
        ImageStackEditor.open(page(), folder);
        return opened(folder);
    }

    /** The project of a folder, as soon as it is open. */
    public static OpenProject opened(Path folder) {
        OpenProjects projects = PlatformUI.getWorkbench().getService(OpenProjects.class);
        waitUntil("the project is open", () -> projects.find(folder).isPresent());
        return projects.find(folder).orElseThrow();
    }

    public static void closeAll() {
        // What was said of a failure must not lie over the next test.
        Shell window = page().getWorkbenchWindow().getShell();
        Arrays.stream(window.getDisplay().getShells()).filter(any -> any != window && any.isVisible() && !any.getText().isEmpty())
                .forEach(Shell::close);
        page().closeAllEditors(false);
        waitUntil("all projects are closed",
                () -> PlatformUI.getWorkbench().getService(OpenProjects.class).all().isEmpty());
    }

    public static boolean isEnabled(String command) {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command).isEnabled();
    }

    public static void execute(String command)
            throws ExecutionException, NotDefinedException, NotEnabledException, NotHandledException {
        waitUntil(command + " is enabled", () -> isEnabled(command));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    }

    /** Finds particles, as many as are suggested, and selects them all. */
    public static void selectFound(OpenProject project)
            throws ExecutionException, NotDefinedException, NotEnabledException, NotHandledException {
        execute("org.driftless.ui.commands.findParticles");
        Candidates candidates = Candidates.of(project);
        waitUntil("there are candidates", () -> !candidates.spots().isEmpty());
        List<SelectedParticle> selected = new ArrayList<>(project.particles());
        for (FoundSpot spot : candidates.spots()) {
            selected.add(new SelectedParticle(new Particle(selected.size() + 1, spot.box(), candidates.frame()),
                    spot.fit().rSquared(), spot.fit().x(), spot.fit().y()));
        }
        project.setParticles(selected);
    }

    /** Does all that was asked of the user interface thread before. */
    public static void letPass() {
        boolean[] done = {false};
        Display.getCurrent().asyncExec(() -> done[0] = true);
        waitUntil("what was asked for is done", () -> done[0]);
    }

    /** Lets the workbench go on until the steps of a project are done and the project knows of it. */
    public static void waitForSteps(OpenProject project) throws InterruptedException {
        waitUntil("the step is at its end", () -> !ProjectJob.isBusy(project));
        Job.getJobManager().join(JobFamilies.STEP, null);
        letPass();
    }

    /** Lets the workbench go on until something holds. */
    public static void waitUntil(String what, BooleanSupplier holds) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("It never happened that " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> { });
                display.sleep();
            }
        }
    }
}
