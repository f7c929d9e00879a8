package io.strongroom.app.console.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.control.StrengthMeter.Grade;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassphraseViewModelTest {
    private final PassphraseViewModel viewModel = new PassphraseViewModel();

    private void typed(String first, String second, Grade grade) {
        viewModel.check(first.toCharArray(), second.toCharArray(), grade);
    }

    @Test
    void aLongUncommonPassphraseTypedTwiceIsAccepted() {
        typed("amber ledger 42", "amber ledger 42", Grade.STRONG);

        assertThat(viewModel.acceptable().get()).isTrue();
        assertThat(viewModel.differs().get()).isFalse();
    }

    @Test
    void eachRuleCanFailAlone() {
        viewModel.avoid(List.of("vault", "li"));

        typed("short", "short", Grade.STRONG);
        assertThat(viewModel.longEnough().get()).isFalse();

        typed("passwordpassword", "passwordpassword", Grade.WEAK);
        assertThat(viewModel.uncommon().get()).isFalse();

        typed("my VAULT is open", "my VAULT is open", Grade.STRONG);
        assertThat(viewModel.unrelated().get()).isFalse();
        assertThat(viewModel.acceptable().get()).isFalse();
    }

    @Test
    void namesTooShortToMatterAreAllowed() {
        viewModel.avoid(List.of("li"));
        typed("a quiet library", "a quiet library", Grade.FAIR);

        assertThat(viewModel.acceptable().get()).isTrue();
    }

    @Test
    void twoDifferentPassphrasesAreSaidToDifferOnlyOnceBothAreTyped() {
        typed("amber ledger 42", "", Grade.STRONG);
        assertThat(viewModel.differs().get()).isFalse();
        assertThat(viewModel.same().get()).isFalse();

        typed("amber ledger 42", "amber ledger 43", Grade.STRONG);
        assertThat(viewModel.differs().get()).isTrue();
    }
}
