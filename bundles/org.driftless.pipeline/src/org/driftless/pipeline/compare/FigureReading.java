/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.image.Calibration;
import org.driftless.core.image.ImageSequence;
import org.driftless.core.validate.HeldOutResiduals;
import org.driftless.io.csv.HeldOutTable;
import org.driftless.io.project.Project;
import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.PlainMessage;
import org.driftless.pipeline.ProjectSession;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.Validate;

/** Reads the figures of one project from its files. */
final class FigureReading {

    private final ProjectSession session;
    private final Project project;
    private final ProjectStatus status;
    private final DriftOrigin origin;
    private final Map<Measure, KeyFigure> numbers = new EnumMap<>(Measure.class);
    private final List<String> problems = new ArrayList<>();

    FigureReading(ProjectSession session) throws IOException, StepException {
        this.session = session;
        this.project = session.project();
        this.status = session.status();
        this.origin = DriftOrigin.of(project);
    }

    ComparedProject read() throws IOException {
        status.firstUnusable(origin).ifPresent(line -> problems.add(sentence(line)));
        ImageSequence frames = session.frames();
        put(Measure.FRAMES, frames.size());
        put(Measure.FRAMES_IN_USE, project.frameChoice().count(frames.size()));
        put(Measure.PARTICLES, project.particles().size());
        Calibration scale = project.calibration().or(session.imageCalibration());
        put(Measure.PIXEL_SIZE, scale.pixelSize());
        put(Measure.FRAME_INTERVAL, scale.frameInterval());
        DriftSeries drift = drift();
        Finding verdict = validation();
        ResidualSeries residuals = residuals();
        ProjectFigures figures = new ProjectFigures(project.imageFolder(), Optional.of(project.jsonFile()),
                Optional.of(identity(frames)), numbers, verdict, SettingNames.settings(session), problems);
        return new ComparedProject(figures, drift, residuals);
    }

    private static ImageIdentity identity(ImageSequence frames) {
        return new ImageIdentity(frames.name(0), frames.name(frames.size() - 1), frames.size(), frames.width(),
                frames.height(), frames.type().name().toLowerCase(Locale.ROOT));
    }

    private DriftSeries drift() {
        ProjectStatus.Line line = status.line(StepName.DRIFT);
        if (line.state() == ProjectStatus.State.MISSING) {
            return noDrift(note(line));
        }
        try {
            Optional<DriftCurve> curve = session.drift();
            return curve.isEmpty() ? noDrift(note(line)) : drift(curve.get(), line);
        } catch (IOException e) {
            problems.add(PlainMessage.of(e));
        } catch (StepException e) {
            problems.add(e.getMessage());
        }
        return noDrift("the drift can't be read");
    }

    private DriftSeries noDrift(String why) {
        missing(StepName.DRIFT, why);
        return DriftSeries.missing(why);
    }

