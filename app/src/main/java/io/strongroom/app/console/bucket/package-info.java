/// The buckets page, its dialogs and the wizard for default encryption.
@NullMarked
package io.strongroom.app.console.bucket;

import org.jspecify.annotations.NullMarked;
