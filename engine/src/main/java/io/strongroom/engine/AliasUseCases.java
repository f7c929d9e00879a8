package io.strongroom.engine;

import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.key.ListAliases;
import io.strongroom.engine.usecase.key.PreviewAlias;
import io.strongroom.engine.usecase.key.UpdateAlias;

/// What can be asked for about the aliases of keys.
public record AliasUseCases(
        CreateAlias create, UpdateAlias update, DeleteAlias delete, ListAliases list, PreviewAlias preview) {}
