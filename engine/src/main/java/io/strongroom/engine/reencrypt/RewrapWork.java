package io.strongroom.engine.reencrypt;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.kms.ObjectBinding;
import io.strongroom.engine.kms.Rewrapping;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.RewrapTable.Rewrapped;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.WrappedObject;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Wraps the data key of each object version of a plan anew; its content stays as it is.
final class RewrapWork implements ObjectWork {
    private static final int ATTEMPTS = 8;

    private final JobTools tools;
    private final NamedKeys names;
    private final Aim.Source aims;

    /// @param aims the rules whose keys wrap from now on
    RewrapWork(JobTools tools, Aim.Source aims) {
        this.tools = tools;
        this.names = new NamedKeys(tools.vault());
        this.aims = aims;
    }

    @Override
    public String event(JobRow job) {
        return "RewrapObject";
    }

    @Override
    public OnObject at(Tables tables, JobRow job) throws EngineException {
        return new Wrapping(aims.at(tables, job));
    }

    /// One data key on its way from one wrapping into another.
    private record Ready(ObjectRow row, WrappedObject wrapped, BucketRow bucket, Rewrapping rewrapping)
            implements AutoCloseable {
        Rewrapped rewrapped() throws EngineException {
            ObjectBinding binding = new ObjectBinding(bucket.entry().name(), wrapped.objectId());
            return new Rewrapped(wrapped, rewrapping.mode(), rewrapping.rewrap(wrapped.wrapped(), binding));
        }

        @Override
        public void close() {
            rewrapping.close();
        }
    }

    private final class Wrapping implements OnObject {
        private final Aim aim;

        Wrapping(Aim aim) {
            this.aim = aim;
        }

        @Override
        public boolean concernsTheJob(Problem problem) {
            return aim.concernsTheJob(problem);
        }

        /// A version that changes meanwhile is looked at again, a few times.
        @Override
        public Optional<ObjectRow> apply(long versionId, Step step) throws EngineException {
            int left = ATTEMPTS;
            while (true) {
                left--;
                Optional<Ready> ready = tools.database()
                        .read(tables -> ready(tables, versionId, step.entry().caller()));
                if (ready.isEmpty()) {
                    return Optional.empty();
                }
                try (Ready one = ready.get()) {
                    write(one, step);
                    return Optional.of(one.row());
                } catch (EngineException e) {
                    if (left == 0 || !(e.problem() instanceof Problem.ObjectChanged)) {
                        throw e;
                    }
                }
            }
        }

        private Optional<Ready> ready(Tables tables, long versionId, Caller caller) throws EngineException {
            Optional<ObjectRow> row = tables.objects().find(versionId);
            Optional<WrappedObject> wrapped = tables.rewraps().find(versionId);
            Optional<EncryptionRule> rule = row.flatMap(aim::of);
            if (row.isEmpty() || wrapped.isEmpty() || rule.isEmpty()) {
                return Optional.empty();
            }
            Optional<BucketRow> bucket = tables.buckets().find(row.get().bucketId());
            if (bucket.isEmpty()) {
                return Optional.empty();
            }
            tools.access()
                    .requireWrite(
                            caller,
                            new ObjectName(
                                    bucket.get().entry().name(), row.get().key()));
            Set<WrappingKey> source = Set.of(wrapped.get().wrapped().wrappingKey());
            return Optional.of(new Ready(
                    row.get(),
                    wrapped.get(),
                    bucket.get(),
                    tools.dataKeys()
                            .rewrapping(
                                    tables,
                                    source,
                                    target(tables, rule.get()),
                                    tools.access().permit(caller))));
        }

        private KeyRow target(Tables tables, EncryptionRule rule) throws EngineException {
            Optional<KeyId> key = names.of(tables, rule);
            if (key.isEmpty()) {
                throw new EngineException(new Problem.KeyNotFound(rule.toString()));
            }
            return tools.vault().get(tables, key.get());
        }

        private void write(Ready one, Step step) throws EngineException {
            Rewrapped rewrapped = one.rewrapped();
            tools.database().write(step.entry(), tx -> {
                for (KeyId key : List.of(
                        rewrapped.wrapped().key(), one.wrapped().wrapped().key())) {
                    tools.vault().requireUsable(tx, tools.vault().get(tx, key));
                }
                if (!tx.rewraps().update(tx, List.of(rewrapped)).isEmpty()) {
                    throw new EngineException(new Problem.ObjectChanged(
                            one.bucket().entry().name(), one.row().key()));
                }
                step.beside().write(tx, one.row());
                return one.row().versionId();
            });
        }
    }
}
