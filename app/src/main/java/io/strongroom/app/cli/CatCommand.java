package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ByteRange;
import io.strongroom.engine.usecase.object.Conditions;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cat oss://BUCKET/KEY`
@Command(
        name = "cat",
        mixinStandardHelpOptions = true,
        description = "Write an object to standard output, authenticated bytes only.")
final class CatCommand extends StoreCommand {

    private static final Pattern RANGE = Pattern.compile("(\\d{0,18})-(\\d{0,18})");

    @Parameters(paramLabel = "oss://BUCKET/KEY", description = "The object.")
    private @Nullable String object;

    @Option(names = "--range", paramLabel = "FIRST-LAST", description = "Only these bytes: 0-99, 100- or -100 (last).")
    private @Nullable String range;

    @Mixin
    private VersionOption version = new VersionOption();

    CatCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        address(typed(object));
        bytes();
    }

    private ByteRange bytes() {
        if (range == null) {
            return ByteRange.whole();
        }
        Matcher parts = RANGE.matcher(range);
        if (!parts.matches() || range.equals("-")) {
            throw usage("--range is FIRST-LAST, FIRST- or -COUNT");
        }
        String first = parts.group(1);
        String last = parts.group(2);
        if (first.isEmpty()) {
            return new ByteRange.Last(Long.parseLong(last), ByteRange.Behavior.STANDARD);
        }
        return new ByteRange.Between(
                Long.parseLong(first),
                last.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(last)),
                ByteRange.Behavior.STANDARD);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        OssAddress address = address(typed(object));
        var request = new GetObject.Request(
                address.bucketName(), address.objectKey(), bytes(), Conditions.none(), version.get());
        try (ObjectContent content = store.engine().objects().get().run(store.call(), request)) {
            content.transferTo(terminal().out());
        }
        return DONE;
    }
}
