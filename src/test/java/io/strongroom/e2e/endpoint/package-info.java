/// The endpoint, as clients of OSS see it.
@NullMarked
package io.strongroom.e2e.endpoint;

import org.jspecify.annotations.NullMarked;
