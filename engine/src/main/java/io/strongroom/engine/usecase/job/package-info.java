/// What can be asked for about jobs.
@NullMarked
package io.strongroom.engine.usecase.job;

import org.jspecify.annotations.NullMarked;
