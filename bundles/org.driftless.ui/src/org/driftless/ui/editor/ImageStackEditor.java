/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.io.project.BrokenProjectException;
import org.driftless.io.project.ProjectRecovery;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.UnsavedSetup;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.jobs.ProjectSaver;
import org.driftless.ui.model.OpenProject;
import org.driftless.ui.model.OpenProjects;
import org.driftless.ui.model.ProjectChange;
import org.driftless.ui.model.ProjectListener;
import org.driftless.ui.model.UiThread;
import org.driftless.ui.model.UnsavedWork;
import org.driftless.ui.views.kymograph.KymographView;
import org.driftless.ui.workspace.WorkspaceProjects;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.UndoContext;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.EditorPart;

/**
 * The frames of a project and the boxes on them. Its {@link OpenProject} can be had as an adapter once it has been
 * read, which is done in the background.
 */
public final class ImageStackEditor extends EditorPart {

    public static final String ID = "org.driftless.ui.editor.imageStack";

    private final IUndoContext undoContext = new UndoContext();
    private final ProjectListener listener = this::projectChanged;
    private Composite root;
    private StackLayout layout;
    private StackPanel panel;
    private OpenProject project;
    private OpenProjects openProjects;
    private MessageLog messages;
    private List<String> told = List.of();
    private UnsavedWork unsavedWork;
    private UndoRedoActionGroup undoRedo;

