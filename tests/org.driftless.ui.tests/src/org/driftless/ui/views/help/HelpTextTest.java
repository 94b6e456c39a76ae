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

import java.util.List;

import org.driftless.ui.views.help.HelpText.Kind;
import org.driftless.ui.views.help.HelpText.Line;
import org.driftless.ui.views.help.HelpText.Span;
import org.junit.jupiter.api.Test;

class HelpTextTest {

    @Test
    void linesOfAParagraphAreJoined() {
        HelpText text = new HelpText(List.of("# Title", "", "one", "two", "- item"), command -> command);
        assertEquals("Title\n\none two\n\u2022\titem", text.text());
        assertEquals(List.of(new Line(Kind.TITLE, 0, 5), new Line(Kind.GAP, 6, 0), new Line(Kind.PARAGRAPH, 7, 7),
                new Line(Kind.ITEM, 15, 6)), text.lines());
    }

    @Test
    void aRowIsAKeyAndWhatItDoes() {
        HelpText text = new HelpText(List.of("| {a.command} | does **it** |"), command -> "F5");
        assertEquals("F5\tdoes it", text.text());
        assertEquals(List.of(new Span(0, 2, null), new Span(8, 2, null)), text.spans());
    }

    @Test
    void aLinkKnowsItsPage() {
        HelpText text = new HelpText(List.of("See [all keys](keys) ({a.x} of {x})."), command -> "F1");
        assertEquals("See all keys (F1 of {x}).", text.text());
        assertEquals(List.of(new Span(4, 8, "keys")), text.spans());
    }
}
