/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.driftless.ui.commands.Workbench;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the product's own workbench. */
class ThemeTest {

    @AfterEach
    void asTheDesktop() throws Exception {
        choose("system");
    }

    @Test
    void aThemeAppliesAtOnceAndBack() throws Exception {
        Shell shell = Workbench.page().getWorkbenchWindow().getShell();
        choose("light");
        RGB light = shell.getBackground().getRGB();
        assertFalse(Shades.isDark(shell));
        choose("dark");
        assertTrue(Shades.isDark(shell), shell.getBackground().toString());
        choose("light");
        assertEquals(light, shell.getBackground().getRGB());
    }

    @Test
    void whatIsDrawnStandsOut() {
        Shell shell = new Shell(Display.getCurrent());
        Composite part = new Composite(shell, SWT.NONE);
        part.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_WHITE));
        assertTrue(contrast(part) > 0.5);
        part.setBackground(shell.getDisplay().getSystemColor(SWT.COLOR_BLACK));
        assertTrue(contrast(part) < -0.5);
        shell.dispose();
    }

    private static double contrast(Composite part) {
        return Shades.luminance(Shades.ground(part).getRGB()) - Shades.luminance(Shades.ink(part).getRGB());
    }

    private static void choose(String theme) throws Exception {
        ParameterizedCommand command = ParameterizedCommand.generateCommand(
                PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("org.driftless.rcp.commands.theme"),
                Map.of("org.driftless.rcp.commands.theme.name", theme));
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        Workbench.letPass();
    }
}
