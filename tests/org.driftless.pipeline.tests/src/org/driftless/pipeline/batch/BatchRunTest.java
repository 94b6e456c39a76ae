/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.driftless.core.image.Frame;
import org.driftless.core.image.PixelType;
import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.AtomicFile;
import org.driftless.io.tiff.TiffCompression;
import org.driftless.io.tiff.TiffMetadata;
import org.driftless.io.tiff.TiffWriter;
import org.driftless.pipeline.StepException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** The order of a batch, what stops it and what does not, and how long it says that it will take. */
class BatchRunTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong();
    private final List<String> did = new ArrayList<>();
    private final List<String> overall = new ArrayList<>();
    private boolean cancelled;

    private final BatchListener listener = new BatchListener() {
        @Override
        public ProgressListener begins(BatchFolder one, BatchProgress progress) {
            overall.add(progress.words());
            return new ProgressListener() {
                @Override
                public void message(Severity severity, String text) {
                    overall.add(progress.words());
                }

                @Override
                public boolean isCancelled() {
                    return cancelled;
                }
            };
        }

        @Override
        public void ended(FolderResult result) {
            did.add(result.name() + " " + result.outcome().words());
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public String reason(Exception e) {
            return e.getMessage();
        }
    };

    private BatchFolder images(String name, int frames) throws IOException {
        Path images = Files.createDirectories(folder.resolve(name).resolve("images"));
        for (int frame = 0; frame < frames; frame++) {
            AtomicFile.write(images.resolve(frame + ".tif"),
                    out -> TiffWriter.write(Frame.of(2, 2, new byte[4]), TiffMetadata.plain(2, 2, PixelType.UINT8,
                            TiffCompression.NONE), out));
        }
        return new BatchFolder(images, images, name);
    }

    private BatchReport run(BatchWork work, BatchFolder... folders) {
        return new BatchRun(work, listener, now::get).run(List.of(folders));
    }

    private static JsonObject something() {
        JsonObject figures = new JsonObject();
        figures.add("validate", new JsonObject());
        return figures;
    }

    @Test
    void whatFailsDoesNotStopTheOthers() throws Exception {
        BatchReport report = run((project, progress) -> {
            switch (project.imageFolder().getParent().getFileName().toString()) {
                case "a" -> throw new IOException("a broke");
                case "b" -> throw new StepException("b can't");
                case "c" -> throw new IllegalStateException("c is odd");
                case "d" -> throw new OutOfMemoryError();
                default -> {
                    return something();
                }
            }
        }, images("a", 1), images("b", 1), images("c", 1), images("d", 1), images("e", 1));
        assertEquals(List.of("a failed", "b failed", "c failed", "d failed", "e done"), did);
        assertEquals(List.of("a broke", "b can't", "c is odd"),
                report.with(Outcome.FAILED).stream().limit(3).map(FolderResult::reason).toList());
        assertTrue(report.folders().get(3).reason().contains("not enough memory"));
        assertEquals("5 folders: 1 done, 4 failed (a, b, c, d)", report.summary());
        assertFalse(report.isCancelled());
    }

    @Test
    void cancelLeavesTheOthersAlone() throws Exception {
        BatchReport report = run((project, progress) -> {
            if (project.imageFolder().startsWith(folder.resolve("b"))) {
                cancelled = true;
                progress.checkCancelled();
            }
            return something();
        }, images("a", 1), images("b", 1), images("c", 1));
        assertEquals(List.of("a done", "b cancelled", "c not started"), did);
        assertTrue(report.isCancelled());
        assertFalse(report.isGood());
    }

    @Test
    void theTimeLeftGoesByFrames() throws Exception {
        run((project, progress) -> {
            progress.begin("Tracking", 10);
            now.addAndGet(10 * SECOND);
            progress.worked(10);
            progress.done();
            progress.info("one task of four");
            now.addAndGet(30 * SECOND);
            return something();
        }, images("a", 10), images("b", 30));
        // The first folder: a quarter of 10 frames took 10 s; the second is three times as long.
        assertEquals(List.of("1 of 2", "1 of 2, 3 min left", "2 of 2, 2 min left"), overall.subList(0, 3));
    }

    @Test
    void whatIsUpToDateDoesNotPromiseSpeed() throws Exception {
        run((project, progress) -> {
            if (project.imageFolder().startsWith(folder.resolve("a"))) {
                return new JsonObject();
            }
            now.addAndGet(60 * SECOND);
            return something();
        }, images("a", 200), images("b", 10), images("c", 10));
        assertEquals(List.of("a up to date", "b done", "c done"), did);
        assertEquals(List.of("1 of 3", "2 of 3", "3 of 3, 1 min left"), overall);
    }

    @Test
    void aReportIsReadAsItWasKept() throws Exception {
        BatchReport report = run((project, progress) -> {
            if (project.imageFolder().startsWith(folder.resolve("a"))) {
                throw new CancellationException();
            }
            throw new IOException("=b, \"broke\"");
        }, images("a", 1), images("b", 1));
        assertEquals(report, BatchReport.of(report.toJson().toString()));
        assertEquals(BatchReport.EMPTY, BatchReport.of("[{}]"));
        assertEquals(BatchReport.EMPTY, BatchReport.of("no JSON"));
        report.write(folder.resolve("report.csv"));
        String row = Files.readAllLines(folder.resolve("report.csv")).get(2);
        assertTrue(row.endsWith(",failed,0.0,,\"'=b, \"\"broke\"\"\""), row);
    }

    @Test
    void aProjectIsTakenOnceWhateverLedToIt() throws Exception {
        Path run1 = Files.createDirectories(folder.resolve("day/run1"));
        Path run2 = Files.createDirectories(folder.resolve("day/run2"));
        Path other = Files.createDirectories(folder.resolve("other/run1"));
        Files.createFile(run1.resolve("0.tif"));
        Files.createFile(run2.resolve("0.tif"));
        Path linked = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("day"));
        Path gone = folder.resolve("gone");
        BatchFolders folders = BatchFolders.of(List.of(run1, run2, gone, linked.resolve("run1"), other, gone, run2));
        assertEquals(List.of(run1, run2, gone, other), folders.folders().stream().map(BatchFolder::path).toList());
        assertEquals(List.of("day/run1", "run2", "gone", "other/run1"),
                folders.folders().stream().map(one -> one.name().replace('\\', '/')).toList());
        assertEquals(run1, folders.repeated().get(linked.resolve("run1")));
        assertEquals(List.of(linked.resolve("run1"), gone, run2), List.copyOf(folders.repeated().keySet()));
    }
}
