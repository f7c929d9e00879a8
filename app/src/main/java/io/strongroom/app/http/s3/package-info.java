/// The operations of S3, which are those of OSS under other names, in other documents.
@NullMarked
package io.strongroom.app.http.s3;

import org.jspecify.annotations.NullMarked;
