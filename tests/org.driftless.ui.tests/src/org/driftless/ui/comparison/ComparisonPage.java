/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.comparison;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;

import org.driftless.pipeline.compare.CommonAxes;
import org.driftless.pipeline.compare.ComparedProject;
import org.driftless.pipeline.compare.Comparison;
import org.driftless.pipeline.compare.ComparisonJson;
import org.driftless.ui.commands.Workbench;
import org.driftless.ui.jobs.JobFamilies;
import org.driftless.ui.story.Widgets;
import org.driftless.ui.views.trajectories.PlotChart;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * The comparison that is to be seen.
 *
 * @param window in which it is
 */
public record ComparisonPage(Shell window) {

    /** Waits until so many projects are there, and have been read. */
    public void waitForRows(int count) throws OperationCanceledException, InterruptedException {
        Workbench.waitUntil("all rows are there", () -> Widgets.search(window, TablePane.class, any -> true)
                .flatMap(pane -> Widgets.search(pane, Tree.class, any -> true)).filter(tree -> tree.getItemCount() == count)
                .isPresent());
        Workbench.waitUntil("all are read", () -> Arrays.stream(table().getItems())
                .noneMatch(item -> cell(item, "Verdict").equals("reading...")));
        Job.getJobManager().join(JobFamilies.COMPARE, null);
        Workbench.letPass();
    }

    /** A row a project, or a group. */
    public Tree table() {
        return Widgets.find(Widgets.find(window, TablePane.class, any -> true), Tree.class, any -> true);
    }

    /** What stands in the first column. */
    public List<String> names() {
        return Arrays.stream(table().getItems()).map(item -> item.getText(0)).toList();
    }

    /** What stands in the column of a title. */
    public static String cell(TreeItem item, String title) {
        return item.getText(column(item.getParent(), title));
    }

    static int column(Tree tree, String title) {
        for (int i = 0; i < tree.getColumnCount(); i++) {
            if (tree.getColumn(i).getText().equals(title)) {
                return i;
            }
        }
        throw new AssertionError("There is no column " + title);
    }

    /** The drifts along x and y and the rotations, a curve a project. */
    public List<PlotChart> charts() {
        return Widgets.find(window, ComparisonCharts.class, any -> true).charts();
    }

    /** What {@code compare --json} prints as results. */
    public static JsonObject json(List<Path> projects) {
        Comparison comparison = new Comparison(projects.stream().map(each -> ComparedProject.read(each, null)).toList());
        return ComparisonJson.of(comparison, CommonAxes.known(comparison)).getAsJsonObject();
    }
}
