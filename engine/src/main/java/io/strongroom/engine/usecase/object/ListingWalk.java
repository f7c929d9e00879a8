package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Folders;
import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.NameWalk;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.model.ObjectEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Walks over the names of a bucket for one page, and jumps over what a common prefix stands for.
final class ListingWalk {
    private final ListObjects.Request request;
    private final Folders folders;
    private final NameWalk walk;
    private final List<ObjectEntry> objects = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private String last = "";
    private boolean more;

    ListingWalk(ListObjects.Request request) {
        this.request = request;
        this.folders = Folders.below(request.prefix(), request.delimiter());
        this.walk = NameWalk.up(start(request), folders);
    }

    private static Optional<NameRange> start(ListObjects.Request request) {
        NameRange all = NameRange.ofPrefix(utf8(request.prefix()));
        byte[] marker = utf8(request.marker());
        boolean behindFolder = request.marker().startsWith(request.prefix())
                && Folders.below(request.prefix(), request.delimiter())
                        .of(marker)
                        .filter(folder -> Arrays.equals(folder, marker))
                        .isPresent();
        if (behindFolder) {
            return all.afterPrefix(marker);
        }
        return Optional.of(marker.length == 0 ? all : all.after(marker));
    }

    /// Whether rows are still to be read.
    boolean goesOn() {
        return !more && walk.hasNext();
    }

    NameWalk.Step next() {
        return walk.next(request.limit() - objects.size() - prefixes.size() + 1);
    }

    void take(List<ObjectRow> rows) {
        walk.took(rows.stream().map(row -> row.key().bytes()).toList());
        for (ObjectRow row : rows) {
            Optional<String> prefix = folders.of(row.key().bytes()).map(ListingWalk::text);
            boolean known = prefix.isPresent() && last.equals(prefix.get());
            if (!known && objects.size() + prefixes.size() == request.limit()) {
                more = true;
                return;
            }
            if (prefix.isEmpty()) {
                objects.add(ObjectStep.entry(request.bucket(), row));
            } else if (!known) {
                prefixes.add(prefix.get());
            }
            last = prefix.orElse(row.key().value());
        }
    }

    ListObjects.Listing listing() {
        return new ListObjects.Listing(objects, prefixes, more ? Optional.of(last) : Optional.empty());
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
