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

import org.driftless.core.progress.ProgressListener;
import org.driftless.pipeline.StepException;

/**
 * What later processes begin with, so that they start in half the time; the start script names the file. Where Java has AOT
 * caches (JEP 483, from 25 on) it is one of a training run, else an archive of the classes that this process has loaded
 * (JEP 350). It is made at the end of a run that has done all work, since only then all classes are there, and moved into
 * place when it is whole.
 */
final class ClassArchive {

    /** The system property that names the file, if there is none yet. */
    private static final String PROPERTY = "driftless.archive";
    /** What the start script has the file's name end in if Java makes AOT caches. */
    private static final String AOT_CACHE = ".aot";

    private ClassArchive() {
    }

    /**
     * Makes the archive if the start script asks for it.
     *
     * @param progress told what takes so long, and asked for cancel
     * @return whether it was made; that it could not be made harms nothing, and the next run tries again
     */
    static boolean makeIfAsked(ProgressListener progress) {
        String name = System.getProperty(PROPERTY);
        if (name == null) {
            return false;
        }
        Path target = Path.of(name);
        Path part = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            progress.status("Preparing quicker starts, this once");
            if (name.endsWith(AOT_CACHE)) {
                TrainingRun.make(part, PROPERTY, progress);
            } else {
                dumpInSilence(part);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (JMException | IOException | StepException | RuntimeException startsAsSlowlyAsBefore) {
            return false;
        } finally {
            part.toFile().delete();
            TrainingRun.record(part).toFile().delete();
            progress.done();
        }
    }

    /** Java tells whom it may concern; but standard output is the place of our results. */
    private static void dumpInSilence(Path file) throws JMException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            dump(file);
        } finally {
            System.setOut(out);
        }
    }

    private static void dump(Path file) throws JMException {
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "vmCds", new Object[] {new String[] {"dynamic_dump", file.toString()}},
                new String[] {String[].class.getName()});
    }
}
