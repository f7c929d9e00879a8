@NullMarked
package io.strongroom.app.cli.remote;

import org.jspecify.annotations.NullMarked;
