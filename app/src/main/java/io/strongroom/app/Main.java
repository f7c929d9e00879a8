package io.strongroom.app;

import io.strongroom.app.cli.CommandLineTool;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/// Where the program starts: the console without arguments, the command line with them.
///
/// Does not extend JavaFX's `Application`, and names no class of the console: a command must start
/// fast and needs neither.
public final class Main {

    private static final String CONSOLE = "io.strongroom.app.AppContext";
    private static final String TOUR = "--headless-tour";

    private Main() {}

    /// @param arguments none, `--headless-tour [FOLDER]`, or a command
    public static void main(String[] arguments) throws ReflectiveOperationException {
        if (arguments.length == 0 || arguments[0].equals(TOUR)) {
            openConsole(arguments);
        } else {
            System.exit(CommandLineTool.runInThisProcess(List.of(arguments)));
        }
    }

    private static void openConsole(String[] arguments) throws ReflectiveOperationException {
        try {
            Class.forName(CONSOLE).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the console stopped", e.getCause());
        }
    }
}
