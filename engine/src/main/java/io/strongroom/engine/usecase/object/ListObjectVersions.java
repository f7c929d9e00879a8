package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Folders;
import io.strongroom.engine.meta.NameRange;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.VersionTable.Named;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists versions and delete markers of a bucket by name, newest first under each, in pages of up to
/// 1,000 (GetBucketVersions).
public final class ListObjectVersions extends UseCase<ListObjectVersions.Request, ListObjectVersions.Listing> {
    /// Most versions and common prefixes of one page.
    public static final int MAX_KEYS = 1000;

    private final Database database;

    public ListObjectVersions(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param delimiter empty for none
    /// @param keyMarker only names after it, or the rest of its versions with a version marker
    /// @param versionMarker under `keyMarker`, only versions behind it
    /// @param limit versions and common prefixes together, 1 to [#MAX_KEYS]
    public record Request(
            BucketName bucket,
            String prefix,
            String delimiter,
            String keyMarker,
            Optional<VersionName> versionMarker,
            int limit) {
        public Request {
            if (limit < 1 || limit > MAX_KEYS) {
                throw new IllegalArgumentException("1 to " + MAX_KEYS + " entries, not " + limit);
            }
        }

        /// Everything whose name begins with `prefix`, from the beginning.
        public static Request of(BucketName bucket, String prefix) {
            return new Request(bucket, prefix, "", "", Optional.empty(), MAX_KEYS);
        }

        /// The page after `next`.
        public Request after(Next next) {
            return new Request(bucket, prefix, delimiter, next.key(), next.version(), limit);
        }
    }

    /// Where the next page begins.
    public record Next(String key, Optional<VersionName> version) {}

    /// One page.
    ///
    /// @param next empty at the end
    public record Listing(List<ObjectVersion> versions, List<String> commonPrefixes, Optional<Next> next) {
        public Listing {
            versions = List.copyOf(versions);
            commonPrefixes = List.copyOf(commonPrefixes);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:ListObjectVersions", request.bucket()));
    }

    @Override
    protected Listing perform(Call call, Request request) throws EngineException {
        return database.read(tables -> new Walk(tables, request).listing());
    }

    /// Collects one page.
    private static final class Walk {
        private final Tables tables;
        private final Request request;
        private final BucketRow bucket;
        private final Folders folders;
        private final List<ObjectVersion> versions = new ArrayList<>();
        private final List<String> prefixes = new ArrayList<>();
        private Optional<NameRange> range;
        private Optional<Next> last = Optional.empty();
        private Optional<ObjectKey> lastKey = Optional.empty();

        Walk(Tables tables, Request request) throws EngineException {
            this.tables = tables;
            this.request = request;
            this.bucket = tables.buckets().get(request.bucket());
            this.folders = Folders.below(request.prefix(), request.delimiter());
            this.range = start();
        }

        private Optional<NameRange> start() {
            NameRange all = NameRange.ofPrefix(utf8(request.prefix()));
            byte[] marker = utf8(request.keyMarker());
            if (marker.length == 0) {
                return Optional.of(all);
            }
            return folders.of(marker).map(all::afterPrefix).orElseGet(() -> Optional.of(all.after(marker)));
        }

        Listing listing() {
            boolean more = request.versionMarker().isPresent() && !restOfMarker();
            while (!more && range.isPresent()) {
                more = step();
            }
            return new Listing(versions, prefixes, more ? last : Optional.empty());
        }

        /// @return whether all that is left under the marker fits
        private boolean restOfMarker() {
            ObjectKey key = new ObjectKey(request.keyMarker());
            Optional<VersionName> marker = request.versionMarker();
            long before = marker.flatMap(name -> tables.versions().find(bucket.id(), key, name))
                    .map(row -> row.versionId())
                    .or(() -> marker.flatMap(VersionName::number))
                    .orElse(0L);
            lastKey = Optional.of(key);
            for (Named one : tables.versions().of(bucket.id(), key, before, request.limit() + 1)) {
                if (isFull()) {
                    return false;
                }
                take(one);
            }
            return true;
        }

        private boolean isFull() {
            return versions.size() + prefixes.size() == request.limit();
        }

        /// @return whether the page is full and something is left
        private boolean step() {
            int limit = request.limit() + 1;
            List<Named> rows = tables.versions().page(bucket.id(), range.orElseThrow(), limit);
            for (Named one : rows) {
                Optional<byte[]> folder = folders.of(one.row().key().bytes());
                if (isFull()) {
                    return true;
                }
                if (folder.isPresent()) {
                    String prefix = new String(folder.get(), StandardCharsets.UTF_8);
                    prefixes.add(prefix);
                    last = Optional.of(new Next(prefix, Optional.empty()));
                    range = NameRange.ofPrefix(utf8(request.prefix())).afterPrefix(folder.get());
                    return false;
                }
                take(one);
            }
            if (rows.size() < limit) {
                range = Optional.empty();
                return false;
            }
            return true;
        }

        private void take(Named one) {
            ObjectKey key = one.row().key();
            boolean latest = lastKey.filter(key::equals).isEmpty();
            versions.add(new ObjectVersion(one.row().entry(request.bucket()), one.name(), latest));
            lastKey = Optional.of(key);
            last = Optional.of(new Next(key.value(), Optional.of(one.name())));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
