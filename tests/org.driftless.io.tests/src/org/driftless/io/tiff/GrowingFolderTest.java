/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.driftless.core.image.PixelType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a camera does to a folder, look by look, a second apart by a clock of the test's own. */
class GrowingFolderTest {

    private static final int PATIENCE_SECONDS = 10;

    @TempDir
    private Path folder;

    private GrowingFolder growing;
    private final List<String> warnings = new ArrayList<>();
    private long seconds;

    @BeforeEach
    void follow() {
        growing = new GrowingFolder(folder, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    private void frame(String name) throws IOException {
        TestFrames.write(folder.resolve(name), TestFrames.frame(20, 10, PixelType.UINT16, name.hashCode()));
    }

    private byte[] bytes(String name) throws IOException {
        frame(name);
        byte[] all = Files.readAllBytes(folder.resolve(name));
        Files.delete(folder.resolve(name));
        return all;
    }

    private Arrivals look() throws IOException {
        Arrivals arrivals = growing.look(TimeUnit.SECONDS.toNanos(seconds++));
        warnings.addAll(arrivals.warnings());
        return arrivals;
    }

    /** Names that come in some looks, one after the other. */
    private List<String> framesOf(int looks) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            names.addAll(look().frames());
        }
        return names;
    }

    @Test
    void aFrameIsTakenAtTheSecondLookThatFindsItTheSame() throws IOException {
        frame("1.tif");
        assertEquals(List.of(), look().frames());
        assertEquals(List.of("1.tif"), look().frames());
        assertEquals(List.of(), look().frames());
        assertEquals(List.of("1.tif"), growing.names());
        assertEquals(List.of(), warnings);
    }

    @Test
    void aFrameInTwoPiecesIsTakenWhenItIsWhole() throws IOException {
        byte[] all = bytes("1.tif");
        Files.write(folder.resolve("1.tif"), Arrays.copyOf(all, all.length / 2));
        assertEquals(List.of(), framesOf(4), "half a file that no longer changes is not a frame");
        assertEquals(List.of("1.tif"), growing.unfinished());
        Files.write(folder.resolve("1.tif"), Arrays.copyOfRange(all, all.length / 2, all.length), StandardOpenOption.APPEND);
        assertEquals(List.of("1.tif"), framesOf(2));
        assertEquals(List.of(), warnings);
    }

    @Test
    void aFrameThatStillChangesIsNotTakenAlthoughItCouldBeRead() throws IOException {
        frame("1.tif");
        for (int i = 0; i < 5; i++) {
            Files.setLastModifiedTime(folder.resolve("1.tif"), FileTime.fromMillis(1000L * i));
            assertEquals(List.of(), look().frames());
        }
        assertEquals(List.of("1.tif"), look().frames());
    }

    @Test
    void aTemporaryNameIsPassedOverUntilItIsRenamed() throws IOException {
        frame("1.tif");
        Files.move(folder.resolve("1.tif"), folder.resolve("1.tif.tmp"));
        frame("x.tif");
        Files.move(folder.resolve("x.tif"), folder.resolve(".2.tif"));
        assertEquals(List.of(), framesOf(3));
        Files.move(folder.resolve("1.tif.tmp"), folder.resolve("1.tif"));
        assertEquals(List.of("1.tif"), framesOf(2));
    }

    @Test
    void framesThatComeOutOfOrderWaitForTheirTurn() throws IOException {
        frame("1.tif");
        frame("3.tif");
        assertEquals(List.of("1.tif"), framesOf(4));
        assertEquals(List.of("1.tif", "3.tif"), growing.names(), "if the camera ends now, they are all");
        assertEquals(List.of(), growing.unfinished());
        frame("2.tif");
        assertEquals(List.of("2.tif", "3.tif"), framesOf(2));
        assertEquals(List.of(), warnings);
    }

    @Test
    void tenFollowsNine() throws IOException {
        for (int i = 8; i <= 11; i++) {
            frame(i + ".tif");
        }
        assertEquals(List.of("8.tif", "9.tif", "10.tif", "11.tif"), framesOf(2));
    }

    @Test
    void aFrameBehindOneThatIsNotWholeWaits() throws IOException {
        byte[] all = bytes("1.tif");
        Files.write(folder.resolve("1.tif"), Arrays.copyOf(all, all.length - 1));
        frame("2.tif");
        assertEquals(List.of(), framesOf(5));
        Files.write(folder.resolve("1.tif"), all);
        assertEquals(List.of("1.tif", "2.tif"), framesOf(2));
    }

