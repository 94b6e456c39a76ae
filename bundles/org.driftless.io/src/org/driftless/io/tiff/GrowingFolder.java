/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.io.tiff;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder into which a camera writes frames, one a file. It is looked at now and then, since network folders tell
 * nobody of new files; only files that are new or were not whole yet are opened.
 *
 * <p>Frames are handed over in {@link NaturalOrder}, each once, when they are whole: unchanged over two looks and
 * readable as far as can be told without decoding. Behind a file that is not whole, or a number that is missing, the
 * others wait for a while. Nothing is written. Not for several threads.
 */
public final class GrowingFolder {

    private final Path folder;
    private final long patience;
    private final UsedFiles used;
    private final FrameGaps gaps = new FrameGaps();
    private final TreeMap<String, ArrivingFile> arriving = new TreeMap<>(NaturalOrder.NAMES);
    private final Set<String> overdue = new HashSet<>();
    private final Map<List<String>, String> byNumber = new HashMap<>();
    private boolean looked;
    private String last;

    /** @param patience how long frames wait for one before them that is missing or not whole */
    public GrowingFolder(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience.toNanos();
        this.used = new UsedFiles(folder);
    }

    /**
     * Looks what has come.
     *
     * @param now in nanoseconds, of a clock that never goes back
     * @throws IOException if the folder can't be listed, or holds two frames of one number; the message names them
     */
    public Arrivals look(long now) throws IOException {
        List<String> warnings = new ArrayList<>();
        boolean busy = list(warnings);
        for (ArrivingFile file : arriving.values()) {
            busy |= file.look(now);
        }
        List<String> late = takeLate(warnings);
        List<String> frames = takeNext(now, warnings);
        used.look(warnings);
        return new Arrivals(frames, late, warnings, busy);
    }

    /**
     * The sequence as it is now: all files but those behind the last one that is whole, in their order. Among them are
     * files that are not whole, if others behind them are.
     */
    public List<String> names() {
        return NaturalOrder.sorted(Stream.concat(used.names(), upToLastWhole().keySet().stream()).toList());
    }

    /** Files behind the last one that is whole: the camera may not be done with them. */
    public List<String> unfinished() {
        return List.copyOf(arriving.keySet()).subList(upToLastWhole().size(), arriving.size());
    }

    private Map<String, ArrivingFile> upToLastWhole() {
        String end = last;
        for (Map.Entry<String, ArrivingFile> file : arriving.descendingMap().entrySet()) {
            if (file.getValue().isWhole() && (end == null || NaturalOrder.NAMES.compare(file.getKey(), end) > 0)) {
                end = file.getKey();
                break;
            }
        }
        return end == null ? Map.of() : arriving.headMap(end, true);
    }

    private boolean list(List<String> warnings) throws IOException {
        Set<String> present = new HashSet<>(
                FrameFiles.presentIn(folder, name -> used.knows(name) || arriving.containsKey(name)));
        boolean busy = arriving.keySet().removeIf(name -> !present.contains(name));
        overdue.retainAll(present);
        used.gone(present, warnings);
        List<String> fresh = present.stream().filter(name -> !used.knows(name) && !arriving.containsKey(name)).toList();
        for (String name : fresh) {
            List<String> number = NaturalOrder.parts(NaturalOrder.stem(name));
            String same = byNumber.getOrDefault(number, name);
            if (!same.equals(name) && present.contains(same)) {
                throw FrameFiles.duplicates(folder, NaturalOrder.sorted(List.of(same, name)));
            }
            byNumber.put(number, name);
            arriving.put(name, new ArrivingFile(folder.resolve(name)));
        }
        if (!looked) {
            gaps.learn(List.copyOf(arriving.keySet()));
            looked = true;
        }
        return busy || !fresh.isEmpty();
    }

    private List<String> takeLate(List<String> warnings) {
        List<String> late = new ArrayList<>();
        if (last != null) {
            arriving.headMap(last).forEach((name, file) -> {
                if (file.isWhole()) {
                    late.add(name);
                }
            });
        }
        for (String name : late) {
            take(name);
            warnings.add(folder.resolve(name) + " came after frames that follow it; it gets its place in the last steps.");
        }
        return late;
    }

    private List<String> takeNext(long now, List<String> warnings) {
        List<String> frames = new ArrayList<>();
        String before = last;
        for (Map.Entry<String, ArrivingFile> next : (last == null ? arriving : arriving.tailMap(last, false)).entrySet()) {
            String name = next.getKey();
            ArrivingFile file = next.getValue();
            if (!file.isWhole()) {
                if (file.quietFor(now) < patience) {
                    break;
                }
                giveUp(name, file, warnings);
                continue;
            }
            if (isOneMissing(before, name)) {
                if (file.quietFor(now) < patience) {
                    break;
                }
                warnings.add("No frame has come between " + before + " and " + name + " in " + folder + " for " + seconds()
                        + " s; going on without.");
            }
            gaps.learn(before, name);
            frames.add(name);
            before = name;
        }
        frames.forEach(this::take);
        return frames;
    }

    private boolean isOneMissing(String before, String name) {
        return before != null && gaps.isBetween(before, name) && arriving.subMap(before, false, name, false).isEmpty();
    }

    private void giveUp(String name, ArrivingFile file, List<String> warnings) {
        if (overdue.add(name)) {
            warnings.add(folder.resolve(name) + " is not whole (" + file.problem() + ") and has not changed for " + seconds()
                    + " s; going on without, until it is.");
        }
    }

    private void take(String name) {
        used.add(name, arriving.remove(name).stamp());
        overdue.remove(name);
        last = last != null && NaturalOrder.NAMES.compare(name, last) < 0 ? last : name;
    }

    private long seconds() {
        return Duration.ofNanos(patience).toSeconds();
    }
}
