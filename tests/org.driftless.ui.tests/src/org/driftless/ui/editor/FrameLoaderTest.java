/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.driftless.core.image.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrameLoaderTest {

    private static final int FRAMES = 40;
    private static final int BROKEN = 30;
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<Integer> read = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> shown = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> failed = new LinkedBlockingQueue<>();
    private final FrameLoader loader = new FrameLoader(FRAMES, this::read, Runnable::run, new FrameLoader.Listener() {
        @Override
        public void loaded(FrameLoader from, Picture picture) {
            shown.add(picture.index());
        }

        @Override
        public void failed(FrameLoader from, int index, Exception reason) {
            failed.add(index);
        }
    });

    private Frame read(int index) throws IOException {
        read.add(index);
        if (index == BROKEN) {
            throw new IOException("broken");
        }
        return Frame.of(2, 2, new byte[4]);
    }

    @AfterEach
    void close() {
        loader.close();
    }

    @Test
    void readsOnInTheDirectionOfTheStepsAndALittleBack() throws Exception {
        loader.want(10);
        assertEquals(10, next(shown));
        assertEquals(range(8, 18), taken(11));
        loader.want(9);
        assertEquals(9, next(shown));
        assertEquals(range(1, 7), taken(7), "Those that are there are not read again");
    }

    @Test
    void theFrameThatIsWantedComesFirst() throws Exception {
        loader.want(5);
        assertEquals(5, next(shown));
        assertEquals(5, read.element());
        loader.want(25);
        assertEquals(25, next(shown));
    }

    @Test
    void aBrokenFrameIsToldOfWhenItIsWanted() throws Exception {
        loader.want(BROKEN - 1);
        assertEquals(BROKEN - 1, next(shown));
        loader.want(BROKEN);
        assertEquals(BROKEN, next(failed));
        loader.want(BROKEN + 1);
        assertEquals(BROKEN + 1, next(shown));
        assertTrue(failed.isEmpty());
    }

    private static int next(BlockingQueue<Integer> from) throws InterruptedException {
        Integer index = from.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertTrue(index != null, "Nothing came");
        return index;
    }

    /** Takes so many frames that were read, each once. */
    private Set<Integer> taken(int count) throws InterruptedException {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(next(read));
        }
        Set<Integer> once = new TreeSet<>(all);
        assertEquals(count, once.size(), all.toString());
        return once;
    }

    private static Set<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().collect(Collectors.toCollection(TreeSet::new));
    }
}
