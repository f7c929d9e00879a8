package io.strongroom.app.console.bucket;

import io.strongroom.app.console.control.EncryptionMode;

/// What a person can do with buckets; each opens a dialog, a wizard or another page.
interface BucketActs {
    void create();

    void browse(BucketRow bucket);

    /// Opens the objects that are encrypted like this.
    void show(BucketRow bucket, EncryptionMode mode);

    void setDefault(BucketChoice buckets);

    /// Opens the wizard that brings what is stored in them to an encryption.
    void reencrypt(BucketChoice buckets);

    void delete(BucketChoice buckets);

    void editMirror(BucketRow bucket);

    /// Asks whether the bucket is to keep versions.
    void editVersioning(BucketRow bucket);

    void removeMirror(BucketRow bucket);

    void copyAddress(BucketChoice buckets);
}
