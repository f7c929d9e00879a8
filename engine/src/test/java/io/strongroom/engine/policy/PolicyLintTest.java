package io.strongroom.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.PolicyHint.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLintTest {
    private static final AccountId OWN = new AccountId("1416614965936597");

    private static List<PolicyHint> hints(String statement) throws EngineException {
        return PolicyLint.hints(
                PolicyParser.parse("policy", "{\"Version\": \"1\",\n\"Statement\": [\n" + statement + "]}"),
                Optional.of(OWN));
    }

    private static String allow(String action, String resource) {
        return "{\"Effect\": \"Allow\", \"Action\": \"%s\", \"Resource\": \"%s\"}".formatted(action, resource);
    }

    @ParameterizedTest
    @CsvSource({
        "kms:Listalias, kms:ListAliases",
        "kms:DescribeKeys, kms:DescribeKey",
        "oss:GetObjects, oss:GetObject",
        "oss:SomethingElse, ",
    })
    void anActionThatDoesNotExistIsNamedWithTheNearest(String typed, String suggestion) throws Exception {
        List<PolicyHint> hints = hints(allow(typed, "*"));
        assertThat(hints).hasSize(1);
        assertThat(hints.getFirst().kind()).isEqualTo(Kind.UNKNOWN_ACTION);
        assertThat(hints.getFirst().line()).isEqualTo(3);
        assertThat(hints.getFirst().detail()).isEqualTo(typed);
        assertThat(hints.getFirst().suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @ParameterizedTest
    @CsvSource({
        "oss:GetObject, acs:oss:*:*:b/*, ",
        "oss:ListObjects, acs:oss:*:*:b, ",
        "oss:Fetch*, *, MATCHES_NO_ACTION",
        "oss:GetObject, acs:oss:*:*:b, BUCKET_WITHOUT_OBJECTS",
        "oss:GetObject, acs:oss:*:*:photos*, BUCKET_PREFIX",
        "kms:Decrypt, acs:oss:*:*:b/*, OTHER_SERVICE",
        "kms:ListKeys, acs:kms:*:*:key/1, KEY_WITHOUT_CONTAINER",
        "kms:List*, acs:kms:*:*:*, ",
        "oss:GetObject, acs:oss:::b/*, EMPTY_SEGMENT",
        "*, *, ALLOWS_EVERYTHING",
        "kms:List*, acs:kms:*:1416614965936597:*, ",
        "kms:List*, acs:kms:*:2222222222222222:*, OTHER_ACCOUNT",
        "kms:Decrypt, acs:kms:cn-hangzhou:*:key/*, REGION",
    })
    void whatIsValidAndOddIsTold(String action, String resource, Kind kind) throws Exception {
        List<PolicyHint> hints = hints(allow(action, resource));
        assertThat(hints).hasSize(kind == null ? 0 : 1);
        assertThat(hints).allMatch(hint -> hint.kind() == kind);
    }

    @Test
    void aQuestionMarkIsOneCharacterAsPeopleCountThem() {
        assertThat(new Glob("a?b").matches("a\uD83D\uDE00b")).isTrue();
        assertThat(new Glob("a??b").matches("a\uD83D\uDE00b")).isFalse();
    }

    @Test
    void allowingAllButSomeIsTold() throws Exception {
        assertThat(hints("{\"Effect\": \"Allow\", \"NotAction\": \"kms:Decrypt\", \"Resource\": \"*\"}"))
                .extracting(PolicyHint::kind)
                .containsExactly(Kind.ALLOWS_ALL_BUT);
        assertThat(hints("{\"Effect\": \"Deny\", \"NotAction\": \"kms:Decrypt\", \"Resource\": \"*\"}"))
                .isEmpty();
    }

    @Test
    void whereTheStoreIsNotKnownEveryAccountIsTold() throws Exception {
        String text = "{\"Version\": \"1\", \"Statement\": [" + allow("kms:List*", "acs:kms:*:" + OWN + ":*") + "]}";

        List<PolicyHint> hints = PolicyLint.hints(PolicyParser.parse("policy", text), Optional.empty());

        assertThat(hints).extracting(PolicyHint::kind).containsExactly(Kind.OTHER_ACCOUNT);
        assertThat(hints.getFirst().suggestion()).contains("acs:kms:*:*:*");
    }

    @Test
    void aBucketWithItsObjectsIsRight() throws Exception {
        assertThat(
                        hints(
                                "{\"Effect\": \"Allow\", \"Action\": \"oss:*\", \"Resource\": [\"acs:oss:*:*:b\", \"acs:oss:*:*:b/*\"]}"))
                .isEmpty();
    }
}
