/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import org.driftless.pipeline.Software;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as {@code --version} prints it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Software.NAME_AND_VERSION};
    }
}
