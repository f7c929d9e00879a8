@NullMarked
package io.strongroom.engine.kms;

import org.jspecify.annotations.NullMarked;
