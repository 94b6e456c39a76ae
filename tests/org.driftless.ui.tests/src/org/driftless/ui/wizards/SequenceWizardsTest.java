/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.wizards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.driftless.ui.commands.Simulated;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.properties.SequencePropertyPage;
import org.driftless.ui.story.RealInput;
import org.driftless.ui.story.Widgets;
import org.driftless.ui.workspace.AlignmentProject;
import org.driftless.ui.workspace.AlignmentProjects;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import &gt; Image Sequence, New &gt; Alignment Project, and a project's properties. */
class SequenceWizardsTest {

    private static final String IMPORT = "org.driftless.ui.wizards.importSequence";
    private static final String NEW = "org.driftless.ui.wizards.newProject";

    private final AlignmentProjects projects = new AlignmentProjects(ResourcesPlugin.getWorkspace());
    private WizardDialog dialog;

    @TempDir
    private Path folder;

    @AfterEach
    void clear() throws CoreException {
        if (dialog != null) {
            dialog.close();
        }
        Workbench.closeAll();
        projects.remove(projects.all().stream().filter(each -> each.imageFolder().startsWith(folder)).toList(), null);
    }

    private Path images(String name) throws Exception {
        Path images = folder.resolve(name);
        Simulated.write(images);
        return images;
    }

    private void open(IWizardRegistry registry, String id) throws CoreException {
        IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
        wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
        dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
    }

    private void openImport() throws CoreException {
        open(PlatformUI.getWorkbench().getImportWizardRegistry(), IMPORT);
    }

    private void openNew() throws CoreException {
        open(PlatformUI.getWorkbench().getNewWizardRegistry(), NEW);
    }

    private Text field(int index) {
        List<Text> before = new ArrayList<>();
        for (int i = 0; i <= index; i++) {
            before.add(Widgets.find(dialog.getShell(), Text.class,
                    text -> (text.getStyle() & SWT.READ_ONLY) == 0 && !before.contains(text)));
        }
        return before.get(index);
    }

    private boolean says(String words) {
        return hasText(dialog.getShell(), words);
    }

    private void awaitPage(boolean complete) {
        Workbench.waitUntil("the page is complete: " + complete,
                () -> dialog.getCurrentPage().isPageComplete() == complete);
    }

    @Test
    void importSaysWhatTheImagesAreAndOpensThem() throws Exception {
        Path images = images("run_1");
        openImport();
        assertFalse(dialog.getCurrentPage().isPageComplete());
        field(0).setText(images.toString());
        awaitPage(true);
        assertTrue(says("6: 1.tif to 6.tif"));
        assertTrue(says("200 x 160 pixels"));
        Shell shell = dialog.getShell();
        shell.forceActive();
        RealInput.click(field(0).toDisplay(field(0).getSize().x / 2, field(0).getSize().y / 2));
        Workbench.waitUntil("the wizard has the keys",
                () -> shell.getDisplay().getActiveShell() == shell && field(0).isFocusControl());
        RealInput.press("Return");
        Workbench.waitUntil("the wizard is closed", shell::isDisposed);
        assertEquals(6, Workbench.opened(images).session().frames().size());
        assertEquals("run_1", projects.find(images).orElseThrow().name());
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(List.of(images), beside.toList(), "nothing is written beside the images");
        }
    }

    @Test
    void aPathThatIsNoSequenceIsRefusedWithTheReason() throws Exception {
        openImport();
        field(0).setText(folder.toString());
        Workbench.waitUntil("the reason is there", () -> dialog.getCurrentPage().getErrorMessage() != null);
        assertTrue(dialog.getCurrentPage().getErrorMessage().contains("no TIFF file in " + folder));
        awaitPage(false);
        field(0).setText(folder.resolve("gone").toString());
        Workbench.waitUntil("the reason names the other folder", () -> dialog.getCurrentPage().getErrorMessage() != null
                && dialog.getCurrentPage().getErrorMessage().contains("gone"));
    }

    @Test
    void aNewProjectHasTheNameThatWasTyped() throws Exception {
        Path images = images("run_2");
        projects.findOrCreate(images("taken"), null, null);
        openNew();
        field(0).setText(images.toString());
        awaitPage(true);
        assertEquals("run_2", field(1).getText());
        field(1).setText("taken");
        awaitPage(false);
        assertTrue(dialog.getCurrentPage().getErrorMessage().contains("taken"));
        field(1).setText("Monday");
        awaitPage(true);
        Widgets.find(dialog.getShell(), Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).setSelection(false);
        assertTrue(dialog.getCurrentPage().getWizard().performFinish());
        assertEquals("Monday", projects.find(images).orElseThrow().name());
    }

    @Test
    void imagesThatAreInTheWorkspaceKeepTheirProject() throws Exception {
        Path images = images("run_3");
        AlignmentProject there = projects.findOrCreate(images, folder.resolve("elsewhere"), null);
        openNew();
        field(0).setText(images.toString());
        awaitPage(true);
        assertTrue(dialog.getCurrentPage().getMessage().contains("as run_3"));
        Widgets.find(dialog.getShell(), Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).setSelection(false);
        assertTrue(dialog.getCurrentPage().getWizard().performFinish());
        assertEquals(there, projects.find(images).orElseThrow());
    }

    @Test
    void propertiesSayWhatIsKnown() throws Exception {
        AlignmentProject project = projects.findOrCreate(images("run_4"), null, null);
        SequencePropertyPage page = new SequencePropertyPage();
        page.setElement(project.resource());
        Window window = new Window(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell()) {
            @Override
            protected Control createContents(Composite parent) {
                parent.setLayout(new FillLayout());
                page.createControl(parent);
                return page.getControl();
            }
        };
        window.setBlockOnOpen(false);
        window.open();
        try {
            for (String words : List.of("200 x 160 pixels", "(nothing yet)", "missing", "the preferences hold")) {
                Workbench.waitUntil(words + " is there", () -> hasText(window.getShell(), words));
            }
        } finally {
            window.close();
            page.dispose();
        }
    }

    private static boolean hasText(Shell shell, String words) {
        try {
            Widgets.find(shell, Text.class, text -> text.getText().contains(words));
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }
}
