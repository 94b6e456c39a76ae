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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is really full, and a limit to the size of files. */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskTest {

    /** Runs a command on a disk of some size, makes that larger, runs it again, and copies what is on it to where it stays. */
    private static final String ON_A_SMALL_DISK = """
            disk=$1 size=$2 copy=$3
            shift 3
            mount -t tmpfs -o size="$size" none "$disk" || exit 99
            "$@" >"$copy/first.txt" 2>&1
            echo $? >"$copy/first"
            cp -r "$disk" "$copy/full"
            mount -o remount,size=256m "$disk" || exit 99
            "$@" >"$copy/second.txt" 2>&1
            echo $? >"$copy/second"
            cp -r "$disk" "$copy/later"
            """;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void realPath() throws IOException {
        folder = temporary.toRealPath();
    }

    /** Sizes in kilobytes: from one in which the project itself has no room to one in which most frames have. */
    @ParameterizedTest
    @Tag("long")
    @ValueSource(ints = {4, 16, 64, 400, 900})
    void itIsSaidAndGoesOnWithMoreRoom(int kilobytes) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "unshare is not there");
        try (Scene scene = Scene.simulate(folder, 30, "160x128")) {
            Path disk = Files.createDirectory(folder.resolve("disk"));
            SortedMap<String, String> undisturbed = onDisk(scene, disk, 256 * 1024, "roomy");
            Path copy = folder.resolve("copy");
            SortedMap<String, String> found = onDisk(scene, disk, kilobytes, "copy");
            String said = Files.readString(copy.resolve("first.txt"));
            assertEquals("1", Files.readString(copy.resolve("first")).strip(), said);
            assertTrue(said.contains(disk.toString()), said);
            assertFalse(said.contains("Exception"), said);
            ResultFiles.requireWhole(copy.resolve("full").resolve("out"), undisturbed);
            assertEquals("0", Files.readString(copy.resolve("second")).strip(), Files.readString(copy.resolve("second.txt")));
            ResultFiles.requireSame(undisturbed, found, "With more room");
        }
    }

    /** @return what was there in the end */
    private SortedMap<String, String> onDisk(Scene scene, Path disk, int kilobytes, String copy)
            throws IOException, InterruptedException {
        Path copies = Files.createDirectory(folder.resolve(copy));
        List<String> line = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", ON_A_SMALL_DISK, "sh", disk.toString(),
                kilobytes + "k", copies.toString()));
        int code = scene.run(2).with("--output", disk.resolve("out").toString()).through(line).run().code();
        assumeTrue(code != 99, "a disk of its own can't be had here");
        return ResultFiles.hashes(copies.resolve("later").resolve("out"));
    }

    /** Figures need their font unpacked into the temporary folder first, and it is larger than all tables. */
    @Test
    void fontThatCannotBeUnpackedIsNoFault() throws Exception {
        try (Scene scene = Scene.simulate(folder, 2, "128x96")) {
            for (String step : List.of("select", "track")) {
                Command.of(scene.folder(), step, "frames").run().expect(0);
            }
            Ended ended = Command.of(scene.folder(), "drift", "frames").through(withSmallFiles()).run();
            ended.expectFailure("The figures' font can't be unpacked into the temporary folder ",
                    System.getProperty("java.io.tmpdir") + " (File too large): make room there");
            assertFalse(ended.printed().contains("fault in Driftless"), ended.printed());
            Command.of(scene.folder(), "drift", "frames").run().expect(0);
        }
    }

    /** Only for the step that writes frames, since figures fail by their font. */
    @Test
    @Tag("long")
    void filesMayNotGrow() throws Exception {
        try (Scene scene = Scene.simulate(folder, 6, "160x128")) {
            SortedMap<String, String> undisturbed = scene.undisturbed(2);
            scene.clear();
            for (String step : List.of("select", "track", "drift")) {
                Command.of(scene.folder(), step, "frames").run().expect(0);
            }
            Command.of(scene.folder(), "align", "frames").through(withSmallFiles()).run()
                    .expectFailure(scene.output().resolve("aligned").toString());
            ResultFiles.requireWhole(scene.output(), undisturbed);
            scene.run(2).run().expect(0);
            ResultFiles.requireSameButProject(undisturbed, ResultFiles.hashes(scene.output()), "Without the limit");
        }
    }

    private static List<String> withSmallFiles() {
        return List.of("bash", "-c", "ulimit -f 16; exec \"$@\"", "bash");
    }
}
