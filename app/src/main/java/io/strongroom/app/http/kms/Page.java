package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import java.util.List;
import java.util.function.Function;

/// Which part of a list is asked for.
///
/// @param number from 1
/// @param size 1 to 100
record Page(int number, int size) {
    private static final String NUMBER = "PageNumber";
    private static final String SIZE = "PageSize";
    private static final int USUAL = 10;
    private static final int LARGEST = 100;

    static Page of(Parameters parameters) throws FailureException {
        int number = parameters.smallNumber(NUMBER).orElse(1);
        int size = parameters.smallNumber(SIZE).orElse(USUAL);
        if (number < 1) {
            throw KmsFailures.invalidParameter(NUMBER).asException();
        }
        if (size < 1 || size > LARGEST) {
            throw KmsFailures.invalidParameter(SIZE).asException();
        }
        return new Page(number, size);
    }

    /// This page as it is answered: `{"Keys":{"Key":[…]},"TotalCount":…}`.
    <T> ObjectNode of(String list, String item, List<T> all, Function<T, ObjectNode> written) {
        ObjectNode answer = KmsCall.fields();
        ArrayNode items = answer.putObject(list).putArray(item);
        all.stream().skip((number - 1L) * size).limit(size).map(written).forEach(items::add);
        return answer.put("TotalCount", all.size()).put(NUMBER, number).put(SIZE, size);
    }
}
