/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.rcp;

import java.util.Locale;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Chooses the theme that the command's parameter names. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

    private static final String COMMAND = "org.driftless.rcp.commands.theme";
    private static final String PARAMETER = "org.driftless.rcp.commands.theme.name";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        named(event.getParameter(PARAMETER)).apply(window.getService(IThemeEngine.class),
                window.getShell().getDisplay());
        window.getService(ICommandService.class).refreshElements(COMMAND, null);
        return null;
    }

    private static Theme named(String name) {
        return Theme.valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(named((String) parameters.get(PARAMETER)) == Theme.current());
    }
}
