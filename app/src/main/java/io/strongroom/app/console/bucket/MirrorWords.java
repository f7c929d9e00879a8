package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;

/// What is said of where a bucket fetches what it lacks. One rule that means every name can be edited in the console;
/// where there are others, they are counted.
record MirrorWords(Messages messages) {
    String of(BucketRow row) {
        if (!row.entry().fetches()) {
            return messages.text("bucket.mirror.off");
        }
        int rules = row.entry().mirrors().size();
        String fetched = messages.text(
                "bucket.mirror.on",
                row.figures().mirrored().objects(),
                row.figures().plainMirrored().objects());
        return rules == 1 && row.entry().mirror().isPresent()
                ? fetched
                : messages.text("bucket.mirror.rules", rules) + " " + fetched;
    }

    /// What removing them all means.
    String removal(BucketRow row) {
        int rules = row.entry().mirrors().size();
        String text = messages.text("bucket.mirror.removeText");
        return rules == 1 ? text : messages.text("bucket.mirror.removeRules", rules) + " " + text;
    }
}
