/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Which program this is, as results and {@code --version} state it. */
public final class Software {

    /** E.g. "Driftless 0.1.0". */
    public static final String NAME_AND_VERSION = "Driftless " + version();

    private Software() {
    }

    private static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Software.class);
        if (bundle == null) {
            return "(development)";
        }
        return bundle.getVersion().getMajor() + "." + bundle.getVersion().getMinor() + "."
                + bundle.getVersion().getMicro();
    }
}
