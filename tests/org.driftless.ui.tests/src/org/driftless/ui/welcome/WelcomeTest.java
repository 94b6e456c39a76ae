/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.driftless.pipeline.ExampleSequence;
import org.driftless.ui.commands.OpenExampleHandler;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.RecentFolders;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways into the program, in the product's own workbench. */
class WelcomeTest {

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        System.clearProperty(ExampleSequence.FOLDER_PROPERTY);
        Workbench.closeAll();
    }

    @Test
    void theExampleIsMadeAndTakesTheWelcomePagesPlace() throws Exception {
        System.setProperty(ExampleSequence.FOLDER_PROPERTY, folder.toString());
        WelcomeEditor.open(Workbench.page(), true);

        Workbench.execute(OpenExampleHandler.COMMAND);
        OpenProjects projects = PlatformUI.getWorkbench().getService(OpenProjects.class);
        Path images = folder.resolve(ExampleSequence.NAME);
        Workbench.waitUntil("the example is open", () -> projects.find(images).isPresent());
        OpenProject project = projects.find(images).orElseThrow();
        assertEquals(20, project.session().frames().size());
        Workbench.waitUntil("the page is gone", () -> !isWelcomeOpen());
        assertEquals(images, RecentFolders.all().getFirst());

        Workbench.execute(OpenExampleHandler.COMMAND);
        Workbench.waitUntil("it is in front again",
                () -> Workbench.page().getActiveEditor().getAdapter(OpenProject.class) == project);
        assertFalse(Files.exists(folder.resolve(ExampleSequence.NAME + "_2")));
        assertEquals(List.of(project), projects.all());
    }

    @Test
    void thePageComesBackWhenTheLastSequenceIsClosed() throws Exception {
        System.setProperty(ExampleSequence.FOLDER_PROPERTY, folder.toString());
        Workbench.execute(OpenExampleHandler.COMMAND);
        Workbench.waitUntil("the example is open",
                () -> !PlatformUI.getWorkbench().getService(OpenProjects.class).all().isEmpty());
        Workbench.waitUntil("the page is gone", () -> !isWelcomeOpen());
        Workbench.closeAll();
        Workbench.waitUntil("the page is back", WelcomeTest::isWelcomeOpen);
        Workbench.letPass();

        Workbench.page().closeAllEditors(false);
        Workbench.letPass();
        Workbench.letPass();
        assertFalse(isWelcomeOpen(), "Whoever closes the page does not want it");
        Workbench.execute("org.driftless.ui.commands.welcome");
        assertTrue(isWelcomeOpen());
    }

    private static boolean isWelcomeOpen() {
        return Arrays.stream(Workbench.page().getEditorReferences())
                .anyMatch(reference -> WelcomeEditor.ID.equals(reference.getId()));
    }
}
