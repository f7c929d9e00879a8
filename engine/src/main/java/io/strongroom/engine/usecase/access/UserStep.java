package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.AccessKeyTable.AccessKeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.UserTable.UserRow;
import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.model.UserName;
import java.util.List;

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

    static UserEntry entry(Tables tables, UserRow row) throws EngineException {
        return new UserEntry(
                row.name(),
                row.state(),
                row.password().isPresent(),
                List.copyOf(row.policies()),
                tables.accessKeys().of(row.name().caller()).stream()
                        .map(AccessKeyRow::entry)
                        .toList(),
                row.createdAt());
    }
}
