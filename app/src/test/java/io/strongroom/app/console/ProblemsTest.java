package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ContextFault;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.ui.UiResources;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {
    private static final KeyId KEY = new KeyId(UUID.randomUUID());

    /// Problems whose kind depends on more than their code.
    private static final Set<String> DIVIDED = Set.of(
            "keyNotUsable",
            "keyStateForbids",
            "invalidEncryptionContext",
            "invalidKeyMaterial",
            "invalidImportToken",
            "malformedPolicy",
            "invalidAccessName",
            "entityNotExist",
            "entityAlreadyExists",
            "wrongSecret");

    @Test
    void everyProblemHasATitleATextAndARemedy() {
        ResourceBundle bundle = UiResources.messages(Locale.ENGLISH);
        List<String> missing = Arrays.stream(Problem.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .filter(kind -> !DIVIDED.contains(kind))
                .flatMap(kind -> Stream.of("title", "text", "remedy").map(part -> "problem." + kind + "." + part))
                .filter(key -> !bundle.containsKey(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyState.class)
    void aKeyThatCannotBeUsedSaysWhy(KeyState state) {
        Failure failure = Problems.of(new Problem.KeyNotUsable(KEY, "finance-2024", state, Optional.empty()));

        assertThat(failure.text(new Messages(Locale.ENGLISH))).startsWith("finance-2024 ");
        assertThat(failure.remedy(new Messages(Locale.SIMPLIFIED_CHINESE))).isNotBlank();
    }

    @Test
    void aWayBackThatClosesSaysWhen() {
        Instant until = Instant.parse("2026-05-01T10:00:00Z");

        for (KeyState state : List.of(KeyState.PENDING_DELETION, KeyState.PENDING_IMPORT)) {
            Failure failure = Problems.of(new Problem.KeyNotUsable(KEY, "finance-2024", state, Optional.of(until)));
            assertThat(failure.remedy(new Messages(Locale.ENGLISH))).contains("before 2026-05-01");
            assertThat(failure.remedy(new Messages(Locale.SIMPLIFIED_CHINESE))).contains("2026-05-01");
        }
    }

    @ParameterizedTest
    @EnumSource(KeyState.class)
    void aRefusalByTheStateTableNamesKeyAndOperation(KeyState state) {
        Failure failure =
                Problems.of(new Problem.KeyStateForbids(KEY, "finance-2024", state, KeyOperation.CANCEL_KEY_DELETION));

        assertThat(failure.text(new Messages(Locale.ENGLISH)))
                .startsWith("finance-2024 ")
                .contains("CancelKeyDeletion");
        assertThat(failure.remedy(new Messages(Locale.SIMPLIFIED_CHINESE))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ContextFault.class)
    void everyFaultOfAnEncryptionContextHasItsSentence(ContextFault fault) {
        Failure failure = Problems.of(new Problem.InvalidEncryptionContext(fault));

        assertThat(failure.text(new Messages(Locale.ENGLISH))).startsWith("It ").endsWith(".");
    }

    /// A title and a remedy of its own for each, in both languages.
    @Test
    void everyMistakeOfAnImportIsExplainedInItsOwnWords() {
        List<Failure> failures = Stream.concat(
                        Arrays.stream(MaterialFault.values())
                                .map(fault -> new Problem.InvalidKeyMaterial(KEY, fault, 31, 32)),
                        Arrays.stream(TokenFault.values()).map(fault -> new Problem.InvalidImportToken(KEY, fault)))
                .map(Problems::of)
                .toList();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = new Messages(locale);
            assertThat(failures.stream().map(failure -> failure.title(messages)).collect(Collectors.toSet()))
                    .hasSameSizeAs(failures);
            assertThat(failures)
                    .allMatch(failure -> !failure.remedy(messages).isBlank()
                            && !failure.text(messages).contains("{"));
        }
        assertThat(Problems.of(new Problem.InvalidKeyMaterial(KEY, MaterialFault.WRONG_LENGTH, 31, 32))
                        .text(new Messages(Locale.ENGLISH)))
                .isEqualTo("It has 31 bytes; this key takes 32.");
    }

    @Test
    void aProtectedKeyShowsItsNote() {
        Failure failure = Problems.of(new Problem.DeletionProtected(KEY, "finance-2024", "audit until 2030"));

        assertThat(failure.text(new Messages(Locale.ENGLISH))).endsWith("The note says: audit until 2030");
    }

    @Test
    void theArgumentsOfAProblemStandInItsSentences() {
        Failure failure = new Problems()
                .apply(new EngineException(new Problem.BucketNotEmpty(new BucketName("ml-samples"), 18460, 2)));

        assertThat(failure.text(new Messages(Locale.ENGLISH)))
                .isEqualTo("ml-samples holds 18,460 objects and 2 unfinished uploads.");
    }

    @Test
    void aBugIsUnexpectedAndShowsNothingOfItsMessage() {
        Failure failure = new Problems().apply(new IllegalStateException("secret detail"));

        assertThat(failure.kind()).isEqualTo(Failure.UNEXPECTED);
        assertThat(failure.details()).doesNotContain("secret");
    }
}
