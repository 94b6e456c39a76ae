/*
 * Copyright (c) 2026 Driftless contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.driftless.ui.jobs;

/** Families of jobs, to be joined or found by {@code Job.getJobManager()}. */
public final class JobFamilies {

    /** All {@link ProjectJob}s: those that run steps and write results. */
    public static final Object STEP = new Object();

    /** All {@link FindParticlesJob}s. */
    public static final Object FIND_PARTICLES = new Object();

    /** All {@link KymographJob}s. */
    public static final Object KYMOGRAPH = new Object();

    /** All {@code ReportJob}s. */
    public static final Object REPORT = new Object();

    /** All {@code MovieJob}s. */
    public static final Object MOVIE = new Object();

    /** All jobs that read projects for a comparison. */
    public static final Object COMPARE = new Object();

    /** Batches: those that run steps on many projects, each in a job of the family {@link #STEP}. */
    public static final Object BATCH = new Object();

    private JobFamilies() {
    }
}
