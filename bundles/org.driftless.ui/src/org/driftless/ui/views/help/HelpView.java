/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.help;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.plugin.AbstractUIPlugin;

/** Short help for the part that is active. */
public final class HelpView extends ViewPart implements IPartListener2 {

    public static final String ID = "org.driftless.ui.views.help";

    /** In a page the place of all keys. */
    private static final String KEYS_HERE = "| keys |";

    private final Deque<String> before = new ArrayDeque<>();
    private HelpPane pane;
    private String page = HelpPages.FIRST;
    private Action back;

    @Override
    public void createPartControl(Composite parent) {
        pane = new HelpPane(parent, this::follow);
        fill(getViewSite().getActionBars().getToolBarManager());
        getSite().getPage().addPartListener(this);
        IWorkbenchPart active = getSite().getPage().getActivePart();
        show(active == null || active == this ? HelpPages.FIRST : HelpPages.of(active.getSite().getId()));
    }

    private void fill(IToolBarManager bar) {
        back = new Action("Back", PlatformUI.getWorkbench().getSharedImages()
                .getImageDescriptor(ISharedImages.IMG_TOOL_BACK)) {

            @Override
            public void run() {
                show(before.pop());
            }
        };
        back.setToolTipText("Back to the page before");
        Action contents = new Action("Contents", AbstractUIPlugin.imageDescriptorFromPlugin("org.driftless.ui",
                "icons/help.svg")) {

            @Override
            public void run() {
                follow(HelpPages.FIRST);
            }
        };
        contents.setToolTipText("All pages");
        bar.add(back);
        bar.add(contents);
    }

    /** The page that is shown. */
    String page() {
        return page;
    }

    /** Goes to another page; Back leads here again. */
    void follow(String name) {
        if (!name.equals(page)) {
            before.push(page);
            show(name);
        }
    }

    private void show(String name) {
        page = name;
        back.setEnabled(!before.isEmpty());
        try {
            pane.show(new HelpText(lines(name), command -> KeyTable.keys(getSite(), command)));
        } catch (IOException e) {
            ILog.of(HelpView.class).error(e.getMessage(), e);
            pane.show(new HelpText(List.of(String.valueOf(e.getMessage())), command -> command));
        }
    }

    private List<String> lines(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : HelpPages.read(name)) {
            if (line.equals(KEYS_HERE)) {
                lines.addAll(KeyTable.rows(getSite()));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Parts of others, which have no page, leave the one that is shown. */
    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        String name = HelpPages.of(reference.getId());
        if (!ID.equals(reference.getId()) && !name.equals(HelpPages.FIRST)) {
            before.clear();
            show(name);
        }
    }

    @Override
    public void setFocus() {
        pane.control().setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removePartListener(this);
        super.dispose();
    }
}
