/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.welcome;

import java.nio.file.Path;
import java.util.List;

import org.driftless.ui.commands.Commands;
import org.driftless.ui.commands.ImageFolders;
import org.driftless.ui.commands.OpenExampleHandler;
import org.driftless.ui.commands.OpenImageFolderHandler;
import org.driftless.ui.model.RecentFolders;
import org.driftless.ui.views.guide.GuideView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPartSite;

/** The ways into the program, one below the other in the middle. */
final class WelcomePage extends ScrolledComposite {

    private static final int MARGIN = 20;
    private static final int TEXT_WIDTH = 250;
    private static final int BUTTON_WIDTH = 220;
    private static final int BUTTON_HEIGHT = 40;

    private final IWorkbenchPartSite site;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), this);
    private final Composite middle;
    private Button first;

    WelcomePage(Composite parent, IWorkbenchPartSite site) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        this.site = site;
        Composite outer = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(outer);
        middle = new Composite(outer, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 12).applyTo(middle);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(middle);
        createHead();
        first = way(OpenImageFolderHandler.COMMAND, "Open Image Folder...", "icons/open-folder.svg",
                "A folder of TIFF frames. The images are never changed; results go into script_output beside it.");
        way(OpenExampleHandler.COMMAND, "Try the Example", "icons/stack.svg",
                "Twenty small frames that drift. They are made on this computer in a moment.");
        way(GuideView.COMMAND, "Align Your First Sequence", "icons/guide.svg",
                "A guide that goes through the steps with you.");
        createRecent(RecentFolders.all());
        wide(text("You can also drop a folder of frames on this window."));
        setContent(outer);
        setExpandHorizontal(true);
        setExpandVertical(true);
        addListener(SWT.Resize, event -> {
            Point least = outer.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            setMinSize(least);
        });
    }

    private void createHead() {
        Composite head = new Composite(middle, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 2).applyTo(head);
        Label logo = new Label(head, SWT.NONE);
        logo.setImage(image("icons/driftless.svg"));
        GridDataFactory.fillDefaults().span(1, 2).applyTo(logo);
        Label name = new Label(head, SWT.NONE);
        name.setText("Driftless");
        name.setFont(JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.END).grab(false, true).applyTo(name);
        Label what = new Label(head, SWT.NONE);
        what.setText("Holds long microscope image sequences still.");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).grab(false, true).applyTo(what);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 0).applyTo(head);
    }

    private Button way(String command, String label, String icon, String description) {
        Button button = new Button(middle, SWT.PUSH | SWT.LEFT);
        String keys = Commands.keys(site, command);
        button.setText(label);
        button.setToolTipText(keys.isEmpty() ? description : description + " (" + keys + ")");
        button.setImage(image(icon));
        button.addListener(SWT.Selection, event -> Commands.run(site, command));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(BUTTON_WIDTH, BUTTON_HEIGHT).applyTo(button);
        Label text = text(description);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
        return button;
    }

    private void createRecent(List<Path> folders) {
        if (folders.isEmpty()) {
            return;
        }
        Label title = text("Recent");
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        wide(title);
        Composite list = new Composite(middle, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(list);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(list);
        for (Path folder : folders) {
            Link link = new Link(list, SWT.NONE);
            link.setText("<a>" + String.valueOf(folder.getFileName()).replace("&", "&&") + "</a>");
            link.setToolTipText("Open " + folder);
            link.addListener(SWT.Selection, event -> ImageFolders.open(site.getPage(), folder));
            Label where = new Label(list, SWT.NONE);
            where.setText(String.valueOf(folder.getParent()).replace("&", "&&"));
            where.setToolTipText(folder.toString());
            GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(where);
        }
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults().span(2, 1).hint(BUTTON_WIDTH + TEXT_WIDTH, SWT.DEFAULT).indent(0, 8)
                .applyTo(control);
    }

    private Label text(String words) {
        Label label = new Label(middle, SWT.WRAP);
        label.setText(words);
        return label;
    }

    private Image image(String path) {
        return ResourceLocator.imageDescriptorFromBundle("org.driftless.ui", path).map(images::create).orElse(null);
    }

    @Override
    public boolean setFocus() {
        return first.setFocus();
    }
}
