/// How fast the engine is: every figure is a ratio of two things done in turn within one run, so
/// that a busy or slow machine slows both.
@NullMarked
package io.strongroom.bench;

import org.jspecify.annotations.NullMarked;
