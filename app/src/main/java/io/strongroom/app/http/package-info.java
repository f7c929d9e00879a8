/// The way into the store for programs that speak HTTP: clients of OSS, unmodified.
@NullMarked
package io.strongroom.app.http;

import org.jspecify.annotations.NullMarked;
