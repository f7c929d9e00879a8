package io.strongroom.engine.usecase.audit;

import java.util.Set;

/// The operations that only look: at lists, properties, previews and explanations. Reading content is not among them.
///
/// They are recorded like all others, but there are many of them, so that people who read the trail mostly do without.
public final class Looks {
    /// Their names in the trail.
    public static final Set<String> EVENTS = Set.of(
            "CountObjects",
            "CountReadable",
            "DescribeKey",
            "EstimateReencryption",
            "ExplainAccess",
            "ExplainPastAccess",
            "GetBucketAcl",
            "GetBucketEncryption",
            "GetBucketInfo",
            "GetBucketLocation",
            "GetBucketMirror",
            "GetBucketMirrorRules",
            "GetBucketStat",
            "GetBucketVersioning",
            "GetEndpointIdentity",
            "GetJob",
            "GetObjectAcl",
            "GetObjectTagging",
            "GetPolicy",
            "GetStoreStatus",
            "GetUser",
            "HeadObject",
            "ListAccessKeys",
            "ListAliases",
            "ListAudit",
            "ListBuckets",
            "ListJobFailures",
            "ListJobReceipts",
            "ListJobs",
            "ListKeyObjects",
            "ListKeySlots",
            "ListKeys",
            "ListMultipartUploads",
            "ListObjectVersions",
            "ListObjects",
            "ListParts",
            "ListPolicies",
            "ListRefusals",
            "ListUsers",
            "PreviewAlias",
            "PreviewEncryption",
            "PreviewPolicyVersion",
            "PreviewReencryption",
            "ReadJobUndo",
            "ReadKeyImpact",
            "ReadKeyUsage",
            "ReadKeyWarnings",
            "ReadUsage",
            "SearchObjects",
            "VerifyAudit",
            "WatchAudit",
            "WatchJobs");

    private Looks() {}
}
