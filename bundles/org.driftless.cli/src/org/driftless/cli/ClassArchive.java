/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The archive of loaded classes (JEP 350) that the start script has later processes begin with. It is made at the end of a run
 * that has done all work, since only then all classes are there, and moved into place when it is whole.
 */
final class ClassArchive {

    /** The system property that names the file, if there is none yet. */
    private static final String PROPERTY = "driftless.archive";

    private ClassArchive() {
    }

    /**
     * Makes the archive if the start script asks for it.
     *
     * @return whether it was made; that it could not be made harms nothing, and the next run tries again
     */
    static boolean makeIfAsked() {
        String name = System.getProperty(PROPERTY);
        if (name == null) {
            return false;
        }
        Path target = Path.of(name);
        Path part = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
        PrintStream out = System.out;
        // Java tells whom it may concern; but this is the place of our results.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            dump(part);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (JMException | IOException | RuntimeException startsAsSlowlyAsBefore) {
            return false;
        } finally {
            System.setOut(out);
            part.toFile().delete();
        }
    }

    private static void dump(Path file) throws JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmCds", new Object[] {new String[] {"dynamic_dump", file.toString()}},
                new String[] {String[].class.getName()});
    }
}
