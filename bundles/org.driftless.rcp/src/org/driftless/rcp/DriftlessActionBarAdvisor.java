/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The menus that an IDE would bring; the plug-ins add their own commands at the markers. */
final class DriftlessActionBarAdvisor extends ActionBarAdvisor {

    DriftlessActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void fillCoolBar(ICoolBarManager coolBar) {
        coolBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    @Override
    protected void fillMenuBar(IMenuManager menuBar) {
        IWorkbenchWindow window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        menuBar.add(fileMenu(window));
        menuBar.add(editMenu(window));
        menuBar.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(windowMenu(window));
        menuBar.add(helpMenu(window));
    }

    private MenuManager fileMenu(IWorkbenchWindow window) {
        MenuManager file = new MenuManager(Messages.Menu_file, IWorkbenchActionConstants.M_FILE);
        file.add(new Separator(IWorkbenchActionConstants.FILE_START));
        file.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        file.add(ActionFactory.SAVE.create(window));
        file.add(ActionFactory.REVERT.create(window));
        file.add(new Separator(IWorkbenchActionConstants.CLOSE_EXT));
        file.add(ActionFactory.CLOSE.create(window));
        file.add(new Separator(IWorkbenchActionConstants.FILE_END));
        file.add(ActionFactory.QUIT.create(window));
        return file;
    }

    private MenuManager editMenu(IWorkbenchWindow window) {
        MenuManager edit = new MenuManager(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT);
        edit.add(new Separator(IWorkbenchActionConstants.EDIT_START));
        edit.add(ActionFactory.UNDO.create(window));
        edit.add(ActionFactory.REDO.create(window));
        edit.add(new Separator(IWorkbenchActionConstants.CUT_EXT));
        edit.add(ActionFactory.COPY.create(window));
        edit.add(ActionFactory.DELETE.create(window));
        edit.add(ActionFactory.SELECT_ALL.create(window));
        edit.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        return edit;
    }

    private MenuManager windowMenu(IWorkbenchWindow window) {
        MenuManager menu = new MenuManager(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW);
        MenuManager views = new MenuManager(Messages.Menu_showView, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(views);
        menu.add(ActionFactory.RESET_PERSPECTIVE.create(window));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(ActionFactory.PREFERENCES.create(window));
        return menu;
    }

    private MenuManager helpMenu(IWorkbenchWindow window) {
        MenuManager help = new MenuManager(Messages.Menu_help, IWorkbenchActionConstants.M_HELP);
        help.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        help.add(ActionFactory.ABOUT.create(window));
        return help;
    }
}
