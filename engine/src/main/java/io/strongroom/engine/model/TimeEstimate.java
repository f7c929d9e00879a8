package io.strongroom.engine.model;

import java.time.Duration;

/// How long a job would take, by what some of its objects took just now.
///
/// @param objects that were measured
/// @param bytes that were copied for it
public record TimeEstimate(Duration time, long objects, long bytes) {}
