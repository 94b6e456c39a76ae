/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench as a program of its own. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            Location settings = Platform.getInstanceLocation();
            String refusal = lock(settings);
            if (refusal != null) {
                context.applicationRunning();
                MessageDialog.openError(null, Messages.Application_title, refusal);
                return EXIT_OK;
            }
            Theme.begin(display);
            Splash splash = new Splash(display);
            try {
                int code = PlatformUI.createAndRunWorkbench(display, new DriftlessWorkbenchAdvisor(splash::close));
                return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
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

    /**
     * Two workbenches on one settings folder would overwrite each other's layout.
     *
     * @return null when the folder is ours, else a sentence for the user
     */
    private static String lock(Location settings) {
        try {
            return settings.lock() ? null : NLS.bind(Messages.Application_inUse, settings.getURL().getPath());
        } catch (IOException e) {
            return NLS.bind(Messages.Application_notWritable, settings.getURL().getPath(), e.getMessage());
        }
    }
}
