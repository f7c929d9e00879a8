@NullMarked
package io.strongroom.app.http.wire;

import org.jspecify.annotations.NullMarked;
