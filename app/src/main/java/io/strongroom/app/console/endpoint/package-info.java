/// The page that turns the endpoint on and off, and shows who comes.
@NullMarked
package io.strongroom.app.console.endpoint;

import org.jspecify.annotations.NullMarked;
