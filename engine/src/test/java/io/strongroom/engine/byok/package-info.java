/// Tests of key material that its owner brings.
@NullMarked
package io.strongroom.engine.byok;

import org.jspecify.annotations.NullMarked;
