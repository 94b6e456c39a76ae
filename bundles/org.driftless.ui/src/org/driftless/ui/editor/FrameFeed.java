/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.driftless.core.drift.DriftCurve;
import org.driftless.core.drift.FrameMotion;
import org.driftless.core.image.Frame;
import org.driftless.pipeline.ProjectSession;
import org.driftless.ui.model.OpenProject;

/** Brings the frames of a project to the screen, as they were taken or moved back by their drift. */
final class FrameFeed implements FrameLoader.Listener {

    /** Hears of the frame that is to be shown. */
    interface Screen {

        void show(Picture picture, boolean aligned);

        void cannotShow(int index, Exception reason);
    }

    private final OpenProject project;
    private final Executor ui;
    private final Screen screen;
    private FrameLoader original;
    private FrameLoader aligned;
    private boolean showAligned;
    private boolean showBoth;

    FrameFeed(OpenProject project, Executor ui, Screen screen) {
        this.project = project;
        this.ui = ui;
        this.screen = screen;
        reopen();
    }

    /** Reads all anew: a step has run. */
    void reopen() {
        close();
        ProjectSession session = project.session();
        int size = session.frames().size();
        original = new FrameLoader(size, session.frames()::read, ui, this);
        Optional<DriftCurve> drift = project.drift();
        aligned = drift.isEmpty() ? null
                : new FrameLoader(size, index -> aligned(session, drift.get(), index), ui, this);
        showAligned &= aligned != null;
        showBoth &= aligned != null;
    }

    private static Frame aligned(ProjectSession session, DriftCurve drift, int index) throws Exception {
        Frame frame = session.frames().read(index);
        FrameMotion motion = drift.at(index);
        return motion == null ? frame : session.aligned(frame, motion);
    }

    /** Whether there is a drift to move frames back by. */
    boolean canAlign() {
        return aligned != null;
    }

    boolean isAligned() {
        return showAligned;
    }

    void setAligned(boolean wanted) {
        showBoth = false;
        showAligned = wanted && canAlign();
        wantFrame();
    }

    /** Brings the original and the aligned frame, each when it is ready. */
    void setBoth(boolean wanted) {
        showBoth = wanted && canAlign();
        showAligned = showBoth;
        wantFrame();
    }

    /** Asks for the project's frame. */
    void wantFrame() {
        if (showBoth || !showAligned) {
            original.want(project.frame());
        }
        if (showBoth || showAligned) {
            aligned.want(project.frame());
        }
    }

    private boolean isWanted(FrameLoader loader) {
        return showBoth || loader == (showAligned ? aligned : original);
    }

    @Override
    public void loaded(FrameLoader loader, Picture picture) {
        if (isWanted(loader)) {
            screen.show(picture, loader == aligned);
        }
    }

    @Override
    public void failed(FrameLoader loader, int index, Exception reason) {
        if (isWanted(loader)) {
            screen.cannotShow(index, reason);
        }
    }

    void close() {
        if (original != null) {
            original.close();
        }
        if (aligned != null) {
            aligned.close();
        }
    }
}
