package io.strongroom.app.console.object;

import io.strongroom.app.console.Clipboards;
import java.util.List;

/// Remembers what was copied.
record ListClipboards(List<String> copied) implements Clipboards {
    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void copyForAWhile(String text) {
        copied.add(text);
    }

    @Override
    public void forget() {}
}
