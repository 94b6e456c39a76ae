/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.editor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.driftless.core.particle.FitBox;
import org.driftless.ui.model.OpenProject;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/**
 * The menu of the frame: what can be done with the particle under the pointer, or with the place, and how the frame is
 * shown. Others add to it at {@code popup:org.driftless.ui.editor.imageStack} after {@code particle}, {@code frame} or
 * {@code additions}.
 */
final class StackMenu {

    static final String PARTICLE = "particle";
    static final String FRAME = "frame";

    private static final String VIEW = "view";
    private static final String COMPARE = "compare";
    private static final String FIND = "org.driftless.ui.commands.findParticles";
    private static final String GO_TO = "org.driftless.ui.commands.goToFrame";

    private final StackPanel panel;
    private final OpenProject project;
    private final IWorkbenchPartSite site;
    private Event at = new Event();
    private ShownParticle hit;

    private StackMenu(StackPanel panel, OpenProject project, IWorkbenchPartSite site) {
        this.panel = panel;
        this.project = project;
        this.site = site;
    }

    static void register(StackPanel panel, OpenProject project, IWorkbenchPartSite site) {
        StackMenu menu = new StackMenu(panel, project, site);
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(menu::fill);
        FrameCanvas canvas = panel.canvas();
        canvas.addListener(SWT.MenuDetect, menu::look);
        canvas.setMenu(manager.createContextMenu(canvas));
        canvas.addDisposeListener(event -> manager.dispose());
        site.registerContextMenu(ImageStackEditor.ID, manager, null);
    }

    /** Finds out what the menu is asked for on: what is under the pointer, or by the keyboard what is picked. */
    private void look(Event event) {
        FrameCanvas canvas = panel.canvas();
        Point place = canvas.toControl(event.x, event.y);
        at = new Event();
        at.x = place.x;
        at.y = place.y;
        if (event.detail == SWT.MENU_KEYBOARD) {
            hit = panel.particles().stream().filter(one -> project.picked().contains(one.id())).findFirst().orElse(null);
            Rectangle area = canvas.getClientArea();
            at.x = hit == null ? area.width / 2 : (int) canvas.view().screenX(hit.box().x1());
            at.y = hit == null ? area.height / 2 : (int) canvas.view().screenY(hit.box().y1());
            Point shown = canvas.toDisplay(Math.clamp(at.x, 0, area.width), Math.clamp(at.y, 0, area.height));
            event.x = shown.x;
            event.y = shown.y;
        } else {
            hit = panel.tool().at(at);
            if (hit != null && !project.picked().contains(hit.id())) {
                project.pick(List.of(hit.id()));
            }
        }
    }

    private void fill(IMenuManager menu) {
        menu.add(new Separator(PARTICLE));
        menu.add(new Separator(FRAME));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator(VIEW));
        menu.add(new Separator(COMPARE));
        if (hit != null) {
            addParticle(menu, hit);
        } else {
            menu.appendToGroup(PARTICLE, new MenuLine("&Box the Spot Here", () -> panel.tool().boxSpotAt(at))
                    .enabledIf(this::canBox));
            menu.appendToGroup(PARTICLE, command(FIND, "F"));
        }
        menu.appendToGroup(FRAME, command(GO_TO, "G"));
        addView(menu);
        menu.appendToGroup(COMPARE, toggle("A&ligned", 'a'));
        menu.appendToGroup(COMPARE, toggle("Bli&nk", 'b'));
        menu.appendToGroup(COMPARE, toggle("&Swipe", 's'));
        menu.appendToGroup(COMPARE, toggle("&Kymograph Line", 'k'));
    }

    private void addParticle(IMenuManager menu, ShownParticle particle) {
        Set<Integer> ids = project.picked();
        String what = ids.size() == 1 ? "Particle " + particle.id() : ids.size() + " Particles";
        menu.appendToGroup(PARTICLE, new MenuLine("&Use for Drift", () -> use(ids))
                .checkedIf(() -> project.used().containsAll(ids)));
        menu.appendToGroup(PARTICLE, new MenuLine("R&emove " + what + "\tDelete", () -> panel.edits().remove(ids)));
        menu.appendToGroup(PARTICLE, new MenuLine("&Zoom to Particle " + particle.id(), () -> zoomTo(particle.box())));
    }

    private void addView(IMenuManager menu) {
        menu.appendToGroup(VIEW, new MenuLine("&Whole Frame\tF", panel.canvas()::fit));
        menu.appendToGroup(VIEW, new MenuLine("&One Screen Point a Pixel\t1", panel.canvas()::showOneToOne));
        ContrastChoice contrast = panel.contrast();
        menu.appendToGroup(VIEW, new MenuLine("&Auto Contrast\tC", contrast::auto));
        menu.appendToGroup(VIEW, new MenuLine("&Contrast per Frame\tShift+C",
                () -> contrast.setPerFrame(!contrast.isPerFrame())).checkedIf(contrast::isPerFrame));
        menu.appendToGroup(VIEW, new MenuLine("&Reset Contrast\t0", contrast::reset));
    }

    private MenuLine toggle(String text, char key) {
        StackActions actions = panel.actions();
        return new MenuLine(text + "\t" + Character.toUpperCase(key), () -> actions.toggle(key))
                .enabledIf(() -> actions.isEnabled(key)).checkedIf(() -> actions.isOn(key));
    }

    private CommandContributionItem command(String id, String mnemonic) {
        CommandContributionItemParameter item =
                new CommandContributionItemParameter(site, null, id, CommandContributionItem.STYLE_PUSH);
        item.mnemonic = mnemonic;
        return new CommandContributionItem(item);
    }

    private boolean canBox() {
        Viewport view = panel.canvas().view();
        return panel.canEdit() && panel.canvas().frame() != null && view.column(at.x) >= 0 && view.row(at.y) >= 0
                && view.column(at.x) < panel.canvas().frame().width()
                && view.row(at.y) < panel.canvas().frame().height();
    }

    private void use(Set<Integer> ids) {
        Set<Integer> used = new LinkedHashSet<>(project.used());
        if (used.containsAll(ids)) {
            used.removeAll(ids);
        } else {
            used.addAll(ids);
        }
        project.setUsed(used);
    }

    private void zoomTo(FitBox box) {
        panel.canvas().showAround(box);
    }
}
