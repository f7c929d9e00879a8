/// The help inside the console: the pages of `docs/help`, drawn with plain nodes, found by searching.
///
/// Pages are Markdown in the language of the moment. A construct that [HelpBlocks] and [HelpWords] do not know is a
/// mistake in a page, not something to leave out silently.
@NullMarked
package io.strongroom.app.console.help;

import org.jspecify.annotations.NullMarked;
