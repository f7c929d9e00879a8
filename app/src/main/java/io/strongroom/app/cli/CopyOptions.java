package io.strongroom.app.cli;

import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.ReadBack;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a job over history copies.
final class CopyOptions {

    @Option(
            names = "--no-read-back",
            description = "Do not read each new object again before it takes the place of the old one.")
    private boolean noReadBack;

    @Option(
            names = "--like-copy",
            description = {
                "Leave objects as CopyObject onto itself does: last modified now, one part, of type Normal.",
                "Else last modification, parts and ETag stay."
            })
    private boolean likeCopy;

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            description = "Keep the former content for so many days, 1 to 365; jobs undo puts it back until then.")
    private @Nullable Integer keepDays;

    @Option(
            names = "--overwrite",
            description = {
                "Overwrite the former content with zeros before it is removed. Solid state disks and copying file",
                "systems may keep it all the same."
            })
    private boolean overwrite;

    /// Whether anything was said.
    boolean isGiven() {
        return noReadBack || likeCopy || overwrite || keepDays != null;
    }

    /// What is wrong with what was typed.
    Optional<String> fault() {
        if (keepDays != null && overwrite) {
            return Optional.of("--keep-days and --overwrite exclude each other");
        }
        if (keepDays != null && (keepDays < 1 || keepDays > FormerContent.MOST_DAYS)) {
            return Optional.of("--keep-days takes a number from 1 to " + FormerContent.MOST_DAYS);
        }
        return Optional.empty();
    }

    HistoryOptions options() {
        return new HistoryOptions(
                noReadBack ? ReadBack.NO : ReadBack.YES, likeCopy ? CopyStyle.LIKE_COPY : CopyStyle.IN_PLACE, former());
    }

    private FormerContent former() {
        if (keepDays != null) {
            return new FormerContent.Keep(keepDays);
        }
        return overwrite ? new FormerContent.Overwrite() : new FormerContent.Remove();
    }
}
