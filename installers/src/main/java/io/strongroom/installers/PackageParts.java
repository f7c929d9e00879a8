package io.strongroom.installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes one kind of parts of a package.
public final class PackageParts {
    private static final String USAGE = """
            usage: commands FOLDER            manual pages (AsciiDoc) and completions
                   licences SBOM OWN FOLDER   the licences of the libraries; OWN holds texts that the SBOM has not
                   sbom SBOM RUNTIME FONTS FILE  the SBOM with the runtime and the fonts
                   icons PICTURES FOLDER      strongroom.ico and strongroom.icns
            """;
    private static final int WRONG_USE = 2;

    private PackageParts() {}

    /// @param arguments the kind, where from, and where to
    public static void main(String[] arguments) throws IOException {
        String kind = arguments.length == 0 ? "" : arguments[0];
        List<Path> paths = Stream.of(arguments).skip(1).map(Path::of).toList();
        switch (kind + paths.size()) {
            case "commands1" -> new CommandPages(paths.get(0)).write();
            case "licences3" -> new Licences(paths.get(0), paths.get(1)).write(paths.get(2));
            case "sbom4" -> new BillOfMaterials(paths.get(0)).write(paths.get(1), paths.get(2), paths.get(3));
            case "icons2" -> IconFiles.write(paths.get(0), paths.get(1));
            default -> {
                System.err.print(USAGE);
                System.exit(WRONG_USE);
            }
        }
    }
}
