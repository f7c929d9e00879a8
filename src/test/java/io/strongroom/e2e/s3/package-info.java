/// The endpoint, as clients of S3 see it.
@NullMarked
package io.strongroom.e2e.s3;

import org.jspecify.annotations.NullMarked;
