package io.strongroom.app.console.control;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The words of a coverage, for screen readers and tooltips.
final class CoverageTexts {
    private CoverageTexts() {}

    static String spoken(Messages messages, Coverage coverage, Coverage.Measure measure) {
        return messages.text(
                "common.coverage.spoken",
                coverage.share(measure),
                coverage.amount(EncryptionMode.NONE).objects());
    }

    static String listed(Messages messages, Coverage coverage) {
        return Arrays.stream(EncryptionMode.values())
                .filter(mode -> coverage.amount(mode).objects() > 0)
                .map(mode -> line(messages, mode, coverage.amount(mode)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Messages messages, EncryptionMode mode, Coverage.Amount amount) {
        return messages.text(
                "common.coverage.line",
                Encryption.of(mode).fullText(messages),
                amount.objects(),
                Formats.size(amount.bytes()));
    }
}
