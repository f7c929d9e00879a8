package io.strongroom.app.console.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.encryption.EncryptionChoiceViewModel.Purpose;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionChoiceViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final EncryptionChoiceViewModel choice = new EncryptionChoiceViewModel(messages, Purpose.OBJECTS);
    private TestStore store;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private void show(EncryptionRule bucketDefault) throws Exception {
        choice.show(bucketDefault, store.engine().keys().list().run(TestStore.call(), KeyFilter.VISIBLE));
    }

    @Test
    void nothingChosenFollowsTheDefaultAndSaysWhichItIs() throws Exception {
        store.key("finance");
        String id = store.key("ml-team").id().toString();
        show(EncryptionRule.kms(id));
        assertThat(choice.result()).isEmpty();
        assertThat(choice.validProperty().get()).isTrue();
        assertThat(choice.sentence().get()).isEqualTo("The bucket’s default decides: SSE-KMS · ml-team.");
    }

    @Test
    void withoutADefaultNothingChosenSaysThatObjectsAreNotEncrypted() throws Exception {
        show(EncryptionRule.none());
        assertThat(choice.sentence().get()).contains("not encrypted");
    }

    @Test
    void aChosenKeyIsAskedForByItsIdWithAnyCipher() throws Exception {
        String id = store.key("gov", KeyOrigin.ALIYUN_KMS, KeySpec.SM4).id().toString();
        show(EncryptionRule.none());
        choice.methodProperty().set(EncryptionMethod.KMS_CHOSEN);
        assertThat(choice.validProperty().get()).isFalse();
        assertThat(choice.problemText().get()).isEqualTo("Choose a key.");
        choice.keyProperty().set(Optional.of(choice.keys().getFirst()));
        choice.algorithmProperty().set(DataAlgorithm.AES_256);
        assertThat(choice.result()).contains(EncryptionRule.kms(id));
        choice.algorithmProperty().set(DataAlgorithm.SM4);
        assertThat(choice.validProperty().get()).isTrue();
        assertThat(choice.result().orElseThrow().dataAlgorithm()).isEqualTo(DataAlgorithm.SM4);
    }

    @Test
    void aKeyWithoutMaterialIsShownLastAndRefusedWithTheReason() throws Exception {
        store.key("a-byok", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        store.key("z-key");
        show(EncryptionRule.none());
        choice.methodProperty().set(EncryptionMethod.KMS_CHOSEN);
        assertThat(choice.keys()).extracting(key -> key.name()).containsExactly("z-key", "a-byok");
        choice.keyProperty().set(Optional.of(choice.keys().getLast()));
        assertThat(choice.validProperty().get()).isFalse();
        assertThat(choice.result()).isEmpty();
        assertThat(choice.problemText().get()).isEqualTo("a-byok cannot be used: no material yet.");
    }

    @Test
    void aRuleThatNamesAnAliasIsFoundAmongTheKeys() throws Exception {
        String id = store.key("finance").id().toString();
        show(EncryptionRule.none());
        choice.choose(EncryptionRule.kms("alias/finance"));
        assertThat(choice.result()).contains(EncryptionRule.kms(id));
    }

    @Test
    void theManagedKeyIsAMethodAndNoKeyToChoose() {
        choice.show(EncryptionRule.none(), List.of());
        choice.methodProperty().set(EncryptionMethod.KMS_MANAGED);
        assertThat(choice.result()).contains(EncryptionRule.kmsManaged());
        assertThat(choice.keys()).isEmpty();
    }
}
