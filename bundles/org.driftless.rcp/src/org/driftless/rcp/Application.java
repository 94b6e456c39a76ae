/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench as a program of its own. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PathsToOpen paths = new PathsToOpen(display,
                    (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
            Settings settings = new Settings(Platform.getInstanceLocation());
            String refusal = settings.take();
            if (refusal != null) {
                context.applicationRunning();
                MessageDialog.openError(null, Messages.Application_title, refusal);
                return EXIT_OK;
            }
            Theme.begin(display);
            Splash splash = new Splash(display);
            try {
                int code = PlatformUI.createAndRunWorkbench(display, new DriftlessWorkbenchAdvisor(() -> {
                    splash.close();
                    settings.sayIfElsewhere();
                    paths.start();
                }));
                return code == PlatformUI.RETURN_RESTART && !Restart.atTheEnd() ? EXIT_RESTART : EXIT_OK;
            } finally {
                splash.close();
                settings.release();
            }
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }
}
