package io.strongroom.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyFault;
import io.strongroom.engine.model.PolicyVerdict;
import io.strongroom.engine.model.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/// The evaluator against the rules, read word for word with regular expressions.
class PolicyPropertyTest {
    private static final List<String> WORDS = List.of("Get", "Put", "List", "Object", "Bucket", "*", "?", "o");
    private static final List<String> NAMES = List.of("a", "b", "photos", "/", ":", "*", "?", "x");

    /// A statement as it is written down, and as it is read here.
    record Said(boolean allow, boolean not, List<String> actions, List<String> resources, String prefix) {
        String json() {
            String condition =
                    prefix.isEmpty() ? "" : ", \"Condition\": {\"StringLike\": {\"oss:Prefix\": \"" + prefix + "\"}}";
            return "{\"Effect\": \"%s\", \"%s\": [%s], \"Resource\": [%s]%s}"
                    .formatted(
                            allow ? "Allow" : "Deny",
                            not ? "NotAction" : "Action",
                            quoted(actions),
                            quoted(resources),
                            condition);
        }

        private static String quoted(List<String> all) {
            return "\"" + String.join("\", \"", all) + "\"";
        }

        boolean speaksOf(String action, String resource, String asked) {
            boolean named = actions.stream()
                    .anyMatch(pattern -> regex(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT)));
            boolean meant = resources.stream().anyMatch(pattern -> meansResource(pattern, resource));
            return named != not && meant && (prefix.isEmpty() || (!asked.isEmpty() && regex(prefix, asked)));
        }

        private static boolean meansResource(String pattern, String resource) {
            if (pattern.equals("*")) {
                return true;
            }
            String[] wanted = pattern.split(":", 5);
            String[] found = resource.split(":", 5);
            for (int i = 0; i < 5; i++) {
                if (!regex(wanted[i], found[i])) {
                    return false;
                }
            }
            return true;
        }

        private static boolean regex(String glob, String text) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < glob.length(); i++) {
                char c = glob.charAt(i);
                pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
            return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                    .matcher(text)
                    .matches();
        }
    }

    private static Arbitrary<String> text(List<String> parts, int most) {
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(most).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> action() {
        return Combinators.combine(Arbitraries.of("oss:", "kms:"), text(WORDS, 3))
                .as((service, name) -> service + name.replaceAll("[*?]", "Q"));
    }

    @Provide
    Arbitrary<String> resource() {
        return text(NAMES, 5).map(name -> "acs:oss:local:1:" + name.replaceAll("[*?]", "q"));
    }

    @Provide
    Arbitrary<List<Said>> policy() {
        Arbitrary<String> actions = Arbitraries.oneOf(
                Arbitraries.just("*"),
                text(WORDS, 3).map(name -> "oss:" + name),
                text(WORDS, 2).map(n -> "KMS:" + n));
        Arbitrary<String> resources =
                Arbitraries.oneOf(Arbitraries.just("*"), text(NAMES, 4).map(name -> "acs:oss:*:1:" + name));
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(false, false, false, true),
                        actions.list().ofMinSize(1).ofMaxSize(3),
                        resources.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of("", "", "a*", "?"))
                .as(Said::new)
                .list()
                .ofMaxSize(5);
    }

    @Property(tries = 10_000)
    void theEvaluatorSaysWhatTheRulesSay(
            @ForAll("policy") List<Said> policy,
            @ForAll("action") String action,
            @ForAll("resource") String resource,
            @ForAll("prefix") String prefix)
            throws EngineException {
        List<String> statements = policy.stream().map(Said::json).toList();
        Policy read = PolicyParser.parse(
                "random", "{\"Version\": \"1\", \"Statement\": [" + String.join(", ", statements) + "]}");
        Map<String, String> context = prefix.isEmpty() ? Map.of() : Map.of("OSS:Prefix", prefix);
        Decision decision =
                PolicyEvaluator.decide(List.of(read), "alice", new AccessRequest(action, resource, context));
        List<Said> speaking = policy.stream()
                .filter(one -> one.speaksOf(action, resource, prefix))
                .toList();
        assertThat(decision.verdict()).isEqualTo(expected(speaking));
        decision.decisive().ifPresent(place -> assertThat(speaking).contains(policy.get(place.statement() - 1)));
    }

    @Provide
    Arbitrary<String> prefix() {
        return Arbitraries.of("", "a", "ab", "b");
    }

    private static PolicyVerdict expected(List<Said> speaking) {
        if (speaking.stream().anyMatch(one -> !one.allow())) {
            return PolicyVerdict.EXPLICIT_DENY;
        }
        return speaking.isEmpty() ? PolicyVerdict.IMPLICIT_DENY : PolicyVerdict.ALLOW;
    }

    @Example
    void aHostilePolicyIsRefusedOrEvaluatedSoon() throws EngineException {
        String deep = "{\"Version\":\"1\",\"Statement\":" + "[".repeat(10_000);
        assertThatThrownBy(() -> PolicyParser.parse("deep", deep))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        no -> assertThat(no.problem()).isInstanceOf(Problem.MalformedPolicy.class));
        String megabyte = policyOf("acs:oss:*:*:" + "*a".repeat(500_000));
        assertThatThrownBy(() -> PolicyParser.parse("megabyte", megabyte))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        no -> assertThat(no.problem())
                                .isInstanceOfSatisfying(
                                        Problem.MalformedPolicy.class,
                                        problem -> assertThat(problem.fault()).isEqualTo(PolicyFault.TOO_LARGE)));
        Policy wild = PolicyParser.parse("wild", policyOf("acs:oss:*:*:" + "*a".repeat(15_000) + "b"));
        AccessRequest longest = new AccessRequest("oss:GetObject", "acs:oss:local:1:b/" + "a".repeat(1023), Map.of());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int i = 0; i < 10; i++) {
                assertThat(PolicyEvaluator.decide(List.of(wild), "alice", longest)
                                .verdict())
                        .isEqualTo(PolicyVerdict.IMPLICIT_DENY);
            }
        });
    }

    private static String policyOf(String resource) {
        return "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"" + resource
                + "\"}]}";
    }
}
