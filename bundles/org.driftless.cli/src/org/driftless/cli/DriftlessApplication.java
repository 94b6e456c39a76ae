/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The command line within an Eclipse, where the arguments are a command: {@code eclipse -application org.driftless.cli.application}. */
public final class DriftlessApplication implements IApplication {

    @Override
    public Object start(IApplicationContext application) {
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        return Integer.valueOf(OneCommand.run(null, arguments));
    }

    @Override
    public void stop() {
        // The command ends by itself: its shutdown hook has asked it to.
    }
}
