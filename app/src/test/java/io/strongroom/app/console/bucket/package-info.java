@NullMarked
package io.strongroom.app.console.bucket;

import org.jspecify.annotations.NullMarked;
