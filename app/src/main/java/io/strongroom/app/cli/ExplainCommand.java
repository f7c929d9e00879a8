package io.strongroom.app.cli;

import io.strongroom.engine.model.AccessExplanation;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PastAccess;
import io.strongroom.engine.model.ReadableObjects;
import io.strongroom.engine.usecase.access.CountReadable;
import io.strongroom.engine.usecase.access.ExplainAccess;
import io.strongroom.engine.usecase.access.ExplainAccess.Question;
import io.strongroom.engine.usecase.access.ExplainPastAccess;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `explain oss://BUCKET/KEY | --key KEY | --action ACTION --resource RESOURCE [--user USER]`
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Tell who may do something, and why: every permission that is needed, the statement that decides, what stands",
            "in everybody's way, and the smallest policy that would allow what is missing. Changes nothing.",
            "About reading an object, or how many below a place (oss://BUCKET/PREFIX/) everybody can read, about decrypting with a key, or about one action on one resource as a refusal names",
            "them. Without --user: for the account owner and every user; users may ask about themselves."
        })
final class ExplainCommand extends StoreCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "oss://BUCKET/KEY", description = "The object to be read.")
    private @Nullable String address;

    @Mixin
    private VersionOption version = new VersionOption();

    @Option(names = "--key", paramLabel = "KEY", description = "The key to decrypt with: id or alias/NAME.")
    private @Nullable String key;

    @Option(names = "--action", paramLabel = "ACTION", description = "Such as oss:PutObject; with --resource.")
    private @Nullable String action;

    @Option(
            names = "--resource",
            paramLabel = "RESOURCE",
            description = "Such as acs:oss:*:*:BUCKET/KEY; with --action.")
    private @Nullable String resource;

    @Option(names = "--user", paramLabel = "USER", description = "Only this user, or root.")
    private @Nullable String user;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = {
                "As it was then: a date (its end) or date and time, UTC unless a zone is said. Told from the trail;",
                "for an object or --key, for everybody."
            })
    private @Nullable String at;

    ExplainCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        int asked = (address == null ? 0 : 1) + (key == null ? 0 : 1) + (action == null ? 0 : 1);
        if (asked != 1 || (action == null) != (resource == null)) {
            throw usage("name an object, or --key, or --action with --resource");
        }
        if (isPlace() && (user != null || version.isGiven())) {
            throw usage("below a place everybody is counted: without --user and --version-id");
        }
        checkTime();
    }

    private void checkTime() {
        if (at != null && (action != null || user != null || version.isGiven() || isPlace())) {
            throw usage("--at goes with one object or --key, without --user and --version-id");
        }
        if (at != null && PastTime.of(at).isEmpty()) {
            throw usage("'" + at + "' is no time; say 2026-05-03 or 2026-05-03T10:00");
        }
    }

    // A bucket, or a name that ends like a folder.
    private boolean isPlace() {
        return address != null && (address(address).isBucket() || address.endsWith("/"));
    }

    private int count(OpenStore store, Output output) throws EngineException, IOException {
        OssAddress place = address(typed(address));
        for (ReadableObjects one : store.engine()
                .users()
                .countReadable()
                .run(store.call(), new CountReadable.Request(place.bucketName(), place.key()))) {
            output.facts(
                    new Facts()
                            .with("user", one.caller().name())
                            .with("objects", one.objects())
                            .with("readable", one.readable())
                            .with("whole", one.whole()),
                    "%s: %,d of %,d objects%s"
                            .formatted(
                                    one.caller().name(),
                                    one.readable(),
                                    one.objects(),
                                    one.whole() ? "" : " (there are more, which were not looked at)"));
        }
        return DONE;
    }

    private Question question() throws EngineException {
        if (address != null) {
            OssAddress object = address(address);
            return new Question.ReadObject(object.bucketName(), object.objectKey(), version.get());
        }
        return key != null ? new Question.DecryptWith(key) : new Question.Act(typed(action), typed(resource));
    }

    private int past(OpenStore store, Output output, Instant time) throws EngineException, IOException {
        ExplainPastAccess.Subject subject = address == null
                ? new ExplainPastAccess.Subject.OfKey(typed(key))
                : new ExplainPastAccess.Subject.OfObject(
                        address(address).bucketName(), address(address).objectKey());
        PastAccess past =
                store.engine().audit().explainPast().run(store.call(), new ExplainPastAccess.Request(subject, time));
        output.facts(AccessFacts.of(past), AccessFacts.line(past));
        for (AccessExplanation said : past.explanations()) {
            output.facts(AccessFacts.of(said), AccessFacts.lines(said));
        }
        return past.trail().isWhole() ? DONE : FAILED;
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        if (isPlace()) {
            return count(store, output);
        }
        if (at != null) {
            return past(store, output, PastTime.of(at).orElseThrow());
        }
        Optional<Caller> caller = user != null
                ? Optional.of(AccessKeyOwner.of(user))
                : store.caller().equals(Caller.ROOT) ? Optional.empty() : Optional.of(store.caller());
        for (AccessExplanation said :
                store.engine().users().explain().run(store.call(), new ExplainAccess.Request(question(), caller))) {
            output.facts(AccessFacts.of(said), AccessFacts.lines(said));
        }
        return DONE;
    }
}
