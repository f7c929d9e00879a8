package io.strongroom.engine.durability;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Cuts a Linux file system off from its disk: nothing that was not forced gets there any more,
/// not even the journal (`FS_IOC_SHUTDOWN` with `NOLOGFLUSH`, as `xfs_io -x -c shutdown` does it).
@SuppressWarnings("restricted")
final class PowerSwitch {
    private static final long SHUTDOWN = 0x8004_587dL;
    private static final int WITHOUT_JOURNAL = 2;
    private static final int FIXED_ARGUMENTS = 2;

    private PowerSwitch() {}

    /// Cuts the file system off that is mounted on `folder`.
    static void off(Path folder) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int file = call(
                    "open",
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                    arena.allocateFrom(folder.toString()),
                    0);
            MemorySegment flags = arena.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_JOURNAL);
            try {
                call(
                        "ioctl",
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                        file,
                        SHUTDOWN,
                        flags);
            } finally {
                call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT), file);
            }
        }
    }

    private static int call(String name, FunctionDescriptor shape, Object... arguments) throws IOException {
        Linker linker = Linker.nativeLinker();
        SymbolLookup library = linker.defaultLookup();
        MethodHandle function = shape.argumentLayouts().size() < FIXED_ARGUMENTS
                ? linker.downcallHandle(library.findOrThrow(name), shape)
                : linker.downcallHandle(
                        library.findOrThrow(name), shape, Linker.Option.firstVariadicArg(FIXED_ARGUMENTS));
        try {
            int result = (int) function.invokeWithArguments(arguments);
            if (result < 0) {
                throw new IOException(name + " refused");
            }
            return result;
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
