package io.strongroom.engine.model;

/// What makes a text no policy. Source: the policy language of RAM, version 1.
public enum PolicyFault {
    /// The text is no JSON, comments aside.
    NOT_JSON,
    /// A member stands twice in one object.
    DUPLICATE,
    /// The text is longer, or deeper, than a policy may be.
    TOO_LARGE,
    /// A member that the language does not know; leaving it out could widen the policy.
    UNKNOWN_MEMBER,
    /// A member that must be there is not.
    MISSING_MEMBER,
    /// A value of another type than the member takes.
    WRONG_TYPE,
    /// `Version` is something else than `"1"`.
    WRONG_VERSION,
    /// `Effect` is neither `Allow` nor `Deny`.
    WRONG_EFFECT,
    /// Both `Action` and `NotAction`, or an action without a service.
    WRONG_ACTION,
    /// A resource that is neither `*` nor `acs:service:region:account:name`.
    WRONG_RESOURCE,
    /// An operator of a condition that does not exist.
    UNKNOWN_OPERATOR,
    /// A value that the operator of its condition cannot read.
    WRONG_VALUE
}
