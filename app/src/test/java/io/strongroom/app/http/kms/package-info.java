@NullMarked
package io.strongroom.app.http.kms;

import org.jspecify.annotations.NullMarked;
