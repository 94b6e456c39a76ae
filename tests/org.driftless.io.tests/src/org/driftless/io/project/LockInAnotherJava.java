/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.project;

import java.io.IOException;
import java.nio.file.Path;

/** A program that takes the lock of the project it is given, says so, and holds it until it is ended. */
public final class LockInAnotherJava {

    private LockInAnotherJava() {
    }

    public static void main(String[] args) throws IOException {
        Project.open(Path.of(args[0]), null).lock();
        System.out.println("locked");
        System.in.read();
    }
}
