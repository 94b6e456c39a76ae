/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.install.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.framework.Bundle;

/** What a script can do and ask. Each runs away from the user interface thread, and returns when it is done. */
enum Action {

    /** The bundles whose name begins so, with their states. */
    BUNDLES {
        @Override
        String run(String prefix) {
            return Arrays.stream(Platform.getBundle("org.eclipse.osgi").getBundleContext().getBundles())
                    .filter(bundle -> bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(prefix)
                            && !bundle.getSymbolicName().equals("org.driftless.install.probe"))
                    .map(bundle -> bundle.getSymbolicName() + "=" + (bundle.getState() == Bundle.ACTIVE ? "active" : "idle"))
                    .distinct().sorted().collect(Collectors.joining(" "));
        }
    },

    /** The items of the menu bar's menu of that name, as they would fold out. */
    MENU {
        @Override
        String run(String title) throws Exception {
            return onScreen(() -> Arrays.stream(window().getShell().getMenuBar().getItems())
                    .filter(item -> plain(item.getText()).equals(title)).findFirst().map(Action::items).orElse("none"));
        }
    },

    /** Opens a perspective. */
    PERSPECTIVE {
        @Override
        String run(String id) throws Exception {
            return onScreen(() -> {
                PlatformUI.getWorkbench().showPerspective(id, window());
                return window().getActivePage().getPerspective().getLabel();
            });
        }
    },

    /** Closes a perspective, and with it what its windows show. */
    CLOSE {
        @Override
        String run(String id) throws Exception {
            return onScreen(() -> {
                page().closeAllEditors(false);
                page().closePerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id), false,
                        false);
                return id;
            });
        }
    },

    /** The views of the page that could be made, by name; those that could not say so. */
    VIEWS {
        @Override
        String run(String nothing) throws Exception {
            return onScreen(() -> Arrays.stream(page().getViewReferences()).map(Action::viewName)
                    .collect(Collectors.joining(", ")));
        }
    },

    /** The titles of the editors. */
    EDITORS {
        @Override
        String run(String nothing) throws Exception {
            return onScreen(() -> Arrays.stream(page().getEditorReferences()).map(each -> each.getTitle())
                    .collect(Collectors.joining(", ")));
        }
    },

    /** The perspectives that are open. */
    PERSPECTIVES {
        @Override
        String run(String nothing) throws Exception {
            return onScreen(() -> Arrays.stream(page().getOpenPerspectives()).map(each -> each.getId())
                    .collect(Collectors.joining(", ")));
        }
    },

    /** Waits until a command is enabled and runs it. */
    COMMAND {
        @Override
        String run(String id) throws Exception {
            await(id + " to be enabled", () -> onScreen(
                    () -> PlatformUI.getWorkbench().getService(ICommandService.class)
                            .getCommand(id).isEnabled()));
            onScreen(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null));
            return id;
        }
    },

    /** Waits until a file is there. */
    FILE {
        @Override
        String run(String path) throws Exception {
            await(path, () -> Files.isRegularFile(Path.of(path)));
            return path;
        }
    },

    /** Waits until nothing is running. */
    IDLE {
        @Override
        String run(String nothing) throws Exception {
            await("all jobs to end", () -> Job.getJobManager().isIdle());
            return "";
        }
    };

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    /** @return what to report */
    abstract String run(String subject) throws Exception;

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(50);
        }
    }

    private static <T> T onScreen(Callable<T> task) throws Exception {
        IWorkbench workbench = PlatformUI.getWorkbench();
        List<T> result = new ArrayList<>();
        List<Exception> failure = new ArrayList<>();
        workbench.getDisplay().syncExec(() -> {
            try {
                result.add(task.call());
            } catch (Exception e) {
                failure.add(e);
            }
        });
        if (!failure.isEmpty()) {
            throw failure.get(0);
        }
        return result.get(0);
    }

    private static IWorkbenchWindow window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** A view that could not be made has a part that shows why, of a class of the workbench's own. */
    private static String viewName(IViewReference reference) {
        IWorkbenchPart part = reference.getPart(false);
        boolean failed = part != null && part.getClass().getSimpleName().startsWith("Error");
        return reference.getId() + (failed ? " (failed)" : "");
    }

    private static String items(MenuItem top) {
        Menu menu = top.getMenu();
        menu.notifyListeners(SWT.Show, new Event());
        String items = Stream.of(menu.getItems()).map(item -> plain(item.getText())).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        menu.notifyListeners(SWT.Hide, new Event());
        return items;
    }

    private static String plain(String text) {
        return text.replace("&", "").replaceAll("\t.*", "");
    }
}
