@NullMarked
package io.strongroom.app.http.sign;

import org.jspecify.annotations.NullMarked;
