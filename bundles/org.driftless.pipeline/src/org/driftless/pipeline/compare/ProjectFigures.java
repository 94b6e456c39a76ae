/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import org.driftless.core.image.Calibration;

/**
 * The key figures of one project, as its files are now. A figure that is stale or missing says so.
 *
 * @param images the image folder, or the file of many frames; what was asked for if the project can't be read
 * @param project the project file, saved or not; empty if the project can't be read
 * @param identity which images they are; empty if they can't be read
 * @param numbers a figure for every measure
 * @param verdict what the validation came to
 * @param settings what the steps ran with and which frames and particles are in use, by {@link SettingNames key}; what a
 *     step that was not run has no entry for
 * @param problems what keeps figures from being current, one plain sentence each; empty if all are
 */
public record ProjectFigures(Path images, Optional<Path> project, Optional<ImageIdentity> identity,
        Map<Measure, KeyFigure> numbers, Finding verdict, SequencedMap<String, String> settings, List<String> problems) {

    public ProjectFigures {
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        settings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(settings));
        problems = List.copyOf(problems);
    }

    /** Of a project that can't be read: every figure is missing. */
    static ProjectFigures unreadable(Path asked, String problem) {
        Map<Measure, KeyFigure> none = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            none.put(measure, KeyFigure.missing("the project can't be read"));
        }
        return new ProjectFigures(asked, Optional.empty(), Optional.empty(), none,
                Finding.missing("the project can't be read"), new LinkedHashMap<>(), List.of(problem));
    }

    /** Whether the project could be read. */
    public boolean isReadable() {
        return identity.isPresent();
    }

    /** The figure of a measure. */
    public KeyFigure number(Measure measure) {
        return numbers.get(measure);
    }

    /** What a pixel and a frame stand for, as far as it is known. */
    public Calibration calibration() {
        return new Calibration(number(Measure.PIXEL_SIZE).value(), number(Measure.FRAME_INTERVAL).value());
    }

    /** The last name of the images' path, which need not be the only one of its kind. */
    public String name() {
        return images.getFileName() == null ? images.toString() : images.getFileName().toString();
    }
}
