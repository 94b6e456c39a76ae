/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp.update;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.osgi.framework.FrameworkUtil;

/** What is said and asked on the way to a newer Driftless. */
final class UpdateConversation {

    private static final String SET_SITE = "&Set Update Site...";
    private static final String LATER = "&Later";

    private final IWorkbenchWindow window;
    private final Installation installation = Installation.ofProcess();
    private final UpdateSites sites = new UpdateSites(installation);
    private final Release running = Installation.running();

    UpdateConversation(IWorkbenchWindow window) {
        this.window = window;
    }

    void begin() {
        try {
            Release installed = installation.installed();
            if (installed.isNewerThan(running)) {
                offerRestart(installed);
            } else if (!sites.all().isEmpty() || askForSites()) {
                tell(withProgress("Checking for Updates", monitor -> UpdateCheck.of(sites.all(), data(), monitor)));
            }
        } catch (UpdateException e) {
            report(e, e.getMessage());
        } catch (OperationCanceledException asTheUserWants) {
            return;
        }
    }

    private boolean askForSites() {
        return isFirstChosen(MessageDialog.INFORMATION, "No Update Site", "No update site is set.\n\nDriftless looks for new "
                + "versions at an update site: a web address, a folder or a zip file. Whoever gave you Driftless can name it.",
                SET_SITE, "Cancel") && setSites();
    }

    private boolean setSites() {
        return PreferencesUtil.createPreferenceDialogOn(window.getShell(), UpdateSitesPage.ID, null, null).open() == Window.OK
                && !sites.all().isEmpty();
    }

    private void tell(UpdateCheck check) throws UpdateException {
        String problems = String.join("\n\n", check.problems());
        if (check.newest() == null) {
            if (isFirstChosen(MessageDialog.ERROR, "Nothing Found", problems, SET_SITE, "Close") && setSites()) {
                begin();
            }
        } else if (check.newest().release().isNewerThan(running)) {
            offer(check.newest());
        } else {
            MessageDialog.open(problems.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING, window.getShell(),
                    "No Updates", "You have the newest version: " + running.title() + ".\n\n" + problems, SWT.NONE);
        }
    }

    private void offer(Offer offer) throws UpdateException {
        Release next = offer.release();
        String found = next.titleBeside(running) + " is available. You have " + running.titleBeside(next) + ".\n\n";
        String refusal = installation.refusal();
        if (refusal != null) {
            MessageDialog.openWarning(window.getShell(), "Update Not Possible", found + refusal);
        } else if (isFirstChosen(MessageDialog.INFORMATION, "Update Available", found + "You can go on working after the update, "
                + "and restart when it suits you.", "&Update", LATER)) {
            withProgress("Updating", monitor -> {
                new Updater(installation).install(offer, monitor);
                return null;
            });
            offerRestart(next);
        }
    }

    private void offerRestart(Release next) {
        if (isFirstChosen(MessageDialog.INFORMATION, "Restart Driftless", next.titleBeside(running) + " is installed, and runs "
                + "from the next start on.\n\nRestart now? You will be asked about what is not saved.", "&Restart Now", LATER)) {
            window.getWorkbench().restart();
        }
    }

    private boolean isFirstChosen(int kind, String title, String message, String... buttons) {
        return new MessageDialog(window.getShell(), title, null, message, kind, 0, buttons).open() == 0;
    }

    private void report(UpdateException problem, String message) {
        ILog.of(UpdateConversation.class).warn(message, problem);
        MessageDialog.openError(window.getShell(), "Not Updated",
                "Driftless was not updated, and works as before.\n\n" + message);
    }

    /** What takes its time. */
    private interface Work<T> {
        T run(IProgressMonitor monitor) throws UpdateException;
    }

    private <T> T withProgress(String title, Work<T> work) throws UpdateException {
        List<T> result = new ArrayList<>();
        try {
            progressDialog(title).run(true, true, monitor -> {
                try {
                    result.add(work.run(monitor));
                } catch (UpdateException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return result.get(0);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UpdateException known) {
                throw known;
            }
            throw new UpdateException("An error that should not be: " + e.getCause() + ". The Error Log tells more.",
                    e.getCause());
        } catch (InterruptedException e) {
            throw new OperationCanceledException();
        }
    }

    private ProgressMonitorDialog progressDialog(String title) {
        return new ProgressMonitorDialog(window.getShell()) {
            @Override
            protected void configureShell(Shell shell) {
                super.configureShell(shell);
                shell.setText(title);
            }
        };
    }

    /** What p2 keeps of the sites that were looked at. */
    private static Path data() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(UpdateConversation.class)).append("p2").toFile().toPath();
    }
}
