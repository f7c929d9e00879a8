/// The embedded store: opened, unsealed, used through use cases, sealed again.
@NullMarked
package io.strongroom.engine;

import org.jspecify.annotations.NullMarked;
