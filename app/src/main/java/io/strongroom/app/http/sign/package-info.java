/// Who signed a request: what was claimed, and what the secret makes of it.
@NullMarked
package io.strongroom.app.http.sign;

import org.jspecify.annotations.NullMarked;
