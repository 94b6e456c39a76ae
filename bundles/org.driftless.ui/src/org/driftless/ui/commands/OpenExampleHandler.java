/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.commands;

import org.driftless.pipeline.ExampleSequence;
import org.driftless.ui.jobs.ExampleJob;
import org.driftless.ui.jobs.MessageLog;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes the example sequence among the user's documents, or takes the one that is there, and opens it. */
public final class OpenExampleHandler extends AbstractHandler {

    /** The id of the command. */
    public static final String COMMAND = "org.driftless.ui.commands.openExample";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        new ExampleJob(ExampleSequence.folder(), window.getService(MessageLog.class), folder -> {
            IWorkbenchPage page = window.getActivePage();
            if (page != null) {
                ImageFolders.open(page, folder);
            }
        }, window.getShell().getDisplay()).schedule();
        return null;
    }
}
