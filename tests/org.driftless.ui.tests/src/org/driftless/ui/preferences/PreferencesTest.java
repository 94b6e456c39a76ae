/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.driftless.core.align.Interpolation;
import org.driftless.pipeline.AlignOptions;
import org.driftless.pipeline.DriftOptions;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.StepSettings;
import org.driftless.pipeline.TrackOptions;
import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.model.OpenProject;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user prefers, and what a project sets for itself, reaches the steps and the screen. */
class PreferencesTest {

    private static final String COMMANDS = "org.driftless.ui.commands.";

    @TempDir
    private Path folder;
    private OpenProject project;

    @BeforeEach
    void openSequence() throws Exception {
        Path images = folder.resolve("run_09");
        Simulated.write(images);
        project = Workbench.open(images);
    }

    @AfterEach
    void close() throws Exception {
        Workbench.closeAll();
        InstanceScope.INSTANCE.getNode(DriftlessPreferences.NODE).clear();
    }

    private static void prefer(String key, String value) {
        InstanceScope.INSTANCE.getNode(DriftlessPreferences.NODE).put(key, value);
        Workbench.letPass();
    }

    private String interpolationRun() throws Exception {
        Workbench.execute(COMMANDS + "align");
        Workbench.waitForSteps(project);
        assertEquals(State.DONE, project.status().line(StepName.ALIGN).state());
        String recorded = project.session().project().step("align").orElseThrow().settings().get("interpolation")
                .getAsString();
        String log = Files.readString(project.session().project().alignedFolder().resolve("alignment_log.csv"));
        assertTrue(log.contains("," + Interpolation.valueOf(recorded).commandName() + ","), log);
        return recorded;
    }

    @Test
    void alignTakesThePreferenceUnlessTheProjectSetsItsOwn() throws Exception {
        Workbench.execute(COMMANDS + "runAll");
        Workbench.waitForSteps(project);
        prefer(Keys.INTERPOLATION, "NONE");
        assertEquals(Interpolation.NONE, project.session().settings().align().interpolation());
        assertEquals("NONE", interpolationRun());

        project.saveSettings(new StepSettings(TrackOptions.NONE, DriftOptions.NONE,
                new AlignOptions(Interpolation.LINEAR, null)));
        assertEquals(State.STALE, project.status().line(StepName.ALIGN).state());
        assertEquals("LINEAR", interpolationRun());

        project.saveSettings(StepSettings.NONE);
        assertEquals("NONE", interpolationRun());
    }

    @Test
    void anotherPaletteIsSeenAtOnce() throws Exception {
        Workbench.selectFound(project);
        Table table = particles(Workbench.page().getWorkbenchWindow().getShell());
        int id = (Integer) table.getItem(0).getData();
        assertEquals(Palette.OKABE_ITO.rgb(id), colorOf(table));
        prefer(Keys.PALETTE, Palette.TABLEAU.name());
        Workbench.waitUntil("the swatch has its new colour", () -> colorOf(table) == Palette.TABLEAU.rgb(id));
        assertNotEquals(Palette.OKABE_ITO.rgb(id), Palette.TABLEAU.rgb(id));
    }

    /** The table with check boxes. */
    private static Table particles(Composite parent) {
        for (Control child : parent.getChildren()) {
            Table found = child instanceof Table table && (table.getStyle() & SWT.CHECK) != 0 ? table
                    : child instanceof Composite inner ? particles(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The colour in the middle of the first particle's swatch. */
    private static int colorOf(Table table) {
        ImageData data = table.getItem(0).getImage(0).getImageData();
        RGB rgb = data.palette.getRGB(data.getPixel(data.width / 2, data.height / 2));
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    @Test
    void everyPageCanBeShownWithItsDefaults() {
        String root = "org.driftless.ui.preferences";
        Shell parent = Workbench.page().getWorkbenchWindow().getShell();
        for (String page : List.of("", ".tracking", ".drift", ".alignment", ".performance", ".appearance", ".cluster")) {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(parent, root + page, null, null);
            dialog.setBlockOnOpen(false);
            dialog.open();
            PreferencePage shown = (PreferencePage) dialog.getSelectedPage();
            assertTrue(shown.isValid(), page);
            assertNull(shown.getErrorMessage(), page);
            dialog.close();
        }
    }
}
