@NullMarked
package io.strongroom.app.http;

import org.jspecify.annotations.NullMarked;
