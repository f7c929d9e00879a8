package io.strongroom.app.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.access.JsonTokens.Kind;
import io.strongroom.engine.model.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;

/// What of a policy's text is coloured and underlined.
class PolicyLookTest {
    private static final AccountId ACCOUNT = new AccountId("1416614965936597");

    private static List<String> tokens(String text) {
        return JsonTokens.of(text, PolicyLook.MOST).stream()
                .map(token -> token.kind() + " " + text.substring(token.from(), token.to()))
                .toList();
    }

    // The text that has a style.
    private static List<String> styled(String text, String styleClass) {
        StyleSpans<Collection<String>> styles = PolicyLook.of(text, ACCOUNT).styles();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (StyleSpan<Collection<String>> span : styles) {
            marked.append(span.getStyle().contains(styleClass) ? text.substring(at, at + span.getLength()) : "\n");
            at += span.getLength();
        }
        return marked.toString().lines().filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }

    @Example
    void everyKindOfTokenIsKnown() {
        assertThat(tokens("{\"a\\\"b\" : [\"c\", -1.5e+3, true]} // d\n/* e\nf */"))
                .containsExactly(
                        "PUNCTUATION {",
                        "NAME \"a\\\"b\"",
                        "PUNCTUATION :",
                        "PUNCTUATION [",
                        "STRING \"c\"",
                        "PUNCTUATION ,",
                        "NUMBER -1.5e+3",
                        "PUNCTUATION ,",
                        "WORD true",
                        "PUNCTUATION ]",
                        "PUNCTUATION }",
                        "COMMENT // d",
                        "COMMENT /* e\nf */");
    }

    @Example
    void aStringThatIsNotClosedEndsWithItsLine() {
        assertThat(tokens("[\"a\n1, \"b\\")).contains("STRING \"a", "NUMBER 1", "STRING \"b\\");
        assertThat(tokens("/* a")).containsExactly("COMMENT /* a");
    }

    @Property
    void everyTextIsColouredInOrderAndWhole(
            @ForAll @Chars({'{', '"', '\\', '/', '*', '\n', ' ', 'a', '1', ':', ','}) String text) {
        int at = 0;
        for (JsonTokens.Token token : JsonTokens.of(text, PolicyLook.MOST)) {
            assertThat(text.substring(at, token.from())).isBlank();
            assertThat(token.to()).isGreaterThan(token.from());
            at = token.to();
        }
        assertThat(text.substring(at)).isBlank();
        assertThat(PolicyLook.of(text, ACCOUNT).styles().length()).isEqualTo(text.length());
    }

    @Example
    void aFaultIsUnderlinedWhereItIs() {
        assertThat(styled("{\"Version\": \"1\",\n \"Statment\": []}", "policy-fault"))
                .containsExactly("\"Statment\"");
        assertThat(styled("{\"Version\": \"1\",\n \"Statement\": [}", "policy-fault"))
                .containsExactly("}");
        assertThat(styled("{\"Version\": ", "policy-fault")).containsExactly(":");
    }

    @Example
    void aHintIsUnderlinedWhereItIs() {
        String text = """
                {"Version": "1", "Statement": [
                  {"Effect": "Allow", "Action": "oss:GetObject", "Resource": "acs:oss:*:*:a/*"},
                  {"Effect": "Allow", "Action": ["oss:GetObjekt"], "Resource": "acs:oss:*:*:a/*"}]}""";
        assertThat(styled(text, "policy-hint")).containsExactly("\"oss:GetObjekt\"");
        assertThat(styled(text, Kind.NAME.styleClass())).contains("\"Effect\"").doesNotContain("\"Allow\"");
    }

    @Example
    void whatIsTooLongForAPolicyIsColouredInPart() {
        assertThat(PolicyLook.of("[" + "1,".repeat(1_000_000), ACCOUNT).styles().length())
                .isEqualTo(PolicyLook.MOST);
    }
}
