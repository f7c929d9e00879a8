/// What moves between the person's files and the store: uploads, downloads, changes and deletions
/// in the background.
@NullMarked
package io.strongroom.app.console.transfer;

import org.jspecify.annotations.NullMarked;
