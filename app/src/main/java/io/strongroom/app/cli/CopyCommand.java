package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import io.strongroom.engine.usecase.object.Overwrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cp FROM TO`: file to store, store to file, store to store; `-` is standard input or output.
@Command(
        name = "cp",
        mixinStandardHelpOptions = true,
        description = {
            "Copy between files and the store, or inside the store.",
            "With -r: all files below a folder, all objects below a prefix. - is standard input or output.",
            "How a new object is encrypted: --sse, else the bucket's default, else not at all."
        })
final class CopyCommand extends StoreCommand {

    private static final String STREAM = "-";

    @Parameters(index = "0", paramLabel = "FROM", description = "File, folder, - or oss://BUCKET/KEY.")
    private @Nullable String from;

    @Parameters(index = "1", paramLabel = "TO", description = "File, folder, - or oss://BUCKET[/KEY].")
    private @Nullable String to;

    @Option(
            names = {"-r", "--recursive"},
            description = "All files below a folder, or all objects below a prefix.")
    private boolean recursive;

    @Option(names = "--forbid-overwrite", description = "Fail where an object of that name exists.")
    private boolean forbidOverwrite;

    @Mixin
    private SseOptions sse = new SseOptions();

    @Mixin
    private MetadataOptions metadata = new MetadataOptions();

    @Mixin
    private VersionOption version = new VersionOption();

    CopyCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        boolean fromStore = OssAddress.isAddress(typed(from));
        boolean toStore = OssAddress.isAddress(typed(to));
        if (!fromStore && !toStore) {
            throw usage("one side must be in the store: oss://BUCKET/KEY");
        }
        if (fromStore && !toStore && (sse.isGiven() || metadata.isGiven() || forbidOverwrite)) {
            throw usage("--sse, metadata and --forbid-overwrite belong to objects, not to files");
        }
        if (version.isGiven() && (!fromStore || recursive)) {
            throw usage("--version-id goes with one object that is copied");
        }
        if (recursive && (typed(from).equals(STREAM) || typed(to).equals(STREAM))) {
            throw usage("- is one stream; it cannot be copied with -r");
        }
        if (fromStore && !recursive && address(typed(from)).key().isEmpty()) {
            throw usage("name an object, or say -r for all objects of the bucket");
        }
        if (typed(from).equals(STREAM) && address(typed(to)).key().isEmpty()) {
            throw usage("name the object that standard input becomes");
        }
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        if (recursive) {
            performAll(store, output);
        } else {
            ObjectEntry entry = performOne(store);
            if (!typed(to).equals(STREAM)) {
                output.facts(ObjectFacts.of(entry), "copied " + typed(from) + " to " + destination(entry));
            }
        }
        return DONE;
    }

    private String destination(ObjectEntry entry) {
        return route() == Route.DOWNLOAD
                ? typed(to)
                : "oss://" + entry.bucket() + "/"
                        + ObjectFacts.printable(entry.key().value());
    }

    private ObjectEntry performOne(OpenStore store) throws EngineException, CommandFailure, IOException {
        return switch (route()) {
            case UPLOAD -> uploadOne(store);
            case DOWNLOAD -> downloadOne(store);
            case INSIDE -> {
                OssAddress source = address(typed(from));
                try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty())) {
                    yield copyInside(store, progress, source, completed(address(typed(to)), lastPart(source.key())));
                }
            }
        };
    }

    private enum Route {
        UPLOAD,
        DOWNLOAD,
        INSIDE
    }

    private Route route() {
        if (!OssAddress.isAddress(typed(from))) {
            return Route.UPLOAD;
        }
        return OssAddress.isAddress(typed(to)) ? Route.INSIDE : Route.DOWNLOAD;
    }

    private ObjectEntry uploadOne(OpenStore store) throws EngineException, CommandFailure {
        OssAddress target = address(typed(to));
        if (typed(from).equals(STREAM)) {
            try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty())) {
                return upload(store, progress).stream(terminal().in(), Optional.of(target.key()), target);
            }
        }
        Path file = terminal().path(typed(from));
        if (Files.isDirectory(file)) {
            throw new CommandFailure("IsAFolder", file + " is a folder; say -r to copy all files below it.");
        }
        try (ProgressLine progress = new ProgressLine(terminal(), size(file))) {
            return upload(store, progress).file(file, completed(target, nameOf(file)));
        }
    }

    private ObjectEntry downloadOne(OpenStore store) throws EngineException, CommandFailure, IOException {
        OssAddress source = address(typed(from));
        try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty())) {
            Download download = new Download(store, progress, version.get());
            if (typed(to).equals(STREAM)) {
                return download.stream(source, terminal().out());
            }
            Path target = terminal().path(typed(to));
            if (Files.isDirectory(target) || typed(to).endsWith("/")) {
                target = Download.resolve(target, lastPart(source.key()));
            }
            return download.file(source, target);
        }
    }

    private void performAll(OpenStore store, Output output) throws EngineException, CommandFailure, IOException {
        try (ProgressLine progress = new ProgressLine(terminal(), OptionalLong.empty());
                CopyCrew crew = new CopyCrew(terminal())) {
            long skipped = 0;
            switch (route()) {
                case UPLOAD -> skipped = uploadAll(store, output, progress, crew);
                case DOWNLOAD -> downloadAll(store, output, progress, crew);
                case INSIDE -> copyAllInside(store, output, progress, crew);
            }
            long done = crew.finish();
            progress.clear();
            if (skipped > 0) {
                terminal().printError("skipped %,d links and devices without content".formatted(skipped));
            }
            output.line("copied %,d objects, %s".formatted(done, ProgressLine.size(progress.bytes())));
        }
    }

    private long uploadAll(OpenStore store, Output output, ProgressLine progress, CopyCrew crew)
            throws EngineException, CommandFailure {
        Path folder = terminal().path(typed(from));
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure("NotAFolder", folder + " is not a folder.");
        }
        return upload(store, progress).tree(folder, asPrefix(address(typed(to))), crew, entry -> tell(output, entry));
    }

    private void downloadAll(OpenStore store, Output output, ProgressLine progress, CopyCrew crew)
            throws EngineException {
        OssAddress source = address(typed(from));
        Path folder = terminal().path(typed(to));
        Download download = new Download(store, progress);
        ObjectPages.each(store, source, object -> {
            crew.submit(
                    object.key().value(), () -> tell(output, download.into(folder, object, folderPart(source.key()))));
            return crew.isStopped() ? ObjectPages.Walk.STOP : ObjectPages.Walk.ON;
        });
    }

    private void copyAllInside(OpenStore store, Output output, ProgressLine progress, CopyCrew crew)
            throws EngineException {
        OssAddress source = address(typed(from));
        OssAddress target = asPrefix(address(typed(to)));
        String cut = folderPart(source.key());
        ObjectPages.each(store, source, object -> {
            String key = object.key().value();
            OssAddress one = new OssAddress(source.bucket(), key);
            OssAddress copy = new OssAddress(target.bucket(), target.key() + key.substring(cut.length()));
            crew.submit(key, () -> tell(output, copyInside(store, progress, one, copy)));
            return crew.isStopped() ? ObjectPages.Walk.STOP : ObjectPages.Walk.ON;
        });
    }

    private static void tell(Output output, ObjectEntry entry) throws IOException {
        output.json(ObjectFacts.of(entry));
    }

    private ObjectEntry copyInside(OpenStore store, ProgressLine progress, OssAddress source, OssAddress target)
            throws EngineException {
        boolean replace = metadata.isGiven();
        GetObject.Request current = GetObject.Request.of(source.bucketName(), source.objectKey());
        ObjectEntry entry = store.engine()
                .objects()
                .copy()
                .run(
                        store.call(progress.forOneObject()),
                        new CopyObject.Request(
                                version.get().map(current::of).orElse(current),
                                HeadObject.Request.of(target.bucketName(), target.objectKey()),
                                replace ? MetadataDirective.REPLACE : MetadataDirective.COPY,
                                metadata.metadata(Optional.empty()),
                                rule(),
                                overwrite()));
        progress.objectDone();
        return entry;
    }

    private Upload upload(OpenStore store, ProgressLine progress) throws EngineException {
        return new Upload(store, metadata, rule(), overwrite(), progress);
    }

    private Optional<EncryptionRule> rule() throws EngineException {
        return sse.rule();
    }

    private Overwrite overwrite() {
        return forbidOverwrite ? Overwrite.FORBIDDEN : Overwrite.ALLOWED;
    }

    private static OptionalLong size(Path file) {
        long size = file.toFile().length();
        return size > 0 ? OptionalLong.of(size) : OptionalLong.empty();
    }

    private static OssAddress completed(OssAddress target, String name) {
        boolean open = target.key().isEmpty() || target.key().endsWith("/");
        return open ? new OssAddress(target.bucket(), target.key() + name) : target;
    }

    private static OssAddress asPrefix(OssAddress target) {
        boolean closed = target.key().isEmpty() || target.key().endsWith("/");
        return closed ? target : new OssAddress(target.bucket(), target.key() + "/");
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String lastPart(String key) {
        return key.substring(folderPart(key).length());
    }

    /// What of a prefix stands before the names that a copy keeps: all up to its last `/`.
    private static String folderPart(String prefix) {
        return prefix.substring(0, prefix.lastIndexOf('/') + 1);
    }
}
