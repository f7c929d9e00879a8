/// The operations of OSS: a class for each, and the table that finds it.
@NullMarked
package io.strongroom.app.http.oss;

import org.jspecify.annotations.NullMarked;
