package io.strongroom.app.console;

import io.strongroom.app.console.shell.Page;
import java.util.function.Function;

/// Makes one page of an open store. Given once, in the order of the sidebar, where the application
/// is wired.
///
/// A page that has work under way while the store is open also implements [BeforeSeal].
@FunctionalInterface
public interface PageFactory extends Function<ConsoleContext, Page> {}
