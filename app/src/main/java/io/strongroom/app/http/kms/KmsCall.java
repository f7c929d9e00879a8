package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Plaintext;
import io.strongroom.engine.usecase.Call;
import java.io.IOException;
import java.util.Arrays;

/// An authenticated request on its way to a handler.
///
/// @param form of the answer
/// @param call under the id that is answered, of whoever signed
record KmsCall(Engine engine, Exchange exchange, AnswerForm form, Parameters parameters, Call call) {
    /// An answer to be filled.
    static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Answers that it is done.
    void done() throws IOException {
        answer(fields());
    }

    /// Answers what was asked for.
    void answer(ObjectNode fields) throws IOException {
        KmsAnswers.answer(exchange, form, fields);
    }

    /// Answers what was asked for and secret bytes, of which nothing is left here afterwards.
    void answer(ObjectNode fields, Plaintext plaintext) throws IOException {
        byte[] clear = plaintext.copy();
        try {
            answer(fields.put("Plaintext", clear));
        } finally {
            Arrays.fill(clear, (byte) 0);
        }
    }
}
