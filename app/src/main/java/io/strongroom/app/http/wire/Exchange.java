package io.strongroom.app.http.wire;

import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.RequestId;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/// One request and its answer, with what is learnt about it on the way. For one thread, except [#cancel].
public final class Exchange {
    /// What is still read of a body that nobody wants; a client that has more to send loses its connection.
    private static final long DISCARDED = 16L << 20;

    private final Cancellation cancellation = new Cancellation();
    private final Wire connection;
    private final String scheme;
    private final WireRequest request;
    private final Answer answer;
    private RequestId id = RequestId.random();
    private String operation = "";
    private Optional<Caller> caller = Optional.empty();

    /// @throws FailureException when the request's head makes no sense
    public Exchange(Request request, Response response) throws FailureException {
        this.request = WireRequest.of(request);
        this.scheme = request.isSecure() ? "https" : "http";
        this.connection = connection(request, this.request.headers());
        this.answer =
                new Answer(response, this.request.method().equals("HEAD") ? Answer.Method.HEAD : Answer.Method.OTHER);
    }

    /// Under which id the answer and the trail have it.
    public RequestId id() {
        return id;
    }

    /// Gives it an id of another form, before anything is known under the first.
    public void answersUnder(RequestId other) {
        id = other;
    }

    public WireRequest request() {
        return request;
    }

    /// How the client came: `http` or `https`.
    public String scheme() {
        return scheme;
    }

    public Answer answer() {
        return answer;
    }

    /// What is asked for, once that is known: `PutObject`.
    public String operation() {
        return operation;
    }

    /// Notes what is asked for.
    public void isFor(String name) {
        operation = name;
    }

    /// Who asks, once that is known.
    public Optional<Caller> caller() {
        return caller;
    }

    /// The call of whoever turned out to ask, with what conditions may know of the connection.
    ///
    /// @param accessKeyId of the key that signed
    public Call call(Caller who, String accessKeyId) {
        caller = Optional.of(who);
        return Call.of(who, CallOrigin.ENDPOINT)
                .under(id)
                .with(connection.signedBy(accessKeyId))
                .with(cancellation);
    }

    private static Wire connection(Request request, Headers headers) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client)) {
            return Wire.none();
        }
        Wire from = Wire.from(client.getAddress(), request.isSecure());
        return headers.filled("user-agent").map(from::by).orElse(from);
    }

    /// Stops what the engine does for it.
    public void cancel() {
        cancellation.request();
    }

    /// Sees that the connection can be used again: reads what is left of the body, or has it closed.
    public void settleBody() throws IOException {
        boolean closes = request.waitsForPermission() || !request.body().discard(DISCARDED);
        if (closes && !answer.isCommitted()) {
            answer.header("Connection", "close");
        }
    }
}
