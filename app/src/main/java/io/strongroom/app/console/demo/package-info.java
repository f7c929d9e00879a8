/// The demo data: buckets, keys and small files with every relation the console shows.
@NullMarked
package io.strongroom.app.console.demo;

import org.jspecify.annotations.NullMarked;
