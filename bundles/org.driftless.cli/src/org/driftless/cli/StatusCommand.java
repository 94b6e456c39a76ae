/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.driftless.core.progress.ProgressListener;
import org.driftless.io.project.DiskSpace;
import org.driftless.io.project.Project;
import org.driftless.pipeline.AreaPreview;
import org.driftless.pipeline.Preflight;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.ShardStatus;
import org.driftless.pipeline.SpaceNeeded;
import org.driftless.pipeline.StepException;
import org.driftless.pipeline.Workers;

import picocli.CommandLine.Command;

@Command(name = "status", description = "Say what is done, what is stale and what the key figures are. Changes nothing.")
final class StatusCommand extends ProjectCommand {

    StatusCommand(CommandContext context) {
        super(context);
    }

    @Override
    JsonElement execute(Project project, Workers workers, ProgressListener progress)
            throws IOException, StepException {
        ProjectStatus status = ProjectStatus.of(project);
        Optional<AreaPreview> preview = AreaPreview.of(project, status);
        Optional<SpaceNeeded> space = Preflight.alignment(project);
        Optional<ShardStatus> shards = ShardStatus.of(project);
        if (!isJson()) {
            print(status, preview);
            space.ifPresent(one -> print("disk", one.isShort() ? "short" : one.isTight() ? "tight" : "enough",
                    "to align, " + one.words()));
            shards.ifPresent(one -> print("shards", one.step().command(), one.words()));
        }
        JsonObject json = toJson(status, preview);
        space.ifPresent(one -> json.add("disk", toJson(one)));
        shards.ifPresent(one -> json.add("shards", toJson(one)));
        return json;
    }

    private static JsonObject toJson(ShardStatus status) {
        JsonObject shards = new JsonObject();
        shards.addProperty("step", status.step().command());
        shards.addProperty("count", status.count());
        shards.addProperty("done", status.done());
        return shards;
    }

    private void print(ProjectStatus status, Optional<AreaPreview> preview) {
        terminal().out().println("images      " + status.images());
        terminal().out().println("output      " + status.outputFolder());
        for (ProjectStatus.Line line : status.lines()) {
            print(line.step().command(), line.state().word(), line.detail());
        }
        preview.ifPresent(areas -> {
            print("edges", "crop", areas.crop().words());
            print("", "expand", areas.expand().words());
        });
    }

    private void print(String step, String state, String detail) {
        terminal().out().println(String.format(Locale.ROOT, "%-11s %-8s %s", step, state, detail).stripTrailing());
    }

    private static JsonElement toJson(SpaceNeeded space) {
        JsonObject disk = new JsonObject();
        disk.addProperty("needed", space.expected());
        disk.addProperty("neededAtMost", space.most());
        if (space.free() != DiskSpace.NOT_KNOWN) {
            disk.addProperty("free", space.free());
        }
        return disk;
    }

    private static JsonObject toJson(ProjectStatus status, Optional<AreaPreview> preview) {
        JsonObject all = new JsonObject();
        all.addProperty("images", status.images());
        all.addProperty("output", status.outputFolder());
        JsonArray steps = new JsonArray();
        List<ProjectStatus.Line> lines = status.lines();
        for (ProjectStatus.Line line : lines) {
            JsonObject step = new JsonObject();
            step.addProperty("step", line.step().command());
            step.addProperty("state", line.state().word());
            step.addProperty("detail", line.detail());
            step.add("results", line.results());
            steps.add(step);
        }
        all.add("steps", steps);
        preview.ifPresent(areas -> {
            all.add("crop", toJson(areas.crop()));
            all.add("expand", toJson(areas.expand()));
        });
        return all;
    }

    private static JsonElement toJson(AreaPreview.Area preview) {
        JsonObject area = new JsonObject();
        if (preview.area() == null) {
            area.addProperty("problem", preview.words());
        } else {
            area.addProperty("x0", preview.area().x0());
            area.addProperty("y0", preview.area().y0());
            area.addProperty("width", preview.area().width());
            area.addProperty("height", preview.area().height());
        }
        return area;
    }
}
