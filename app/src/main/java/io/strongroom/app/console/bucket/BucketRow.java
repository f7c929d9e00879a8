package io.strongroom.app.console.bucket;

import io.strongroom.app.console.control.Coverage;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;

/// One bucket in the table.
record BucketRow(BucketEntry entry, BucketFigures figures) {
    BucketName name() {
        return entry.name();
    }

    /// Its default; [EncryptionRule.None] when it has none.
    EncryptionRule rule() {
        return entry.defaultEncryption().map(BucketDefault::rule).orElse(EncryptionRule.none());
    }

    Coverage coverage() {
        return figures.coverage();
    }

    long objects() {
        return coverage().total().objects();
    }

    long bytes() {
        return coverage().total().bytes();
    }

    long plainObjects() {
        return objects() - coverage().encrypted().objects();
    }

    /// From 0 to 1; an empty bucket counts as fully encrypted.
    double encryptedShare() {
        return objects() == 0 ? 1 : (double) coverage().encrypted().objects() / objects();
    }
}
