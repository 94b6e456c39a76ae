/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.batch;

import java.util.function.Function;

import org.driftless.core.progress.TimeWords;
import org.driftless.pipeline.batch.FolderResult;
import org.driftless.pipeline.batch.Outcome;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** The columns of the Batch view. */
final class BatchColumns {

    private static final int FOLDER_WIDTH = 160;
    private static final int OUTCOME_WIDTH = 100;
    private static final int TIME_WIDTH = 64;
    private static final int REMARK_WIDTH = 700;

    private final TableViewer table;
    private final Batches batches;
    private final LocalResourceManager images;

    BatchColumns(TableViewer table, Batches batches) {
        this.table = table;
        this.batches = batches;
        images = new LocalResourceManager(JFaceResources.getResources(), table.getControl());
        column("Folder", FOLDER_WIDTH, SWT.LEFT, FolderResult::name, false);
        column("Outcome", OUTCOME_WIDTH, SWT.LEFT, this::outcome, true);
        column("Time", TIME_WIDTH, SWT.RIGHT,
                one -> one.outcome() == Outcome.NOT_STARTED ? "" : TimeWords.rough(one.seconds()), false);
        column("Verdict, or why not", REMARK_WIDTH, SWT.LEFT, BatchColumns::remark, false);
    }

    private void column(String title, int width, int alignment, Function<FolderResult, String> text, boolean pictured) {
        TableViewerColumn column = new TableViewerColumn(table, alignment);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.getColumn().setResizable(true);
        column.getColumn().setMoveable(true);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((FolderResult) element);
            }

            @Override
            public Image getImage(Object element) {
                return pictured ? image((FolderResult) element) : null;
            }

            @Override
            public String getToolTipText(Object element) {
                FolderResult one = (FolderResult) element;
                return one.remark().isEmpty() ? one.folder().toString() : one.folder() + "\n" + one.remark();
            }
        });
    }

    /** The folder is in the row already, and its path would push the reason out of sight. */
    private static String remark(FolderResult one) {
        return one.remark().replace(one.folder() + one.folder().getFileSystem().getSeparator(), "");
    }

    private String outcome(FolderResult one) {
        if (one.outcome() != Outcome.NOT_STARTED || !batches.isRunning()) {
            return one.outcome().words();
        }
        return isTurn(one) ? "running" : "waiting";
    }

    private boolean isTurn(FolderResult one) {
        return batches.isTurn(batches.report().folders().indexOf(one));
    }

    private Image image(FolderResult one) {
        if (one.outcome() == Outcome.FAILED) {
            return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
        }
        String name = switch (one.outcome()) {
            case DONE, UP_TO_DATE -> one.verdict().isEmpty() || one.proven() ? "state-done" : "state-stale";
            case FAILED, CANCELLED -> "state-stale";
            case NOT_STARTED -> isTurn(one) ? "state-running" : "state-missing";
        };
        return images.get(ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor));
    }
}
