/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.journal.Journal;
import org.driftless.io.project.Project;
import org.driftless.io.project.ProjectException;
import org.driftless.io.project.ProjectLock;
import org.driftless.io.project.ProjectLockedException;
import org.driftless.pipeline.engine.Proof;
import org.driftless.pipeline.engine.WorkUnit;

/** Where shards keep what they have done, beside the journals of the steps. */
final class ShardFiles {

    private static final Pattern NAME = Pattern.compile("([a-z_]+)\\.([1-9]\\d{0,4})-of-([1-9]\\d{0,4})\\.journal");
    /** A shard looks at each frame whether it is wanted. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final String MADE_FROM = "what it is made from (particles, frames, or the results of the step before)";
    private static final String VALUES = "what the first frame holds";
    private static final String PART = "which frames are its part";

    private ShardFiles() {
    }

    /** The kinds of work of a step. */
    static List<WorkUnit.Kind> kinds(StepName step) {
        return switch (step) {
            case SELECT, DRIFT -> List.of();
            case TRACK -> List.of(WorkUnit.Kind.TRACK, WorkUnit.Kind.TRACK_BACK);
            case ALIGN -> List.of(WorkUnit.Kind.ALIGN);
            case VALIDATE -> List.of(WorkUnit.Kind.VALIDATE);
        };
    }

    /** The name of the file in which a shard keeps its work; such a file is there as long as the work is wanted. */
    static String name(WorkUnit.Kind kind, Shard shard) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + shard.number() + "-of-" + shard.count() + ".journal";
    }

    static Path file(Project project, WorkUnit.Kind kind, Shard shard) {
        return Journals.file(project, name(kind, shard));
    }

    /** The shards of a step that have begun, in their order: those of the smallest count first. */
    static SortedSet<Shard> of(StepName step, Project project) throws IOException {
        List<String> kinds = kindNames(step);
        SortedSet<Shard> found = new TreeSet<>();
        for (String name : namesIn(Journals.file(project, ""), "")) {
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && kinds.contains(matcher.group(1))) {
                int number = Integer.parseInt(matcher.group(2));
                int count = Integer.parseInt(matcher.group(3));
                if (number <= count) {
                    found.add(new Shard(number, count));
                }
            }
        }
        return found;
    }

    /**
     * How many shards there are to be, going by those of a step that have begun; if they disagree, those that
     * most have begun of; 0 for none.
     */
    static int count(StepName step, Project project) throws IOException {
        Map<Integer, Integer> begun = new TreeMap<>();
        of(step, project).forEach(shard -> begun.merge(shard.count(), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> one : begun.entrySet()) {
            boolean all = one.getValue().equals(one.getKey());
            if (best == 0 || all || !begun.get(best).equals(best) && one.getValue() > begun.get(best)) {
                best = one.getKey();
            }
        }
        return best;
    }

    private static List<String> namesIn(Path folder, String suffix) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*-of-*.journal" + suffix)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        return names;
    }

    /** Removes what all shards of a step have done; those that still run end. */
    static void remove(StepName step, Project project) throws IOException {
        for (Shard shard : of(step, project)) {
            for (WorkUnit.Kind kind : kinds(step)) {
                Journal.delete(file(project, kind, shard));
            }
        }
    }

    /**
     * Keeps shards of a step that have begun from going on or beginning anew, as long as it is open.
     *
     * @throws ProjectException if one of them is at work; names it
     */
    static Closeable hold(StepName step, Project project) throws IOException {
        Deque<ProjectLock.Held> held = new ArrayDeque<>();
        Closeable all = () -> {
            while (!held.isEmpty()) {
                held.pop().close();
            }
        };
        try {
            for (Shard shard : of(step, project)) {
                for (WorkUnit.Kind kind : kinds(step)) {
                    held.push(ProjectLock.hold(file(project, kind, shard)));
                }
            }
            return all;
        } catch (IOException e) {
            all.close();
            throw e;
        }
    }

    /**
     * To be called when a step begins: unless it takes what shards have done, they are of no use any more. Those that are at
     * work end first, so that they replace nothing that the step writes.
     *
     * @throws ProjectException if one does not; names it
     */
    static void forget(StepName step, Project project, Workers workers, ProgressListener progress) throws IOException {
        if (workers.engine() instanceof ShardEngine) {
            return;
        }
        if (!of(step, project).isEmpty()) {
            remove(step, project);
            progress.info("What shards have done of an earlier " + step.title() + " is not used.");
        }
        for (String lock : namesIn(Journals.file(project, ""), ProjectLock.SUFFIX)) {
            Matcher matcher = NAME.matcher(lock.substring(0, lock.length() - ProjectLock.SUFFIX.length()));
            if (matcher.matches() && kindNames(step).contains(matcher.group(1))) {
                awaitEnd(Journals.file(project, matcher.group()), step, progress);
            }
        }
    }

    private static void awaitEnd(Path file, StepName step, ProgressListener progress) throws IOException {
        long begin = System.nanoTime();
        boolean ended = false;
        while (!ended) {
            // This takes a while if it is locked.
            try (ProjectLock.Held free = ProjectLock.hold(file)) {
                ended = free != null;
            } catch (ProjectLockedException e) {
                progress.checkCancelled();
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw e;
                }
                progress.status("Waiting for shards of an earlier " + step.title() + " to end");
            }
        }
    }

    private static List<String> kindNames(StepName step) {
        return kinds(step).stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * What the journal of a shard begins with.
     *
     * @param madeFrom the fingerprint that the step has when it is done with these options, and the part's own
     * @param part positions of its first frame and behind its last one
     */
    static Map<String, String> header(ProjectFrames frames, Record options, String madeFrom, Proof proof, int[] part) {
        Map<String, String> header = Journals.header(frames, options);
        header.put(MADE_FROM, madeFrom);
        header.put(VALUES, Long.toHexString(proof.checksum()));
        header.put(PART, part[0] + " to " + part[1]);
        return header;
    }
}
