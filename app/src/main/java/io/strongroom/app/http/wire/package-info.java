/// What a request says and how it is answered, byte by byte; knows no operation.
@NullMarked
package io.strongroom.app.http.wire;

import org.jspecify.annotations.NullMarked;
