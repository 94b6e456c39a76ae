/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ParticleFits;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of a project is left behind when its editor is closed, however often. */
class ClosedEditorsTest {

    private static final int TIMES = 30;

    /** The workbench remembers the part that was active last, and the one before. */
    private static final int REMEMBERED = 3;

    @TempDir
    private Path folder;

    @Test
    void closedProjectsAreForgotten() throws Exception {
        Path images = folder.resolve("run_07");
        Simulated.write(images);
        List<WeakReference<OpenProject>> opened = new ArrayList<>();
        long threads = readers();
        for (int i = 0; i < TIMES; i++) {
            opened.add(openAndClose(images));
        }
        assertEquals(List.of(), PlatformUI.getWorkbench().getService(OpenProjects.class).all());
        Workbench.waitUntil("the threads that read frames have ended", () -> readers() <= threads);
        Workbench.waitUntil("closed projects are forgotten", () -> {
            System.gc();
            return opened.stream().filter(each -> each.get() != null).count() <= REMEMBERED;
        });
    }

    private static WeakReference<OpenProject> openAndClose(Path images) throws Exception {
        OpenProject project = Workbench.open(images);
        Workbench.selectFound(project);
        project.pick(Set.of(1));
        Workbench.waitUntil("boxes are fitted", () -> !ParticleFits.of(project).isPending());
        Workbench.closeAll();
        return new WeakReference<>(project);
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream().filter(each -> each.getName().startsWith("Driftless ")).count();
    }
}
