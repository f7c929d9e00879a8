/// The palette behind Ctrl+K: pages, acts, buckets, objects, keys and users, found by typing.
///
/// What can be done is read from the controls of the pages themselves, so nothing has to be registered here and nothing
/// is offered that could not be pressed.
@NullMarked
package io.strongroom.app.console.palette;

import org.jspecify.annotations.NullMarked;
