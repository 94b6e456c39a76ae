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
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;

import org.driftless.ui.commands.ProjectOpener;

/** What can be done in a comparison: buttons above its table, a context menu, and keys. */
final class ComparisonActions {

    private final IEditorSite site;
    private final ComparisonModel model;
    private final ComparisonTable table;
    private final ComparisonExport export;
    private final Runnable readAll;
    private final ToolItem[] groupings = new ToolItem[Grouping.values().length];
    private final Action remove;
    private final Action copy;
    private final Action selectAll;

    /** @param readAll reads all projects again */
    ComparisonActions(IEditorSite site, ComparisonModel model, ComparisonTable table, ComparisonCharts charts, Runnable readAll) {
        this.site = site;
        this.model = model;
        this.table = table;
        this.readAll = readAll;
        this.export = new ComparisonExport(site.getShell(), model, charts);
        remove = global("Remove from Comparison", ActionFactory.DELETE, this::remove);
        copy = global("Copy", ActionFactory.COPY, this::copy);
        selectAll = global("Select All", ActionFactory.SELECT_ALL, table::selectAll);
        fillContextMenu();
    }

    private Action global(String text, ActionFactory key, Runnable run) {
        Action action = action(text, null, run);
        action.setActionDefinitionId(key.getCommandId());
        site.getActionBars().setGlobalActionHandler(key.getId(), action);
        return action;
    }

    private static Action action(String text, String icon, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        if (icon != null) {
            action.setImageDescriptor(ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", icon).orElseThrow());
        }
        return action;
    }

    /**
     * Puts buttons above the table.
     *
     * @param groups gets those that group rows
     * @param bar gets the others
     */
    void fill(ToolBar groups, ToolBar bar) {
        for (Grouping grouping : Grouping.values()) {
            ToolItem item = new ToolItem(groups, SWT.RADIO);
            item.setText(" " + grouping.title() + " ");
            item.setToolTipText(grouping.tip());
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    model.setGrouping(grouping);
                }
            });
            groupings[grouping.ordinal()] = item;
        }
        ToolBarManager manager = new ToolBarManager(bar);
        manager.add(button("Add...", "icons/open-folder.svg", "Add an image folder", this::addFolder));
        manager.add(button("CSV...", "icons/export-plot.svg", "Save all figures and settings exactly, a row a project", export::csv));
        manager.add(button("Picture...", "icons/comparison.svg", "Save drifts and residuals as PNG", export::picture));
        manager.update(true);
    }

    private static ActionContributionItem button(String text, String icon, String tip, Runnable run) {
        Action action = action(text, icon, run);
        action.setToolTipText(tip);
        var item = new ActionContributionItem(action);
        item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
        return item;
    }

    private void fillContextMenu() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        table.viewer().getControl().setMenu(menu.createContextMenu(table.viewer().getControl()));
    }

    private void fill(IMenuManager menu) {
        boolean any = !table.selected().isEmpty();
        Action open = action("Open", "icons/stack.svg", this::open);
        Action tag = action("Set Tag...", null, this::setTag);
        for (Action one : List.of(open, tag, remove)) {
            one.setEnabled(any);
            menu.add(one);
        }
        menu.add(new Separator());
        menu.add(copy);
        menu.add(selectAll);
        menu.add(new Separator());
        menu.add(action("Add Image Folder...", null, this::addFolder));
        menu.add(action("Read Again", null, readAll));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    /** Shows which grouping is chosen. */
    void update() {
        for (Grouping grouping : Grouping.values()) {
            groupings[grouping.ordinal()].setSelection(grouping == model.grouping());
        }
    }

    private void open() {
        table.selected().forEach(row -> ProjectOpener.open(site.getPage(),
                row.entry().output() == null ? row.images() : row.entry().output(), row.images(), -1));
    }

    private void remove() {
        model.remove(table.selected().stream().map(row -> row.entry().path()).toList());
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(site.getShell().getDisplay());
        clipboard.setContents(new Object[] {table.text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void setTag() {
        List<ComparisonRow> rows = table.selected();
        List<String> tags = rows.stream().map(ComparisonRow::tag).distinct().toList();
        InputDialog dialog = new InputDialog(site.getShell(), "Set Tag", "What do you call the group of "
                + (rows.size() == 1 ? rows.getFirst().name() : "these " + rows.size() + " projects")
                + "? It is kept in this workspace; leave it empty for no tag.", tags.size() == 1 ? tags.getFirst() : "", null);
        if (dialog.open() == Window.OK) {
            model.setTag(rows, dialog.getValue().strip());
        }
    }

    /** Asks for a folder to add. */
    void addFolder() {
        Shell shell = site.getShell();
        DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
        dialog.setText("Add to Comparison");
        dialog.setMessage("An image folder, or the output folder of a project.");
        String folder = dialog.open();
        if (folder != null) {
            model.add(Collections.singletonMap(Path.of(folder), null));
        }
    }
}
