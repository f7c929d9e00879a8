/// Tests of what keys protect, and of the jobs that change it.
@NullMarked
package io.strongroom.engine.reencrypt;

import org.jspecify.annotations.NullMarked;
