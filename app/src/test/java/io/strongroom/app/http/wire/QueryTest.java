package io.strongroom.app.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void aFlagIsThereWithAndWithoutItsSign() throws Exception {
        assertThat(Query.parse("encryption").get("encryption")).contains("");
        assertThat(Query.parse("encryption=").get("encryption")).contains("");
        assertThat(Query.parse("prefix=encryption").has("encryption")).isFalse();
    }

    @Test
    void valuesAreDecodedAsForms() throws Exception {
        Query query = Query.parse("prefix=a+b%2Bc%2F%E4%B8%AD&marker=x=y&&=z");
        assertThat(query.text("prefix")).isEqualTo("a b+c/中");
        assertThat(query.text("marker")).isEqualTo("x=y");
    }

    @Test
    void ofSeveralTheFirstCounts() throws Exception {
        assertThat(Query.parse("Expires=1&Expires=2").text("Expires")).isEqualTo("1");
    }
}