    private DriftSeries drift(DriftCurve curve, ProjectStatus.Line line) {
        List<FrameMotion> motions = curve.motions();
        DriftSeries series = new DriftSeries(motions.stream().mapToInt(FrameMotion::frame).toArray(),
                motions.stream().mapToDouble(one -> one.motion().dx()).toArray(),
                motions.stream().mapToDouble(one -> one.motion().dy()).toArray(),
                motions.stream().mapToDouble(one -> Math.toDegrees(one.motion().theta())).toArray(), new boolean[motions.size()],
                worth(line), note(line));
        double path = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < motions.size(); i++) {
            series.guessed()[i] = motions.get(i).isGuessed();
            path += i == 0 ? 0 : Math.hypot(series.x()[i] - series.x()[i - 1], series.y()[i] - series.y()[i - 1]);
            least = Math.min(least, series.rotation()[i]);
            most = Math.max(most, series.rotation()[i]);
        }
        put(Measure.PARTICLES_USED, line, project.results().selectedForDrift().map(List::size).map(Integer::doubleValue)
                .orElse(null));
        put(Measure.DRIFT_MAX, line, curve.maxMagnitude());
        put(Measure.DRIFT_PATH, line, path);
        if (least == 0 && most == 0) {
            numbers.put(Measure.ROTATION_RANGE, KeyFigure.none("no rotation was estimated"));
        } else {
            put(Measure.ROTATION_RANGE, line, most - least);
        }
        if (origin.isForeign()) {
            numbers.put(Measure.DRIFT_ERROR, KeyFigure.none("the drift was " + origin.words() + ": how well it holds here is not known"));
        } else {
            put(Measure.DRIFT_ERROR, line, curve.typicalError());
        }
        return series;
    }

    private Finding validation() {
        ProjectStatus.Line line = status.line(StepName.VALIDATE);
        String why = note(line);
        if (line.state() != ProjectStatus.State.MISSING) {
            try {
                Optional<Validate.Result> result = session.validation();
                if (result.isPresent()) {
                    return validation(result.get(), line);
                }
                why = "the original pipeline does not record it";
            } catch (StepException e) {
                problems.add(e.getMessage());
                why = "the validation can't be read";
            }
        }
        missing(StepName.VALIDATE, why);
        return Finding.missing(why);
    }

    private Finding validation(Validate.Result result, ProjectStatus.Line line) {
        put(Measure.RESIDUAL_RMS, line, result.heldOutRmsPx());
        put(Measure.NOISE_RATIO, line, result.noiseRatio());
        put(Measure.DRIFT_REDUCTION, line, result.maxReductionPercent());
        return new Finding(result.kind(), result.remark(), worth(line), note(line));
    }

    private ResidualSeries residuals() throws IOException {
        ProjectStatus.Line line = status.line(StepName.VALIDATE);
        Path table = Validate.framesTable(project);
        if (line.state() == ProjectStatus.State.MISSING || line.state() == ProjectStatus.State.ORIGINAL) {
            return ResidualSeries.missing(note(line).isEmpty() ? "the original pipeline does not record them" : note(line));
        }
        if (!Files.isRegularFile(table)) {
            problems.add(table + " is not there: validate again.");
            return ResidualSeries.missing("the table of the residuals is not there");
        }
        try {
            List<HeldOutResiduals.InFrame> rows = HeldOutTable.readFrames(table, names(session.frames()));
            return new ResidualSeries(rows.stream().mapToInt(HeldOutResiduals.InFrame::frame).toArray(),
                    rows.stream().mapToDouble(HeldOutResiduals.InFrame::rms).toArray(),
                    rows.stream().mapToDouble(HeldOutResiduals.InFrame::noiseRms).toArray(), worth(line), note(line));
        } catch (IOException e) {
            problems.add(PlainMessage.of(e));
            return ResidualSeries.missing("the residuals can't be read");
        }
    }

    private static List<String> names(ImageSequence frames) {
        return IntStream.range(0, frames.size()).mapToObj(frames::name).toList();
    }

    private void put(Measure measure, double value) {
        numbers.put(measure, KeyFigure.current(value));
    }

    private void put(Measure measure, ProjectStatus.Line line, Double value) {
        numbers.put(measure, value == null || !Double.isFinite(value) ? KeyFigure.none("not known")
                : new KeyFigure(value, worth(line), note(line)));
    }

    private void missing(StepName step, String why) {
        for (Measure measure : Measure.values()) {
            if (measure.step().filter(step::equals).isPresent()) {
                numbers.put(measure, KeyFigure.missing(why));
            }
        }
    }

    private static Worth worth(ProjectStatus.Line line) {
        return switch (line.state()) {
            case DONE, ORIGINAL -> Worth.CURRENT;
            case STALE -> Worth.STALE;
            case MISSING -> Worth.MISSING;
        };
    }

    private static String note(ProjectStatus.Line line) {
        return line.state().isUsable() ? "" : "the " + line.step().title() + " is " + line.state().word()
                + (line.detail().isEmpty() ? "" : ": " + line.detail());
    }

    private static String sentence(ProjectStatus.Line line) {
        String note = note(line);
        return Character.toUpperCase(note.charAt(0)) + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }
}
