/// Jobs: how they are told, followed and steered, and the page that lists them.
@NullMarked
package io.strongroom.app.console.job;

import org.jspecify.annotations.NullMarked;
