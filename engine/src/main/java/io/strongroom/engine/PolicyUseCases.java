package io.strongroom.engine;

import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.access.DeletePolicy;
import io.strongroom.engine.usecase.access.GetPolicy;
import io.strongroom.engine.usecase.access.ListPolicies;
import io.strongroom.engine.usecase.access.PreviewPolicyVersion;
import io.strongroom.engine.usecase.access.SetDefaultPolicyVersion;

/// What can be asked of policies.
public record PolicyUseCases(
        CreatePolicy create,
        PreviewPolicyVersion previewVersion,
        CreatePolicyVersion createVersion,
        SetDefaultPolicyVersion setDefaultVersion,
        GetPolicy get,
        ListPolicies list,
        DeletePolicy delete) {}
