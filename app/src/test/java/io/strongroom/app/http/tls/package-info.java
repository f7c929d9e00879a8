@NullMarked
package io.strongroom.app.http.tls;

import org.jspecify.annotations.NullMarked;
