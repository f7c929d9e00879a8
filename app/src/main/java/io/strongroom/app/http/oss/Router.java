package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;
import java.util.List;
import java.util.Map;

/// Finds the operation that a request asks for.
final class Router {
    /// Parameters that name an operation; where there are several, the first of this list does.
    private static final List<String> SELECTORS = List.of(
            "uploads",
            "uploadId",
            "append",
            "delete",
            "encryption",
            "acl",
            "bucketInfo",
            "location",
            "stat",
            "objectMeta",
            "versioning",
            "versions",
            "list-type",
            "website",
            "tagging",
            "symlink",
            "restore",
            "cors",
            "lifecycle",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "logging",
            "referer",
            "replication",
            "replicationLocation",
            "replicationProgress",
            "requestPayment",
            "resourceGroup",
            "transferAcceleration",
            "inventory",
            "worm",
            "metaQuery",
            "accessmonitor",
            "httpsConfig",
            "cname",
            "live",
            "vod",
            "status",
            "style",
            "callback",
            "regions",
            "regionList",
            "qos",
            "qosInfo",
            "asyncFetch",
            "comp",
            "x-oss-process",
            "x-oss-async-process",
            "x-oss-rename",
            "x-oss-delete",
            "x-oss-dir",
            "seal",
            "select");

    /// Settings that buckets can have in OSS and none has here.
    private static final Map<String, Failure> NOT_SET = Map.of(
            "cors", new Failure(404, "NoSuchCORSConfiguration", "The CORS Configuration does not exist."),
            "lifecycle", new Failure(404, "NoSuchLifecycle", "No Row found in Lifecycle Table."),
            "policy", new Failure(404, "NoSuchBucketPolicy", "The bucket policy does not exist."),
            "replication",
                    new Failure(
                            404,
                            "NoSuchReplicationConfiguration",
                            "The bucket replication configuration does not exist."),
            "inventory", new Failure(404, "NoSuchInventory", "The specified inventory does not exist."),
            "worm", new Failure(404, "NoSuchWORMConfiguration", "The WORM Configuration does not exist."));

    private final Map<Route, OssHandler> routes;

    Router(Map<Route, OssHandler> routes) {
        this.routes = Map.copyOf(routes);
    }

    /// The handler of a request.
    ///
    /// @throws FailureException when there is no such operation here
    OssHandler find(OssCall call) throws FailureException {
        Route route = route(call);
        OssHandler handler = routes.get(route);
        if (handler == null) {
            throw unknown(route).asException();
        }
        return handler;
    }

    private static Route route(OssCall call) {
        Target.Kind kind = call.target().kind();
        String selector = selector(call.query(), kind);
        boolean copies = kind == Target.Kind.OBJECT
                && call.headers().filled("x-oss-copy-source").isPresent();
        Route route = new Route(call.request().method(), kind, selector, Route.Source.REQUEST);
        return copies ? route.copying() : route;
    }

    private static String selector(Query query, Target.Kind kind) {
        return SELECTORS.stream()
                .filter(query::has)
                .filter(name -> !name.equals("list-type") || kind == Target.Kind.BUCKET)
                .findFirst()
                .orElse("");
    }

    private Failure unknown(Route route) {
        if (route.method().equals("GET")
                && route.kind() == Target.Kind.BUCKET
                && NOT_SET.containsKey(route.selector())) {
            return NOT_SET.getOrDefault(route.selector(), OssFailures.internalError());
        }
        boolean otherMethods = routes.keySet().stream()
                .anyMatch(known ->
                        known.kind() == route.kind() && known.selector().equals(route.selector()));
        return otherMethods
                ? new Failure(405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
                        .with("Method", route.method())
                        .with("ResourceType", route.kind().name())
                : new Failure(400, "NotImplemented", "This operation is not implemented here.")
                        .with("Resource", route.selector());
    }
}
