@org.jspecify.annotations.NullMarked
package io.strongroom.app.console.overview;
