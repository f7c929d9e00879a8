/// Tests of writing and reading object content.
@NullMarked
package io.strongroom.engine.content;

import org.jspecify.annotations.NullMarked;
