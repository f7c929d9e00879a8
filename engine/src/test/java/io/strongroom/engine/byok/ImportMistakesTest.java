package io.strongroom.engine.byok;

import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.MaterialFault;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.TokenFault;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Every mistake is made for real, and each is told from all others, on this machine only. None
/// changes a row.
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImportMistakesTest {
    @TempDir
    static Path folder;

    private ByokStore store;
    private ImportMistakes mistakes;

    @BeforeAll
    void prepare() throws Exception {
        store = ByokStore.create(folder.resolve("store"));
        try (ByokStore foreign = ByokStore.create(folder.resolve("foreign"))) {
            mistakes = new ImportMistakes(store, foreign, folder);
        }
    }

    @AfterAll
    void close() throws Exception {
        store.close();
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeIsRecognised() {
        return mistakes.all().stream()
                .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> isRecognised(mistake)));
    }

    private void isRecognised(ImportMistakes.Mistake mistake) throws Exception {
        Map<String, List<String>> before = store.rows();
        ImportKeyMaterial.Request request = mistake.request().make();
        Problem here = problemOf(() -> run(CallOrigin.CONSOLE, request));
        Problem elsewhere = problemOf(() -> run(CallOrigin.ENDPOINT, request));
        assertThat(fault(here)).isEqualTo(mistake.fault());
        assertThat(elsewhere).isEqualTo(notTold(request.key(), here));
        assertThat(problemOf(() -> store.engine()
                        .imports()
                        .rehearse()
                        .run(
                                Call.root(CallOrigin.COMMAND_LINE),
                                new RehearseImport.Request(request.key(), request.token(), request.wrapped()))))
                .isEqualTo(here);
        assertThat(store.rows()).isEqualTo(before);
    }

    private void run(CallOrigin origin, ImportKeyMaterial.Request request) throws Exception {
        store.engine().imports().material().run(Call.root(origin), request);
    }

    private static Object fault(Problem problem) {
        return switch (problem) {
            case Problem.InvalidKeyMaterial invalid -> invalid.fault();
            case Problem.InvalidImportToken invalid -> invalid.fault();
            default -> throw new AssertionError(problem);
        };
    }

    private static Problem notTold(KeyId key, Problem told) {
        return told instanceof Problem.InvalidImportToken
                ? new Problem.InvalidImportToken(key, TokenFault.NOT_TOLD)
                : new Problem.InvalidKeyMaterial(key, MaterialFault.NOT_TOLD, 0, 0);
    }

    /// But for a withdrawn token, which is nobody's mistake.
    @Test
    void noFaultIsMissingHere() {
        Set<Object> made =
                mistakes.all().stream().map(ImportMistakes.Mistake::fault).collect(Collectors.toSet());
        Set<Object> all = Stream.<Object>concat(
                        EnumSet.complementOf(EnumSet.of(MaterialFault.NOT_TOLD)).stream(),
                        EnumSet.complementOf(EnumSet.of(TokenFault.NOT_TOLD, TokenFault.WITHDRAWN)).stream())
                .collect(Collectors.toSet());
        assertThat(made).isEqualTo(all);
        System.out.println(mistakes.all().size() + " mistakes made, told as " + made.size() + " faults");
    }
}