    /**
     * Opens an image folder, or brings its editor to the front.
     *
     * @param path an image folder, its output folder or a project file
     */
    public static IEditorPart open(IWorkbenchPage page, Path path) throws PartInitException {
        return page.openEditor(new ImageStackInput(path), ID);
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ImageStackInput)) {
            throw new PartInitException("The Image Stack editor opens image folders only, not " + input.getName() + ".");
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        openProjects = site.getService(OpenProjects.class);
        messages = site.getService(MessageLog.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        root = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        root.setLayout(layout);
        undoRedo = new UndoRedoActionGroup(getSite(), undoContext, true);
        undoRedo.fillActionBars(getEditorSite().getActionBars());
        readProject();
    }

    private void readProject() {
        Path path = ((ImageStackInput) getEditorInput()).path();
        UiThread ui = UiThread.of(root);
        show(OpeningPage.waiting(root, getEditorInput().getName()));
        FirstPicture.prepare();
        Job job = Job.create("Opening " + getEditorInput().getName(), monitor -> {
            try {
                OpenProject read = new OpenProject(ProjectSession.open(path));
                UnsavedSetup unsaved = new UnsavedSetup(UnsavedOffer.folder(), read.session().project());
                Optional<UnsavedSetup.Found> left = findUnsaved(unsaved, read.name());
                ui.execute(() -> opened(read, unsaved, left));
            } catch (BrokenProjectException e) {
                boolean hasCopy = ProjectRecovery.lastGood(e.file()).isPresent();
                ui.execute(() -> show(!hasCopy ? OpeningPage.failed(root, path, e, this::readProject)
                        : OpeningPage.broken(root, path, e, () -> recover(e.file()), this::readProject)));
            } catch (IOException | StepException | RuntimeException e) {
                ui.execute(() -> show(OpeningPage.failed(root, path, e, this::readProject)));
            }
            return Status.OK_STATUS;
        });
        job.schedule();
    }

    private void recover(Path broken) {
        UiThread ui = UiThread.of(root);
        show(OpeningPage.waiting(root, getEditorInput().getName()));
        Job.create("Opening the last good copy of " + getEditorInput().getName(), (ICoreRunnable) monitor -> {
            try {
                Path aside = ProjectRecovery.recover(broken);
                messages.add(getEditorInput().getName(), Severity.WARNING,
                        "The last good copy of the project was opened; the broken file is kept as " + aside + ".");
                ui.execute(this::readProject);
            } catch (IOException e) {
                ui.execute(() -> show(OpeningPage.failed(root, broken, e, this::readProject)));
            }
        }).schedule();
    }

    /** What a crash has left can be damaged; that is no reason not to open the project. */
    private Optional<UnsavedSetup.Found> findUnsaved(UnsavedSetup unsaved, String name) {
        try {
            return unsaved.find();
        } catch (IOException e) {
            ILog.of(ImageStackEditor.class).warn(e.getMessage(), e);
            messages.add(name, Severity.WARNING, PlainMessage.of(e));
            return Optional.empty();
        }
    }

    private void show(Control page) {
        Control before = layout.topControl;
        layout.topControl = page;
        root.layout();
        if (before != null) {
            before.dispose();
        }
    }

    private void opened(OpenProject read, UnsavedSetup unsaved, Optional<UnsavedSetup.Found> left) {
        Optional<OpenProject> already = openProjects.find(read.session().project());
        if (already.isPresent()) {
            showInstead(already.get());
            return;
        }
        project = read;
        setPartName(project.name());
        IOperationHistory history = PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
        panel = new StackPanel(root, project, history, undoContext,
                getEditorSite().getActionBars().getStatusLineManager()::setMessage);
        show(panel);
        project.addListener(listener);
        tellProblems();
        project.session().project().changedOutside()
                .ifPresent(changed -> messages.add(project.name(), Severity.WARNING, changed));
        StackMenu.register(panel, project, getSite());
        panel.lineTool().onDrawn(() -> KymographView.show(getSite().getPage()));
        EditActions.register(getEditorSite().getActionBars(), project, panel);
        openProjects.add(project);
        getSite().getService(WorkspaceProjects.class)
                .remember(project.session().project().imageFolder(), project.session().project().outputFolder());
        unsavedWork = new UnsavedWork(project, unsaved,
                reason -> messages.add(read.name(), Severity.WARNING, reason));
        left.ifPresent(found -> UiThread.of(root).execute(() -> offer(found)));
        if (getSite().getPage().getActivePart() == this) {
            setFocus();
        }
    }

    /** Lets the number of a frame be typed; nothing happens before the frames are open. */
    public void askFrame() {
        if (panel != null) {
            panel.bar().askFrame();
        }
    }

    /** The part of the frame that can be seen, in whole pixels from 0; empty if all of it can, or none is shown. */
    public Optional<Rectangle> visiblePart() {
        return panel == null ? Optional.empty() : VisiblePart.of(panel.canvas());
    }

    private void offer(UnsavedSetup.Found found) {
        boolean wanted = UnsavedOffer.isAccepted(getSite().getShell(), project.name(), found);
        if (root.isDisposed()) {
            return;
        }
        if (wanted) {
            panel.edits().restore(found.setup());
        } else {
            unsavedWork.discard();
        }
    }

    /** The project is open already, under another of its paths: two editors would overwrite each other's edits. */
    private void showInstead(OpenProject other) {
        IWorkbenchPage page = getSite().getPage();
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            if (editor != null && editor.getAdapter(OpenProject.class) == other) {
                page.activate(editor);
            }
        }
        page.closeEditor(this, false);
    }

    private void projectChanged(OpenProject changed, ProjectChange change) {
        if (change.isEdit() || change == ProjectChange.RESULTS) {
            firePropertyChange(PROP_DIRTY);
        }
        if (change == ProjectChange.RESULTS) {
            tellProblems();
        }
    }

    private void tellProblems() {
        Collection<String> now = project.problems().values();
        now.stream().filter(problem -> !told.contains(problem))
                .forEach(problem -> messages.add(project.name(), Severity.WARNING, problem));
        told = List.copyOf(now);
    }

    @Override
    public void setFocus() {
        if (panel != null) {
            panel.setFocus();
        } else {
            root.setFocus();
        }
    }

    /** Begins or ends showing the original and the aligned frame in turns, if there is a drift. */
    public void blink() {
        if (panel != null) {
            panel.toggle('b');
        }
    }

    @Override
    public boolean isDirty() {
        return project != null && project.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        ProjectSaver saver = new ProjectSaver(project, messages, getSite().getShell());
        if (!saver.save("Save " + getPartName(), project::save)) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("The selection belongs to its image folder");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == OpenProject.class) {
            return adapter.cast(project);
        }
        if (adapter == IUndoContext.class) {
            return adapter.cast(undoContext);
        }
        return super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (project != null) {
            project.removeListener(listener);
            openProjects.remove(project);
            unsavedWork.close();
        }
        if (undoRedo != null) {
            undoRedo.dispose();
        }
        PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undoContext, true, true, true);
        super.dispose();
    }
}
