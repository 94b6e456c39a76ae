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
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The help pages that come with the program, in the folder help of this bundle: one for each of its parts, and others. */
public final class HelpPages {

    /** The page that leads to all others. */
    public static final String FIRST = "index";

    /** The page of all keys. */
    public static final String KEYS = "keys";

    private HelpPages() {
    }

    /**
     * The page of a part.
     *
     * @param partId id of a view or editor; its last word is the name of its page
     * @return the name of the page; the first page for parts that have none
     */
    public static String of(String partId) {
        String name = partId.substring(partId.lastIndexOf('.') + 1);
        return exists(name) ? name : FIRST;
    }

    public static boolean exists(String name) {
        return entry(name) != null;
    }

    /**
     * The lines of a page.
     *
     * @throws IOException if it can't be read
     */
    static List<String> read(String name) throws IOException {
        URL entry = entry(name);
        if (entry == null) {
            throw new IOException("There is no help page " + name + ".");
        }
        try (InputStream in = entry.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static URL entry(String name) {
        Bundle bundle = FrameworkUtil.getBundle(HelpPages.class);
        return bundle.getEntry("help/" + name + ".md");
    }
}
