/// What opens a store, while it is being made: passphrases that are typed twice and recovery keys.
@NullMarked
package io.strongroom.app.console.secret;

import org.jspecify.annotations.NullMarked;