    @Test
    void aNumberThatDoesNotComeIsSaidAndPassedOver() throws IOException {
        frame("1.tif");
        frame("3.tif");
        assertEquals(List.of("1.tif"), framesOf(PATIENCE_SECONDS));
        assertEquals(List.of("3.tif"), framesOf(1));
        assertEquals(List.of("No frame has come between 1.tif and 3.tif in " + folder + " for 10 s; going on without."), warnings);
        frame("2.tif");
        look();
        Arrivals late = look();
        assertEquals(List.of("2.tif"), late.late());
        assertEquals(List.of(), late.frames());
        assertTrue(warnings.getLast().contains("2.tif came after frames that follow it"), warnings.toString());
        assertEquals(List.of("1.tif", "2.tif", "3.tif"), growing.names());
    }

    @Test
    void aFileThatStaysBrokenIsSaidOnceAndKeepsItsPlace() throws IOException {
        frame("1.tif");
        Files.writeString(folder.resolve("2.tif"), "not a picture");
        frame("3.tif");
        assertEquals(List.of("1.tif", "3.tif"), framesOf(3 * PATIENCE_SECONDS));
        assertEquals(1, warnings.size(), warnings.toString());
        assertTrue(warnings.get(0).startsWith(folder.resolve("2.tif") + " is not whole ("), warnings.toString());
        assertEquals(List.of("1.tif", "2.tif", "3.tif"), growing.names());
    }

    @Test
    void stepsOtherThanOneAreLearnt() throws IOException {
        for (int i = 1; i <= 4; i++) {
            frame(10 * i + ".tif");
        }
        assertEquals(4, framesOf(2).size());
        frame("60.tif");
        assertEquals(List.of(), framesOf(3));
        frame("50.tif");
        assertEquals(List.of("50.tif", "60.tif"), framesOf(2));
    }

    @Test
    void timesAsNumbersAreNotWaitedFor() throws IOException {
        for (int time : new int[] {101530, 101533, 101538, 101539, 101547}) {
            frame("img_" + time + ".tif");
        }
        assertEquals(5, framesOf(2).size());
        frame("img_101601.tif");
        assertEquals(1, framesOf(2).size());
    }

    @Test
    void aFrameThatIsWrittenAgainIsNamed() throws IOException {
        frame("1.tif");
        frame("2.tif");
        framesOf(2);
        Files.setLastModifiedTime(folder.resolve("1.tif"), FileTime.fromMillis(5000));
        assertEquals(List.of(), framesOf(3));
        assertEquals(List.of(folder.resolve("1.tif")
                + " was written again after it had been used; the last steps read it anew."), warnings);
    }

    @Test
    void aFrameThatIsDeletedIsNamed() throws IOException {
        frame("1.tif");
        frame("2.tif");
        framesOf(2);
        Files.delete(folder.resolve("1.tif"));
        framesOf(3);
        assertEquals(List.of(folder.resolve("1.tif") + " was deleted after it had been used; the last steps go without it."),
                warnings);
        assertEquals(List.of("2.tif"), growing.names());
    }

    @Test
    void twoFramesOfOneNumberAreRefusedUntilOneIsGone() throws IOException {
        frame("1.tif");
        framesOf(2);
        frame("01.tif");
        for (int i = 0; i < 2; i++) {
            String message = assertThrows(IOException.class, this::look).getMessage();
            assertTrue(message.contains("01.tif, 1.tif have the same number"), message);
        }
        Files.delete(folder.resolve("01.tif"));
        frame("2.tif");
        assertEquals(List.of("2.tif"), framesOf(2));
    }

    @Test
    void waitingForACameraIsNotBusy() throws IOException {
        assertEquals(false, look().busy());
        frame("1.tif");
        assertEquals(true, look().busy());
        assertEquals(false, look().busy());
        assertEquals(false, look().busy());
    }

    @Test
    void usedFilesAreLookedAtInTurnHoweverManyThereAre() throws IOException {
        byte[] all = bytes("1.tif");
        for (int i = 1; i <= 600; i++) {
            Files.write(folder.resolve(i + ".tif"), all);
        }
        assertEquals(IntStream.rangeClosed(1, 600).mapToObj(i -> i + ".tif").toList(), framesOf(2));
        Files.setLastModifiedTime(folder.resolve("599.tif"), FileTime.fromMillis(5000));
        framesOf(3);
        assertEquals(1, warnings.size(), warnings.toString());
    }
}
