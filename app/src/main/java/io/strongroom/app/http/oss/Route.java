package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Target;

/// What tells operations apart.
///
/// @param selector the parameter that names the operation, such as `encryption`; empty for none
/// @param source where content comes from
record Route(String method, Target.Kind kind, String selector, Source source) {
    /// Where content of an upload comes from.
    enum Source {
        /// From the request, or there is none.
        REQUEST,
        /// From another object: `x-oss-copy-source`.
        OBJECT
    }

    static Route service(String method, String selector) {
        return new Route(method, Target.Kind.SERVICE, selector, Source.REQUEST);
    }

    static Route bucket(String method, String selector) {
        return new Route(method, Target.Kind.BUCKET, selector, Source.REQUEST);
    }

    static Route object(String method, String selector) {
        return new Route(method, Target.Kind.OBJECT, selector, Source.REQUEST);
    }

    /// This operation, out of another object.
    Route copying() {
        return new Route(method, kind, selector, Source.OBJECT);
    }
}
