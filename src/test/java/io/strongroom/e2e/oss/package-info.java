/// The operations of OSS beyond plain objects, through the Java SDK.
@NullMarked
package io.strongroom.e2e.oss;

import org.jspecify.annotations.NullMarked;
