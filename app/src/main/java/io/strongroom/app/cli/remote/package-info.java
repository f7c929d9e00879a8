/// Handing a command to the process that holds the store, over an owner-only Unix domain socket.
@NullMarked
package io.strongroom.app.cli.remote;

import org.jspecify.annotations.NullMarked;
