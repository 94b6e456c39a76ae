/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The same command with Spark in one process makes the same files; what is missing or wrong is said in plain words. */
@DisabledOnOs(OS.WINDOWS)
class SparkTest {

    private static final int FRAMES = 40;
    private static final List<String> WITH_SPARK = List.of("env", "DRIFTLESS_CLUSTER=" + SparkCluster.FOLDER);

    @TempDir
    Path folder;

    @Test
    void theSameFilesAsWithoutSpark() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), FRAMES, "160x128")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(2);
            scene.clear();
            Ended ended = scene.run(2).with("--spark", "local[2,4]").through(WITH_SPARK).run().expect(0);
            ResultFiles.requireSame(undisturbed, ResultFiles.hashes(scene.output()), "With Spark");
            assertTrue(Files.readString(scene.output().resolve("log.txt")).contains("Spark at local[2,4]"));
            // All that Spark says begins with its level, or with a warning of Java.
            assertFalse(ended.printed().matches("(?s).*(INFO|WARN|WARNING:|log4j|spark\\.apache).*"), ended.printed());
        }
    }

    @Test
    void failuresReadAsWithoutSpark() throws Exception {
        Command without = Command.of(folder, "run", "nothing");
        Ended here = without.run().expect(1);
        Path arguments = Files.writeString(folder.resolve("arguments"), "--spark local[1,1]\n");
        Ended spark = without.with("@" + arguments).through(WITH_SPARK).run().expect(1);
        assertEquals(here.printed(), spark.printed());
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        Command run = Command.of(folder, "run", "nothing", "--spark", "local[2,4]");
        Ended none = run.through(List.of("env", "-u", "DRIFTLESS_CLUSTER", "-u", "DRIFTLESS_SOURCES")).run();
        none.expectFailure("Spark comes in an archive of its own", "driftless-cluster");
        Ended wrong = run.through(List.of("env", "DRIFTLESS_CLUSTER=" + folder)).run().expect(2);
        assertTrue(wrong.printed().contains("where no driftless-cluster is unpacked"), wrong.printed());
    }

    @Test
    void aMasterThatDoesNotAnswerIsNamedAtOnce() throws Exception {
        try (Scene scene = Scene.simulate(folder.toRealPath(), 20, "160x128")) {
            Command run = scene.run(1).with("--spark", "spark://127.0.0.1:1");
            Path conf = Files.writeString(folder.resolve("spark.conf"), "");
            List<String> withConf = List.of("env", "DRIFTLESS_CLUSTER=" + SparkCluster.FOLDER, "DRIFTLESS_SPARK_CONF=" + conf);
            run.through(withConf).run().expectFailure("Without a secret", "DRIFTLESS_SPARK_CONF");
            Files.writeString(conf, "spark.authenticate.secret hidden\n");
            Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));
            assertTrue(run.through(withConf).run().expect(2).printed().contains("others may read or change it: chmod 600 " + conf));
            Files.writeString(conf, "spark.authenticate false\n");
            run.through(withConf).run().expectFailure("No Spark master answers at spark://127.0.0.1:1");
        }
    }
}
