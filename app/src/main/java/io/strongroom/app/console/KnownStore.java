package io.strongroom.app.console;

import java.nio.file.Path;

/// A store the console had open before.
public record KnownStore(Path folder, Content content) {
    /// What a store was made with.
    public enum Content {
        /// Whatever people put into it.
        OWN,
        /// The demo data.
        DEMO
    }

    public KnownStore {
        folder = folder.toAbsolutePath().normalize();
    }

    /// What people call it: the demo store by that name, others by their folder.
    public String name(Messages messages) {
        if (content == Content.DEMO) {
            return messages.text("common.store.demo");
        }
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }
}
