/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.pipeline.report;

import java.util.Locale;

import org.driftless.pipeline.DriftOrigin;
import org.driftless.pipeline.ProjectStatus;
import org.driftless.pipeline.ProjectStatus.State;
import org.driftless.pipeline.StepName;
import org.driftless.pipeline.compare.Finding;

/**
 * What stands at the head of a report: whether the alignment is right, as far as that is known of the project as it is now.
 *
 * @param kind the colour and sign
 * @param headline in a few words
 * @param words in a sentence or two
 */
record Judgement(Kind kind, String headline, String words) {

    /** The colour and sign; each sign is a path in a square of 24 units. */
    enum Kind {
        GOOD("M5 12.5 10 17.5 19.5 7"),
        DOUBT("M12 5v9M12 18v.5"),
        BAD("M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5"),
        NONE("M6 12h12");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** The name of its style. */
        String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Judgement of(ReportData data) {
        return of(data.status(), data.origin(), data.compared().figures().verdict());
    }

    /**
     * @param origin of the drift
     * @param finding of the validation
     */
    static Judgement of(ProjectStatus status, DriftOrigin origin, Finding finding) {
        ProjectStatus.Line unusable = status.firstUnusable(origin).orElse(null);
        if (unusable != null) {
            return unusable.state() == State.STALE ? stale(unusable, finding) : missing(unusable, origin);
        }
        if (finding.kind() == null) {
            return new Judgement(Kind.DOUBT, "Not proven", status.line(StepName.VALIDATE).state() == State.ORIGINAL
                    ? "The alignment was validated by the original pipeline alone, which fits again the particles that the drift was "
                            + "made from; that is no independent proof. Validate with Driftless to have one."
                    : "What the validation found can't be told: " + finding.note() + ".");
        }
        String words = finding.remark().toString();
        return switch (finding.kind()) {
            case PROVEN -> new Judgement(Kind.GOOD, "The alignment is proven", words);
            case OPEN -> new Judgement(Kind.DOUBT, "Neither proven nor disproven", words);
            case DISPROVEN -> new Judgement(Kind.BAD, "The alignment is not proven", words);
            case UNKNOWN -> new Judgement(Kind.DOUBT, "It can't be told whether the alignment is right", words);
        };
    }

    private static Judgement stale(ProjectStatus.Line line, Finding finding) {
        String before = finding.kind() == null ? ""
                : " The last validation said, of earlier results: \u201c" + finding.remark() + "\u201d";
        return new Judgement(Kind.DOUBT, "Out of date: the " + line.step().title() + " is stale",
                sentence(line.detail()) + "It and what follows from it do not belong to what the project is now; run all steps "
                        + "again." + before);
    }

    private static Judgement missing(ProjectStatus.Line line, DriftOrigin origin) {
        String words = sentence(line.detail());
        return line.step() == StepName.VALIDATE
                ? new Judgement(Kind.NONE, "Not validated", words + (origin.isApplied()
                        ? "The validation of those images says whether it is right there; nothing says that these moved alike."
                        : "Nothing says whether the alignment is right: " + (origin.isImported() ? "select particles and run all steps."
                                : "validate it.")))
                : new Judgement(Kind.NONE, "Not finished: the " + line.step().title() + " is missing",
                        words + "The report tells of what is there; run all steps to have the rest.");
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Numbers.capital(words) + ". ";
    }
}
