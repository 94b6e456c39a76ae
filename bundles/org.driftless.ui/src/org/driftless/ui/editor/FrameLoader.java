/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import org.driftless.core.image.Frame;

/**
 * Reads frames on threads of its own, the one that was wanted last first, then those that come next and some that came
 * before. Read frames are kept, up to a limit.
 */
final class FrameLoader {

    /** Where frames come from. */
    @FunctionalInterface
    interface Source {

        /** @throws Exception with a message for people if the frame can't be had */
        Frame read(int index) throws Exception;
    }

    /** Hears of the frame that is wanted, on the user interface thread. */
    interface Listener {

        void loaded(FrameLoader loader, Picture picture);

        void failed(FrameLoader loader, int index, Exception reason);
    }

    private static final int AHEAD = 8;
    private static final int BEHIND = 2;
    private static final int MAX_READERS = 3;
    private static final long KEPT_BYTES = 96L << 20;
    private static final int NONE = -1;

    private final int size;
    private final Source source;
    private final Executor ui;
    private final Listener listener;
    private final LinkedHashMap<Integer, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> reading = new HashSet<>();
    private final List<Thread> readers = new ArrayList<>();
    private long keptBytes;
    private long frameBytes;
    private int wanted = NONE;
    private int center = NONE;
    private int direction = 1;
    private int broken = NONE;
    private boolean closed;

    /**
     * @param size number of frames
     * @param ui runs what it is given on the user interface thread
     */
    FrameLoader(int size, Source source, Executor ui, Listener listener) {
        this.size = size;
        this.source = source;
        this.ui = ui;
        this.listener = listener;
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_READERS);
        for (int i = 0; i < threads; i++) {
            readers.add(Thread.ofPlatform().daemon().name("Driftless frame reader").start(this::readOn));
        }
    }

    /**
     * Asks for a frame. The listener is told at once if it is there, else when it has been read, unless another one is
     * wanted by then.
     */
    void want(int index) {
        Picture ready;
        synchronized (this) {
            direction = center == NONE || index >= center ? 1 : -1;
            center = index;
            broken = NONE;
            ready = kept.get(index);
            wanted = ready == null ? index : NONE;
            notifyAll();
        }
        if (ready != null) {
            listener.loaded(this, ready);
        }
    }

    /** Ends reading; nothing is told any more. */
    synchronized void close() {
        closed = true;
        kept.clear();
        notifyAll();
        readers.forEach(Thread::interrupt);
    }

    private void readOn() {
        int index = next();
        while (index != NONE) {
            readOne(index);
            index = next();
        }
    }

    private void readOne(int index) {
        try {
            Picture picture = Picture.of(index, source.read(index));
            keep(picture);
            tell(index, () -> listener.loaded(this, picture));
        } catch (Exception e) {
            markBroken(index);
            tell(index, () -> listener.failed(this, index, e));
        } finally {
            ended(index);
        }
    }

    /** The next frame to read, or {@link #NONE} when closed. */
    private synchronized int next() {
        while (!closed) {
            int index = wanted != NONE && !reading.contains(wanted) ? wanted : ahead();
            if (index != NONE) {
                reading.add(index);
                return index;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        return NONE;
    }

    private synchronized void ended(int index) {
        reading.remove(index);
        notifyAll();
    }

    private int ahead() {
        if (center == NONE || broken != NONE || frameBytes == 0 || wanted != NONE && !reading.contains(wanted)) {
            return NONE;
        }
        long room = KEPT_BYTES / 2 / frameBytes;
        for (int i = 1; i <= Math.min(AHEAD, room); i++) {
            if (isMissing(center + i * direction)) {
                return center + i * direction;
            }
        }
        for (int i = 1; i <= Math.min(BEHIND, room / 2); i++) {
            if (isMissing(center - i * direction)) {
                return center - i * direction;
            }
        }
        return NONE;
    }

    private boolean isMissing(int index) {
        return index >= 0 && index < size && !kept.containsKey(index) && !reading.contains(index);
    }

    private synchronized void keep(Picture picture) {
        if (closed || kept.put(picture.index(), picture) != null) {
            return;
        }
        frameBytes = picture.bytes();
        keptBytes += frameBytes;
        var eldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && kept.size() > 2) {
            Map.Entry<Integer, Picture> first = eldest.next();
            if (first.getKey() != center && first.getKey() != picture.index()) {
                keptBytes -= first.getValue().bytes();
                eldest.remove();
            }
        }
    }

    private synchronized void markBroken(int index) {
        broken = index;
    }

    private synchronized void tell(int index, Runnable message) {
        if (closed || index != wanted) {
            return;
        }
        wanted = NONE;
        ui.execute(() -> {
            if (isCurrent(index)) {
                message.run();
            }
        });
    }

    private synchronized boolean isCurrent(int index) {
        return !closed && index == center;
    }
}
