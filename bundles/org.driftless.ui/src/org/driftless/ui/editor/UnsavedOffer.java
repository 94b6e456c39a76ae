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
import java.util.List;

import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.UnsavedSetup;
import org.driftless.ui.model.UiThread;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.osgi.framework.FrameworkUtil;

/** What a crash has left unsaved is offered: at the next start, and whenever its project is opened. */
public final class UnsavedOffer {

    private UnsavedOffer() {
    }

    /** Where selections are kept while they are not saved. */
    static Path folder() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(UnsavedOffer.class)).toPath().resolve("unsaved");
    }

    /** Opens the projects whose editing a crash has ended; each then asks. They are looked for in the background. */
    public static void reopen(IWorkbenchWindow window) {
        UiThread ui = UiThread.of(window.getShell());
        Job job = Job.createSystem("Looking for unsaved edits", (ICoreRunnable) monitor -> {
            try {
                List<Path> left = UnsavedSetup.imageFolders(folder());
                ui.execute(() -> open(window.getActivePage(), left));
            } catch (IOException e) {
                ILog.of(UnsavedOffer.class).warn(PlainMessage.of(e), e);
            }
        });
        job.schedule();
    }

    private static void open(IWorkbenchPage page, List<Path> imageFolders) {
        for (Path folder : imageFolders) {
            try {
                if (page != null) {
                    ImageStackEditor.open(page, folder);
                }
            } catch (PartInitException e) {
                ILog.of(UnsavedOffer.class).log(e.getStatus());
            }
        }
    }

    /**
     * Waits for the answer.
     *
     * @param name what the project is called
     * @return whether it is to be restored; also if the question is closed without an answer, as Revert is still there
     */
    static boolean isAccepted(Shell shell, String name, UnsavedSetup.Found found) {
        MessageDialog question = new MessageDialog(shell, "Restore " + name, null, text(found),
                MessageDialog.QUESTION, 0, "Restore", "Discard");
        return question.open() != 1;
    }

    static String text(UnsavedSetup.Found found) {
        return "Driftless was not closed properly. " + found.summary() + (found.savedLater()
                ? "\n\nThe project was saved again after that: what was saved is replaced when you restore and save."
                : "\n\nWhat is restored is not saved yet, and can be undone.");
    }
}
