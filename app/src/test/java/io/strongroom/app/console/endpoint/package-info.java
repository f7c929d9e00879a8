@NullMarked
package io.strongroom.app.console.endpoint;

import org.jspecify.annotations.NullMarked;
