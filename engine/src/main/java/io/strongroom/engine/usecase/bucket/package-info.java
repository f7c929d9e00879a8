/// What can be asked for about buckets.
@NullMarked
package io.strongroom.engine.usecase.bucket;

import org.jspecify.annotations.NullMarked;
