/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views;

import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

import org.driftless.core.progress.ProgressListener.Severity;
import org.driftless.ui.jobs.MessageLog;
import org.driftless.ui.model.UiThread;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** What the steps say, as they write it into log.txt. */
public final class LogView extends ViewPart {

    public static final String ID = "org.driftless.ui.views.log";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MARGIN = 4;

    private Consumer<MessageLog.Line> listener;
    private MessageLog log;
    private StyledText text;

    @Override
    public void createPartControl(Composite parent) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        log = getSite().getService(MessageLog.class);
        log.lines().forEach(this::show);
        UiThread ui = UiThread.of(text);
        listener = line -> ui.execute(() -> show(line));
        log.addListener(listener);
    }

    private void show(MessageLog.Line line) {
        String words = TIME.format(line.time()) + "  " + line.project() + "  "
                + (line.severity() == Severity.INFO ? "" : line.severity().name().toLowerCase() + ": ") + line.text();
        int start = text.getCharCount();
        text.append(start == 0 ? words : text.getLineDelimiter() + words);
        if (line.severity() != Severity.INFO) {
            text.setStyleRange(new StyleRange(start, text.getCharCount() - start,
                    JFaceColors.getErrorText(text.getDisplay()), null));
        }
        text.setTopIndex(text.getLineCount() - 1);
    }

    @Override
    public void setFocus() {
        text.setFocus();
    }

    @Override
    public void dispose() {
        if (listener != null) {
            log.removeListener(listener);
        }
        super.dispose();
    }
}
