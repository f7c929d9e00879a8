package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.AccessKeyEntry;
import io.strongroom.engine.model.AccessState;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What use cases on users have in common.
final class UserStep {
    private UserStep() {}

    static UserRow get(Tables tables, UserName name) throws EngineException {
        return tables.users()
                .find(name)
                .orElseThrow(() -> new EngineException(new Problem.EntityNotExist(AccessEntity.USER, name.value())));
    }

    /// For what must also work on a row that was changed from outside.
    static void requireThere(Tables tables, UserName name) throws EngineException {
        if (!tables.users().names().contains(name)) {
            throw new EngineException(new Problem.EntityNotExist(AccessEntity.USER, name.value()));
        }
    }

    /// A key of this caller; another one's is none.
    static AccessKeyRow accessKey(Tables tables, Caller owner, String id) throws EngineException {
        return tables.accessKeys()
                .find(id)
                .filter(row -> row.entry().owner().equals(owner))
                .orElseThrow(() -> new EngineException(new Problem.EntityNotExist(AccessEntity.ACCESS_KEY, id)));
    }

    /// A user in a list, also one whose rows were changed from outside.
    static UserEntry listed(Tables tables, UserName name) throws EngineException {
        Optional<UserRow> row = intact(tables, name);
        List<AccessKeyEntry> keys = tables.accessKeys().intactOf(name.caller()).stream()
                .map(AccessKeyRow::entry)
                .toList();
        if (row.isEmpty()) {
            return new UserEntry(name, false, AccessState.DISABLED, false, List.of(), keys, Instant.EPOCH);
        }
        boolean all = keys.size() == tables.accessKeys().count(name.caller());
        return entry(row.get(), all, keys);
    }

    /// A user whose row passes its check.
    static Optional<UserRow> intact(Tables tables, UserName name) throws EngineException {
        try {
            return tables.users().find(name);
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.KeyTampered) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static UserEntry entry(Tables tables, UserRow row) throws EngineException {
        return entry(
                row,
                true,
                tables.accessKeys().of(row.name().caller()).stream()
                        .map(AccessKeyRow::entry)
                        .toList());
    }

    private static UserEntry entry(UserRow row, boolean intact, List<AccessKeyEntry> keys) {
        return new UserEntry(
                row.name(),
                intact,
                row.state(),
                row.password().isPresent(),
                List.copyOf(row.policies()),
                keys,
                row.createdAt());
    }
}
