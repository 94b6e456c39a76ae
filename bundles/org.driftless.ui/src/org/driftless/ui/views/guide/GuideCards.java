/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.guide;

import java.util.ArrayList;
import java.util.List;

import org.driftless.ui.commands.Commands;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;

/** All steps below each other; the one to do next is open. */
final class GuideCards extends ScrolledComposite {

    private static final int MARGIN = 12;
    private static final int TEXT_WIDTH = 150;

    private final GuideProgress progress;
    private final List<GuideCard> cards = new ArrayList<>();
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Composite list;
    private final Label summary;
    private GuideStep shownCurrent;

    GuideCards(Composite parent, GuideProgress progress, IServiceLocator services) {
        super(parent, SWT.V_SCROLL);
        this.progress = progress;
        list = new Composite(this, SWT.NONE);
        list.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 10).applyTo(list);
        summary = new Label(list, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(summary);
        for (GuideStep step : GuideStep.values()) {
            GuideCard[] card = new GuideCard[1];
            card[0] = new GuideCard(list, step, services, () -> toggle(card[0]), () -> run(services, step));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card[0]);
            card[0].setOpen(false);
            cards.add(card[0]);
        }
        setContent(list);
        setExpandHorizontal(true);
        setExpandVertical(true);
        addListener(SWT.Resize, event -> arrange());
        showState();
    }

    List<GuideCard> cards() {
        return List.copyOf(cards);
    }

    private void run(IServiceLocator services, GuideStep step) {
        Commands.run(services, step.command());
        if (step == GuideStep.COMPARE) {
            progress.compared();
            showState();
        }
    }

    private void toggle(GuideCard card) {
        card.setOpen(!card.isOpen());
        arrange();
    }

    /** Shows how far the project is; opens the next step when the one before it has been done. */
    void showState() {
        if (isDisposed()) {
            return;
        }
        GuideStep current = progress.current();
        summary.setText(current == null
                ? "All done: the sequence holds still, and it is proved. The aligned frames are in the folder that "
                        + "Reveal Results in the File menu shows."
                : progress.project() == null ? "Seven steps, a few minutes. Each button runs the real command."
                        : "With " + progress.project().name() + ".");
        for (GuideCard card : cards) {
            boolean done = progress.isDone(card.step());
            boolean next = card.step() == current;
            card.show(done, next, sign(done ? "state-done" : next ? "state-next" : "state-missing"));
            if (current != shownCurrent) {
                card.setOpen(next);
            }
        }
        boolean moved = current != shownCurrent;
        shownCurrent = current;
        arrange();
        if (moved && current != null) {
            showControl(cards.get(current.ordinal()));
        }
    }

    private void arrange() {
        list.layout(true, true);
        setMinHeight(list.computeSize(getClientArea().width, SWT.DEFAULT).y);
    }

    private Image sign(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", "icons/" + name + ".svg")
                .map(images::create).orElse(null);
    }

    @Override
    public boolean setFocus() {
        GuideStep current = progress.current();
        return current == null ? list.setFocus() : cards.get(current.ordinal()).button().setFocus();
    }
}
