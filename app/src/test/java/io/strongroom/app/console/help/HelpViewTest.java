package io.strongroom.app.console.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Messages;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpViewTest {
    private static VBox drawn(String markdown) throws Exception {
        return FxToolkit.call(
                () -> new HelpBlocks(_ -> {}).draw(Parser.builder().build().parse(markdown)));
    }

    private static String wordsOf(Node node) {
        StringBuilder words = new StringBuilder();
        node.lookupAll("*").stream()
                .filter(Text.class::isInstance)
                .forEach(text -> words.append(((Text) text).getText()));
        return words.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsDrawnInBothLanguages(HelpTopic topic) throws Exception {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            HelpPage page = HelpPage.read(topic, language);
            VBox drawn = FxToolkit.call(() -> new HelpBlocks(_ -> {}).draw(page.content()));
            assertThat(wordsOf(drawn)).startsWith(page.title());
        }
    }

    @Test
    void whatIsNotKnownIsRefusedAndNotLeftOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> unwrapped("![a picture](picture.png)"));
        assertThatIllegalArgumentException().isThrownBy(() -> unwrapped("---"));
    }

    private static void unwrapped(String markdown) throws Throwable {
        try {
            drawn(markdown);
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void anOutsideAddressIsTextAndNoLink() throws Exception {
        VBox drawn = drawn("See [the site](https://example.com/a).");
        assertThat(drawn.lookupAll(".hyperlink")).isEmpty();
        assertThat(wordsOf(drawn)).isEqualTo("See the site (https://example.com/a).");
    }

    @Test
    void aRowOfATableIsAsHighAsItsWords() throws Exception {
        HelpPage page = HelpPage.read(HelpTopic.SHORTCUTS, Locale.ENGLISH);
        double highest = FxToolkit.call(() -> {
            VBox drawn = new HelpBlocks(_ -> {}).draw(page.content());
            new Scene(drawn, 600, 400);
            drawn.resize(600, drawn.prefHeight(600));
            drawn.applyCss();
            drawn.layout();
            return drawn.lookupAll(".row").stream()
                    .mapToDouble(row -> row.getLayoutBounds().getHeight())
                    .max()
                    .orElseThrow();
        });
        assertThat(highest).isBetween(10.0, 40.0);
    }

    @Test
    void aLinkLeadsToItsPageAndBackLeadsBack() throws Exception {
        HelpViewModel viewModel = new HelpViewModel(HelpLibrary.read(), Locale.ENGLISH, HelpTopic.METHODS);
        HelpView view = FxToolkit.call(() -> new HelpView(new Messages(Locale.ENGLISH), viewModel, () -> {}));
        FxToolkit.run(() -> {
            ScrollPane page = (ScrollPane) view.getCenter();
            ((Hyperlink) page.getContent().lookup("#helpLink-import")).fire();
        });
        assertThat(viewModel.openProperty().get().topic()).isEqualTo(HelpTopic.IMPORT);

        FxToolkit.run(viewModel::back);
        assertThat(viewModel.openProperty().get().topic()).isEqualTo(HelpTopic.METHODS);
    }

    @Test
    void theOpenPageIsMarkedAgainWhenASearchIsTakenBack() throws Exception {
        HelpViewModel viewModel = new HelpViewModel(HelpLibrary.read(), Locale.ENGLISH, HelpTopic.SEALING);
        HelpView view = FxToolkit.call(() -> new HelpView(new Messages(Locale.ENGLISH), viewModel, () -> {}));
        System.gc(); // What nothing holds must not be what listens.
        Object marked = FxToolkit.call(() -> {
            viewModel.search("zebra");
            viewModel.search("");
            ListView<?> topics = (ListView<?>) view.lookup("#helpTopics");
            return topics.getSelectionModel().getSelectedItem();
        });
        assertThat(marked).isEqualTo(viewModel.openProperty().get());
    }

    @Test
    void searchingReadsTitlesBeforeTextsAndKeepsTheOpenPage() {
        HelpViewModel viewModel = new HelpViewModel(HelpLibrary.read(), Locale.ENGLISH, HelpTopic.SEALING);
        viewModel.search("error codes");
        assertThat(viewModel.found().getFirst().topic()).isEqualTo(HelpTopic.ERRORS);
        assertThat(viewModel.found()).extracting(HelpPage::topic).contains(HelpTopic.COMMANDS, HelpTopic.AUDIT);
        assertThat(viewModel.openProperty().get().topic()).isEqualTo(HelpTopic.SEALING);

        viewModel.search("ExpiredImportToken");
        assertThat(viewModel.found()).extracting(HelpPage::topic).containsExactly(HelpTopic.ERRORS);
        viewModel.search("zebra");
        assertThat(viewModel.found()).isEmpty();
        viewModel.search("");
        assertThat(viewModel.found()).hasSize(HelpTopic.values().length);
    }

    @Test
    void anotherLanguageShowsTheSamePageAndTheSameSearch() {
        HelpViewModel viewModel = new HelpViewModel(HelpLibrary.read(), Locale.ENGLISH, HelpTopic.SEALING);
        viewModel.search("SHA256SUMS");
        viewModel.use(Locale.SIMPLIFIED_CHINESE);
        assertThat(viewModel.openProperty().get().title()).isEqualTo("封存与开封存储库");
        assertThat(viewModel.found()).extracting(HelpPage::title).containsExactly("审计日志与证据");
    }
}
