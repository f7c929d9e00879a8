/// Planning and running jobs.
@NullMarked
package io.strongroom.engine.reencrypt;

import org.jspecify.annotations.NullMarked;
