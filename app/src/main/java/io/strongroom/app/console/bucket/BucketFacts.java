package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.KeyValueList;

/// The lines of the default's card and of the Properties tab.
record BucketFacts(Messages messages, BucketDetailsViewModel viewModel) {
    void fillDefault(KeyValueList byDefault) {
        byDefault.add(messages.binding("bucket.details.masterKey"), viewModel.masterKey(), KeyValueList.Type.TEXT);
        byDefault.add(messages.binding("encryption.choice.algorithm"), viewModel.algorithm(), KeyValueList.Type.TEXT);
        byDefault.add(messages.binding("bucket.details.set"), viewModel.set(), KeyValueList.Type.TEXT);
        byDefault.add(messages.binding("bucket.details.before"), viewModel.before(), KeyValueList.Type.TEXT);
    }

    void fillProperties(KeyValueList properties) {
        properties
                .add(messages.binding("bucket.details.address"), viewModel.address(), KeyValueList.Type.MONO)
                .setId("bucketDetailsAddress");
        properties.add(messages.binding("bucket.column.created"), viewModel.created(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("bucket.details.owner"), viewModel.owner(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("bucket.column.objects"), viewModel.objects(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("bucket.column.size"), viewModel.size(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("common.encryption.none"), viewModel.plain(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("bucket.details.mirrored"), viewModel.mirrored(), KeyValueList.Type.TEXT);
        properties.add(messages.binding("bucket.details.versioning"), viewModel.versioning(), KeyValueList.Type.TEXT);
    }
}
