/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.image.ImageSequence;
import org.driftless.io.project.FrameChoice;
import org.driftless.io.project.ProjectSetup;
import org.driftless.ui.model.RefusedException;

/**
 * A choice of frames as people type it, counted from 1.
 *
 * @param first the first frame in use; empty for the first of all
 * @param last the last one; empty for the last of all
 * @param leftOut those left out between them, like "12, 13, 40-45"
 * @param reference the frame that stays where it is; empty for the first one in use
 */
record FrameRangeInput(String first, String last, String leftOut, String reference) {

    /** What a setup says. */
    static FrameRangeInput of(ProjectSetup setup, ImageSequence frames) {
        FrameChoice choice = setup.frames();
        String reference = IntStream.range(0, frames.size())
                .filter(frame -> frames.name(frame).equals(setup.reference())).mapToObj(frame -> "" + (frame + 1))
                .findFirst().orElse("");
        return new FrameRangeInput("" + (choice.first() + 1),
                "" + (choice.last() == FrameChoice.END ? frames.size() : choice.last() + 1), words(choice.skip()), reference);
    }

    /** Runs of three and more are put together. */
    private static String words(List<Integer> ascending) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ascending.size(); i++) {
            int end = i;
            while (end + 1 < ascending.size() && ascending.get(end + 1) == ascending.get(end) + 1) {
                end++;
            }
            if (end - i > 1) {
                words.add((ascending.get(i) + 1) + "-" + (ascending.get(end) + 1));
                i = end;
            } else {
                words.add("" + (ascending.get(i) + 1));
            }
        }
        return String.join(", ", words);
    }

    /**
     * The setup with this choice.
     *
     * @throws RefusedException if it can't be understood or not be done
     */
    ProjectSetup applied(ProjectSetup setup, ImageSequence frames) throws RefusedException {
        int from = first.isBlank() ? 0 : frame("The first frame", first, frames);
        int to = last.isBlank() ? frames.size() - 1 : frame("The last frame", last, frames);
        if (from > to) {
            throw new RefusedException("The first frame must not be behind the last one.");
        }
        List<Integer> skip = new ArrayList<>();
        for (String part : leftOut.strip().replaceAll("\\s*[-\u2013]\\s*", "-").split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                addAll(part, frames, skip);
            }
        }
        Optional<Integer> stays = reference.isBlank() ? Optional.empty()
                : Optional.of(frame("The reference frame", reference, frames));
        return new SetupEdits(setup, frames).chosen(new FrameChoice(from, to, skip), stays);
    }

    private static void addAll(String part, ImageSequence frames, List<Integer> skip) throws RefusedException {
        String[] ends = part.split("-", 2);
        int from = frame("Each frame left out", ends[0], frames);
        int to = ends.length == 1 ? from : frame("Each frame left out", ends[1], frames);
        if (from > to) {
            throw new RefusedException("In " + part + " the first frame is behind the last one.");
        }
        IntStream.rangeClosed(from, to).forEach(skip::add);
    }

    private static int frame(String what, String text, ImageSequence frames) throws RefusedException {
        String number = text.strip();
        if (number.matches("\\d{1,9}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= frames.size()) {
            return Integer.parseInt(number) - 1;
        }
        throw new RefusedException(what + " must be a number from 1 to " + frames.size() + ", not \"" + number + "\".");
    }
}
