/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.views.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftless.ui.commands.Workbench;
import org.driftless.ui.views.projects.ProjectsView;
import org.driftless.ui.views.help.HelpText.Span;
import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** In the product's own workbench, with all that its bundles bring. */
class HelpTest {

    @Test
    void everyPartOfOursHasAPage() {
        for (String point : new String[] {"org.eclipse.ui.views", "org.eclipse.ui.editors"}) {
            for (IConfigurationElement part : Platform.getExtensionRegistry().getConfigurationElementsFor(point)) {
                boolean isPart = part.getName().equals("view") || part.getName().equals("editor");
                if (isPart && part.getContributor().getName().startsWith("org.driftless.")) {
                    String id = part.getAttribute("id");
                    assertFalse(HelpPages.of(id).equals(HelpPages.FIRST), "No page for " + id);
                }
            }
        }
    }

    @Test
    void linksLeadToPagesAndBracesNameCommands() throws IOException {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        List<String> pages = pages();
        assertTrue(pages.size() > 10, pages.toString());
        for (String page : pages) {
            HelpText text = new HelpText(HelpPages.read(page), command -> {
                assertTrue(commands.getCommand(command).isDefined(), page + " names " + command);
                return "key";
            });
            for (Span span : text.spans()) {
                assertTrue(span.page() == null || HelpPages.exists(span.page()), page + " leads to " + span.page());
            }
        }
    }

    @Test
    void itFollowsTheActivePart() throws Exception {
        Workbench.page().showView(ProjectsView.ID);
        Workbench.execute("org.driftless.ui.commands.help");
        HelpView help = (HelpView) Workbench.page().findView(HelpView.ID);
        assertEquals("projects", help.page());
        Workbench.page().showView("org.driftless.ui.views.particles");
        assertEquals("particles", help.page());
        Workbench.execute("org.driftless.ui.commands.keys");
        assertEquals(HelpPages.KEYS, help.page());
        Workbench.page().hideView(help);
    }

    @Test
    void theTableHasTheKeysOfTheSteps() {
        List<String> rows = KeyTable.rows(PlatformUI.getWorkbench());
        assertTrue(rows.contains("| F5 | Track |"), rows.toString());
        assertTrue(rows.contains("| F1 | Driftless Help |"), rows.toString());
    }

    @Test
    void everyCommandSaysWhatItDoesAndCanBeReached() throws Exception {
        List<String> shown = new ArrayList<>();
        for (IConfigurationElement menu : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus")) {
            collect(menu, shown);
        }
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (Command command : commands.getDefinedCommands()) {
            if (command.getId().startsWith("org.driftless.")) {
                assertFalse(command.getDescription() == null || command.getDescription().isBlank(), command.getId());
                assertTrue(shown.contains(command.getId()), command.getId() + " is in no menu");
            }
        }
    }

    private static void collect(IConfigurationElement element, List<String> shown) {
        if (element.getName().equals("command")) {
            shown.add(element.getAttribute("commandId"));
        }
        for (IConfigurationElement child : element.getChildren()) {
            collect(child, shown);
        }
    }

    private static List<String> pages() {
        List<String> names = new ArrayList<>();
        FrameworkUtil.getBundle(HelpPages.class).getEntryPaths("help").asIterator()
                .forEachRemaining(path -> names.add(path.substring("help/".length(), path.length() - ".md".length())));
        return names;
    }
}
