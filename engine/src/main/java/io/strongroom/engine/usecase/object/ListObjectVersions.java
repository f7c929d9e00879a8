package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Lists versions and delete markers of a bucket by name, newest first under each, in pages of up to
/// 1,000 (GetBucketVersions).
public final class ListObjectVersions extends Reading<ListObjectVersions.Request, ListObjectVersions.Listing> {
    /// Most versions and common prefixes of one page.
    public static final int MAX_KEYS = 1000;

    private final Database database;

    public ListObjectVersions(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// Which versions.
    public enum Ages {
        /// All.
        ALL,
        /// Only those that a newer one or a delete marker stands over, without delete markers.
        OLDER
    }

    /// @param delimiter empty for none
    /// @param filter what it asks of encryption or state no delete marker meets
    /// @param keyMarker only names after it, or the rest of its versions with a version marker
    /// @param versionMarker under `keyMarker`, only versions behind it
    /// @param limit versions and common prefixes together, 1 to [#MAX_KEYS]
    public record Request(
            BucketName bucket,
            String prefix,
            String delimiter,
            Ages ages,
            SearchObjects.Filter filter,
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
            return new Request(
                    bucket, prefix, "", Ages.ALL, SearchObjects.Filter.none(), "", Optional.empty(), MAX_KEYS);
        }

        /// Only one level.
        public Request delimitedBy(String other) {
            return new Request(bucket, prefix, other, ages, filter, keyMarker, versionMarker, limit);
        }

        /// In pages of another size, 1 to [#MAX_KEYS].
        public Request limitedTo(int rows) {
            return new Request(bucket, prefix, delimiter, ages, filter, keyMarker, versionMarker, rows);
        }

        /// Only some of them.
        public Request only(Ages others, SearchObjects.Filter wanted) {
            return new Request(bucket, prefix, delimiter, others, wanted, keyMarker, versionMarker, limit);
        }

        /// The page after `next`.
        public Request after(Next next) {
            return new Request(bucket, prefix, delimiter, ages, filter, next.key(), next.version(), limit);
        }
    }

    /// Where the next page begins.
    public record Next(String key, Optional<VersionName> version) {}

    /// One page.
    ///
    /// @param next empty at the end; a page that few pass the filter of may be short, or empty, before it
    public record Listing(List<ObjectVersion> versions, List<String> commonPrefixes, Optional<Next> next) {
        public Listing {
            versions = List.copyOf(versions);
            commonPrefixes = List.copyOf(commonPrefixes);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onListing(
                "oss:ListObjectVersions", request.bucket(), request.prefix(), request.delimiter()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("prefix", request.prefix());
    }

    @Override
    protected Listing read(Call call, Request request) throws EngineException {
        return database.read(tables -> new VersionWalk(tables, request).listing());
    }
}
