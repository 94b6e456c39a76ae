/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textsAndAttributesAreNoMarkup() {
        String evil = "\"><script>alert('x')</script>&amp;";
        assertEquals("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;\">"
                + "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>",
                new Html().inline("p", evil, "title", evil).toString());
    }

    @Test
    void whatXmlCanNotHoldIsLeftOutAndTheRestOfUnicodeStays() {
        assertEquals("a\ufffdb \u00b5\ud83d\ude00", Html.escaped("a\ud800b\u0000\u0007\u001b\ufffe\u0085 \u00b5\ud83d\ude00"));
    }

    @Test
    void anAttributeNeedsAValue() {
        assertThrows(IllegalArgumentException.class, () -> new Html().open("p", "class"));
    }
}
