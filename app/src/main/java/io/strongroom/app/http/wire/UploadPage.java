package io.strongroom.app.http.wire;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ListMultipartUploads.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page of running uploads, in the order of names and then of ids; names with the same beginning up to a delimiter
/// are
/// told as one.
///
/// @param uploads that are told one by one
/// @param prefixes beginnings of the others
/// @param next behind what the next page begins; empty when this is the last one
public record UploadPage(List<Running> uploads, List<String> prefixes, Optional<Mark> next) {
    private static final int READ_AT_ONCE = 1000;

    public UploadPage {
        uploads = List.copyOf(uploads);
        prefixes = List.copyOf(prefixes);
    }

    /// A place in a listing.
    ///
    /// @param key a name, or the beginning of several
    /// @param uploadId of that name; empty for all of them
    public record Mark(String key, String uploadId) {}

    /// What is asked for.
    ///
    /// @param prefix of all names
    /// @param delimiter behind the prefix; empty for none
    /// @param after only what comes behind it
    /// @param limit of uploads and beginnings together
    public record Asked(BucketName bucket, String prefix, String delimiter, Mark after, int limit) {
        Optional<String> group(String key) {
            int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
            return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end + delimiter.length()));
        }
    }

    /// Reads it.
    public static UploadPage of(Engine engine, Call call, Asked asked) throws EngineException {
        Filling filling = new Filling(asked);
        Mark from = asked.after();
        boolean more = asked.limit() > 0;
        while (more) {
            List<Running> found = engine.multipart()
                    .list()
                    .run(
                            call,
                            new ListMultipartUploads.Request(
                                    asked.bucket(), asked.prefix(), from.key(), from.uploadId(), READ_AT_ONCE));
            more = filling.takeAll(found) && found.size() == READ_AT_ONCE;
            from = found.isEmpty() ? from : mark(found.getLast());
        }
        return filling.page();
    }

    private static Mark mark(Running running) {
        return new Mark(running.upload().key().value(), running.upload().uploadId());
    }

    /// Uploads go in until the page is full.
    private static final class Filling {
        private final Asked asked;
        private final List<Running> uploads = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private Mark last;
        private boolean cut;

        Filling(Asked asked) {
            this.asked = asked;
            this.last = asked.after();
        }

        /// Whether there is room left.
        boolean takeAll(List<Running> found) {
            found.stream().takeWhile(_ -> !cut).forEach(this::take);
            return !cut;
        }

        private void take(Running running) {
            String key = running.upload().key().value();
            Optional<String> group = asked.group(key);
            boolean told = group.filter(last.key()::equals).isPresent();
            if (told) {
                return;
            }
            if (uploads.size() + prefixes.size() == asked.limit()) {
                cut = true;
            } else if (group.isPresent()) {
                prefixes.add(group.get());
                last = new Mark(group.get(), "");
            } else {
                uploads.add(running);
                last = mark(running);
            }
        }

        UploadPage page() {
            return new UploadPage(uploads, prefixes, Optional.of(last).filter(_ -> cut));
        }
    }
}
