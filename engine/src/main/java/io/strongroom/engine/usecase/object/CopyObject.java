package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;
import java.util.Optional;

/// Copies an object inside the store, also onto itself, which is how its metadata or its
/// encryption is changed.
///
/// Encryption and ACL are never inherited from the source, tags are unless the request says other: encryption follows
/// the request, else the target bucket's
/// default, else none. Content and data key change together: the new file is complete before the
/// row points to it, and a copy onto itself is refused when somebody replaced the object
/// meanwhile.
public final class CopyObject extends UseCase<CopyObject.Request, ObjectEntry> {
    private final Database database;
    private final ObjectReads reads;
    private final ObjectWrites writes;
    private final Sweeper sweeper;

    public CopyObject(Door door, Database database, ObjectReads reads, ObjectWrites writes, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.reads = reads;
        this.writes = writes;
        this.sweeper = sweeper;
    }

    /// @param metadata what the copy gets with [MetadataDirective#REPLACE], and always for a
    ///     copy onto itself
    /// @param encryption what the request asks for; empty to follow the target bucket's default
    /// @param settings what is set on the copy besides
    /// @param tagging whether the copy has the tags of its source or those of `settings`
    public record Request(
            GetObject.Request source,
            HeadObject.Request target,
            MetadataDirective directive,
            ObjectMetadata metadata,
            Optional<EncryptionRule> encryption,
            ObjectSettings settings,
            MetadataDirective tagging,
            Overwrite overwrite) {
        /// A copy with nothing set besides.
        public Request(
                GetObject.Request source,
                HeadObject.Request target,
                MetadataDirective directive,
                ObjectMetadata metadata,
                Optional<EncryptionRule> encryption,
                Overwrite overwrite) {
            this(
                    source,
                    target,
                    directive,
                    metadata,
                    encryption,
                    ObjectSettings.none(),
                    MetadataDirective.COPY,
                    overwrite);
        }

        /// A copy of everything, under the target bucket's default.
        public static Request of(GetObject.Request source, HeadObject.Request target) {
            return new Request(
                    source, target, MetadataDirective.COPY, ObjectMetadata.none(), Optional.empty(), Overwrite.ALLOWED);
        }

        /// This copy, encrypted as `rule` says.
        public Request encryptedBy(EncryptionRule rule) {
            return new Request(source, target, directive, metadata, Optional.of(rule), settings, tagging, overwrite);
        }

        /// This copy with new metadata.
        public Request replacing(ObjectMetadata other) {
            return new Request(
                    source, target, MetadataDirective.REPLACE, other, encryption, settings, tagging, overwrite);
        }

        /// This copy with more set besides.
        public Request with(ObjectSettings other) {
            return new Request(source, target, directive, metadata, encryption, other, tagging, overwrite);
        }

        /// This copy with the tags of its source, or with those that are set.
        public Request tagged(MetadataDirective how) {
            return new Request(source, target, directive, metadata, encryption, settings, how, overwrite);
        }

        ObjectName from() {
            return source.name();
        }

        ObjectName to() {
            return new ObjectName(target.bucket(), target.key());
        }

        /// An older version that is brought back replaces whatever is current.
        boolean ontoItself() {
            return from().equals(to()) && source.version().isEmpty();
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> needed = ObjectStep.toStore(request.to(), request.settings());
        needed.add(Permission.onObject(
                request.source().version().isEmpty() ? "oss:GetObject" : "oss:GetObjectVersion",
                request.from().bucket(),
                request.from().key()));
        return needed;
    }

    @Override
    protected ObjectEntry perform(Call call, Request request) throws EngineException {
        ObjectMetadata asked = request.metadata().checked();
        BucketRow target =
                database.read(tables -> tables.buckets().get(request.to().bucket()));
        EncryptionRule rule = ObjectStep.settle(request.encryption(), target);
        try (ObjectReads.Snapshot source = open(call, request)) {
            request.source().conditions().check(ObjectStep.entry(request.from().bucket(), source.row()));
            boolean replace = request.directive() == MetadataDirective.REPLACE;
            ObjectMetadata metadata = replace ? asked : source.row().metadata();
            return copy(call, request, new Plan(source, rule, metadata));
        }
    }

    private ObjectReads.Snapshot open(Call call, Request request) throws EngineException {
        Optional<VersionName> version = request.source().version();
        return version.isEmpty()
                ? reads.open(request.from(), permit(call))
                : reads.open(request.from(), version.get(), permit(call));
    }

    private record Plan(ObjectReads.Snapshot source, EncryptionRule rule, ObjectMetadata metadata) {}

    private ObjectEntry copy(Call call, Request request, Plan plan) throws EngineException {
        ObjectName to = request.to();
        try (WriteKey key =
                        writes.prepare(to.bucket(), plan.rule(), permit(call), call.entry("CreateServiceKey", "key"));
                ContentReader reader =
                        plan.source().read(0, plan.source().row().content().size())) {
            PartRow part = writes.store(key, 0, reader, ObjectStep.progress(call), to);
            ObjectEntry entry = writes.commit(call.entry(event(), to.resource()), List.of(part), tx -> {
                refuseChanges(tx, request, plan.source().row());
                tx.note("copySource", request.from().resource());
                return ObjectStep.putSingle(
                        tx,
                        writes,
                        new ObjectStep.NewObject(
                                to, part, plan.metadata(), settings(tx, request, plan), key.protection()));
            });
            sweeper.wake();
            return entry;
        }
    }

    private static ObjectSettings settings(Tx tx, Request request, Plan plan) {
        return request.tagging() == MetadataDirective.REPLACE
                ? request.settings()
                : request.settings()
                        .with(tx.objectSettings()
                                .of(plan.source().row().versionId())
                                .tags());
    }

    private static void refuseChanges(Tx tx, Request request, ObjectRow source) throws EngineException {
        BucketRow bucket = tx.buckets().get(request.to().bucket());
        ObjectStep.refuseExisting(tx, bucket, request.to(), request.overwrite());
        if (!request.ontoItself()) {
            return;
        }
        Optional<ObjectRow> now = tx.objects().current(bucket.id(), request.to().key());
        if (now.filter(row -> row.hasBytesOf(source)).isEmpty()) {
            throw new EngineException(new Problem.ObjectChanged(
                    request.to().bucket(), request.to().key()));
        }
    }
}
