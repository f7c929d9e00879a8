package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.model.KeyWarning.Urgency;
import io.strongroom.engine.usecase.key.ReadKeyWarnings;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/// `key warnings`
@Command(
        name = "warnings",
        mixinStandardHelpOptions = true,
        description = {
            "Tell what should be seen to: material that expires and keys that go within 30, 7 or 1 days, rotations that",
            "are overdue, keys that cannot be used and protect something. Ends with 0 either way."
        })
final class KeyWarningsCommand extends KmsCommand {

    KeyWarningsCommand(CommandContext context) {
        super(context);
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        List<KeyWarning> warnings = store.engine().impact().warnings().run(store.call(), new ReadKeyWarnings.Request());
        for (KeyWarning warning : warnings) {
            output.facts(facts(warning), line(warning));
        }
        if (warnings.isEmpty()) {
            output.line("nothing needs to be seen to");
        }
        return DONE;
    }

    private static Facts facts(KeyWarning warning) {
        Facts facts = new Facts()
                .with("warning", warning.getClass().getSimpleName())
                .with("keyId", warning.key().toString())
                .with("name", warning.name())
                .with("objects", warning.objects().objects())
                .with("bytes", warning.objects().bytes());
        return switch (warning) {
            case KeyWarning.MaterialExpires expires ->
                facts.with("materialExpireTime", expires.at()).with("withinDays", days(expires.urgency()));
            case KeyWarning.KeyGoes goes ->
                facts.with("deleteDate", goes.at()).with("withinDays", days(goes.urgency()));
            case KeyWarning.RotationOverdue overdue -> facts.with("nextRotationDate", overdue.since());
            case KeyWarning.Unusable unusable ->
                facts.with("keyState", unusable.state().apiName());
        };
    }

    private static String line(KeyWarning warning) {
        String objects = Count.of(warning.objects().objects(), warning.objects().bytes(), 0);
        return switch (warning) {
            case KeyWarning.MaterialExpires expires ->
                "%s: its material expires on %s, within %s; then %s cannot be read"
                        .formatted(
                                expires.name(),
                                KeySentences.moment(expires.at()),
                                Count.of(days(expires.urgency()), "day"),
                                objects);
            case KeyWarning.KeyGoes goes ->
                "%s: it is deleted on %s, within %s; %s cannot be read now, and never again then"
                        .formatted(
                                goes.name(),
                                KeySentences.moment(goes.at()),
                                Count.of(days(goes.urgency()), "day"),
                                objects);
            case KeyWarning.RotationOverdue overdue ->
                "%s: a rotation is overdue since %s".formatted(overdue.name(), KeySentences.moment(overdue.since()));
            case KeyWarning.Unusable unusable ->
                "%s: it is %s and protects %s that cannot be read"
                        .formatted(unusable.name(), unusable.state().apiName(), objects);
        };
    }

    private static int days(Urgency urgency) {
        return switch (urgency) {
            case WITHIN_30_DAYS -> 30;
            case WITHIN_7_DAYS -> 7;
            case WITHIN_1_DAY -> 1;
        };
    }
}
