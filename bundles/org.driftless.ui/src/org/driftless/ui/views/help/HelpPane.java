/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.help;

import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Shows a help page. Links are followed with the mouse, or with Enter on them. */
final class HelpPane {

    private static final int MARGIN = 12;
    private static final int KEY_WIDTH = 84;
    private static final int ITEM_WIDTH = 14;

    private final StyledText text;
    private final Consumer<String> follow;

    /** @param follow gets the name of the page that a link leads to */
    HelpPane(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.addListener(SWT.MouseUp, event -> followAt(text.getOffsetAtPoint(new Point(event.x, event.y))));
        text.addListener(SWT.KeyDown, this::press);
    }

    StyledText control() {
        return text;
    }

    void show(HelpText page) {
        text.setText(page.text());
        for (HelpText.Line line : page.lines()) {
            style(line);
        }
        for (HelpText.Span span : page.spans()) {
            StyleRange style = new StyleRange(span.start(), span.length(), null, null, SWT.BOLD);
            if (span.page() != null) {
                style = new StyleRange(span.start(), span.length(), JFaceColors.getHyperlinkText(text.getDisplay()), null);
                style.underline = true;
                style.underlineStyle = SWT.UNDERLINE_LINK;
                style.data = span.page();
            }
            text.setStyleRange(style);
        }
        text.setSelection(0);
        text.setTopPixel(0);
    }

    private void style(HelpText.Line line) {
        int at = text.getLineAtOffset(line.start());
        switch (line.kind()) {
            case TITLE -> font(line, JFaceResources.getHeaderFont());
            case SECTION -> font(line, JFaceResources.getBannerFont());
            case ITEM -> columns(at, ITEM_WIDTH);
            case ROW -> columns(at, KEY_WIDTH);
            case GAP, PARAGRAPH -> { }
        }
    }

    private void font(HelpText.Line line, Font font) {
        StyleRange style = new StyleRange();
        style.start = line.start();
        style.length = line.length();
        style.font = font;
        text.setStyleRange(style);
    }

    private void columns(int line, int width) {
        text.setLineTabStops(line, 1, new int[] {width});
        text.setLineWrapIndent(line, 1, width);
    }

    private void press(Event event) {
        if (event.character == SWT.CR) {
            followAt(text.getCaretOffset());
        }
    }

    private void followAt(int offset) {
        StyleRange style = offset < 0 || offset >= text.getCharCount() ? null : text.getStyleRangeAtOffset(offset);
        if (style != null && style.data instanceof String page) {
            follow.accept(page);
        }
    }
}
