package io.strongroom.app.cli;

import io.strongroom.app.report.AuditExport;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Outcome;
import io.strongroom.engine.usecase.audit.ListAudit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `audit export`
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write records of the trail to standard output, newest first, as JSON Lines or CSV.",
            "All conditions must be met."
        })
final class AuditExportCommand extends StoreCommand {

    @Option(names = "--format", paramLabel = "jsonl|csv", description = "Default: ${DEFAULT-VALUE}.")
    private AuditExport.Format format = AuditExport.Format.jsonl;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "ISO date, or date and time; UTC unless a zone is said.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME", description = "The first moment that is not wanted any more.")
    private @Nullable String until;

    @Option(names = "--user", paramLabel = "USER", description = "Who did it: a user, root, or store.")
    private String user = "";

    @Option(names = "--event", paramLabel = "NAME", description = "The operation, such as GetObject.")
    private String event = "";

    @Option(names = "--resource", paramLabel = "TEXT", description = "Part of a bucket, object or key.")
    private String resource = "";

    @Option(names = "--outcome", paramLabel = "OUTCOME", description = "${COMPLETION-CANDIDATES}; may be repeated.")
    private List<Outcome> outcomes = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "Part of anything in the record.")
    private String text = "";

    @Option(names = "--limit", paramLabel = "N", description = "At most so many records.")
    private long limit = Long.MAX_VALUE;

    AuditExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    void check() {
        time(from);
        time(until);
    }

    private Optional<Instant> time(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(value -> ExpiryText.time(value)
                        .orElseThrow(() -> usage("'" + value + "' is no time; say 2026-05-03 or 2026-05-03T10:00")));
    }

    @Override
    int perform(OpenStore store, Output output) throws EngineException, IOException {
        AuditFilter filter =
                new AuditFilter(time(from), time(until), user, event, resource, Set.copyOf(outcomes), text);
        if (format == AuditExport.Format.csv) {
            output.line(AuditExport.header());
        }
        ListAudit.Request request = ListAudit.Request.of(filter);
        long left = limit;
        List<AuditLine> page;
        do {
            page = store.engine().audit().list().run(store.call(), request);
            for (AuditLine line : page.subList(0, (int) Math.min(left, page.size()))) {
                output.line(AuditExport.line(format, line));
            }
            left -= Math.min(left, page.size());
            request = page.isEmpty() ? request : request.after(page.getLast());
        } while (page.size() == ListAudit.MAX_RECORDS && left > 0);
        return DONE;
    }
}
