package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Encryption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the head of the dock says of all transfers together.
record DockWords(Messages messages, Transfers transfers) {
    // Words for a hundred thousand transfers are found in the first of them.
    private static final int LOOKED_AT = 1000;

    /// "Uploading 3 files to Q3/"
    String title(TransferCounts counts) {
        if (counts.total() == 0) {
            return "";
        }
        if (!counts.busy()) {
            return messages.text("transfer.ended", counts.done(), counts.failed(), counts.cancelled());
        }
        Optional<TransferJob.Kind> kind = common(job -> Optional.of(job.kind()));
        if (kind.isEmpty()) {
            return messages.text("transfer.running.mixed", counts.queued() + counts.running());
        }
        String key = "transfer.running." + word(kind.get());
        return common(TransferJob::place)
                .map(place -> messages.text(key + "To", counts.total(), place))
                .orElseGet(() -> messages.text(key, counts.total()));
    }

    private static String word(TransferJob.Kind kind) {
        return switch (kind) {
            case UPLOAD -> "upload";
            case DOWNLOAD -> "download";
            case FETCH -> "fetch";
            case CHANGE -> "change";
            case DELETE -> "delete";
        };
    }

    /// "bucket default: SSE-KMS · legal-hold · 0.9 GB / 2.0 GB"
    String detail(TransferCounts counts) {
        if (!counts.busy()) {
            return "";
        }
        String amount = amount(counts);
        return protection()
                .map(words -> amount.isEmpty() ? words : messages.text("transfer.detail", words, amount))
                .orElse(amount);
    }

    private String amount(TransferCounts counts) {
        boolean bytes = counts.size() > 0
                && common(job -> Optional.of(job.kind().unit()))
                        .filter(TransferJob.Unit.BYTES::equals)
                        .isPresent();
        return bytes ? messages.text("transfer.amount", Formats.size(counts.moved()), Formats.size(counts.size())) : "";
    }

    private Optional<String> protection() {
        return common(TransferJob::encryption).map(this::because);
    }

    private String because(Encryption shown) {
        String chip = shown.fullText(messages);
        return common(TransferJob::reason)
                .map(reason -> switch (reason) {
                    case BUCKET_DEFAULT -> messages.text("transfer.because.bucketDefault", chip);
                    case CHOSEN_FOR_THIS_UPLOAD -> messages.text("transfer.because.chosen", chip);
                    case NO_DEFAULT -> messages.text("transfer.because.noDefault", chip);
                })
                .orElse(chip);
    }

    // What all of them have in common; empty when they differ.
    private <T> Optional<T> common(Function<TransferJob, Optional<T>> property) {
        List<Optional<T>> different = transfers.all().stream()
                .limit(LOOKED_AT)
                .map(transfer -> property.apply(transfer.job()))
                .distinct()
                .limit(2)
                .toList();
        return different.size() == 1 ? different.getFirst() : Optional.empty();
    }
}
