/// Tests of what the S3 dialect does by itself.
@NullMarked
package io.strongroom.app.http.s3;

import org.jspecify.annotations.NullMarked;
