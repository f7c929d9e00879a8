package io.strongroom.app.console.help;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Draws the words inside a paragraph, heading or cell.
///
/// Only links to other pages of the help can be followed; any other address is shown as text, so that nothing is
/// opened outside the window.
final class HelpWords {
    private static final String PLAIN = "help-text";

    private final Consumer<HelpTopic> follow;

    HelpWords(Consumer<HelpTopic> follow) {
        this.follow = follow;
    }

    /// The children of `parent` as running text. It can be selected with the mouse unless there is a link in it.
    TextFlow flow(Node parent, String... styles) {
        List<javafx.scene.Node> parts = new ArrayList<>();
        add(parent, List.of(styles), parts);
        boolean plain = parts.stream().allMatch(Text.class::isInstance);
        TextFlow flow = plain
                ? new SelectableTextFlow(parts.stream().map(Text.class::cast).toArray(Text[]::new))
                : new TextFlow(parts.toArray(javafx.scene.Node[]::new));
        flow.getStyleClass().add("help-words");
        return flow;
    }

    /// A text as it stands in the source, such as that of a block of commands.
    static TextFlow verbatim(String text) {
        TextFlow flow = new SelectableTextFlow(styled(text, List.of("sr-mono")));
        flow.getStyleClass().add("help-code");
        return flow;
    }

    private void add(Node parent, List<String> styles, List<javafx.scene.Node> parts) {
        for (Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            switch (at) {
                case org.commonmark.node.Text text -> parts.add(styled(text.getLiteral(), styles));
                case Code code -> parts.add(styled(code.getLiteral(), and(styles, "sr-mono")));
                case SoftLineBreak _ -> parts.add(styled(" ", styles));
                case StrongEmphasis strong -> add(strong, and(styles, "sr-strong"), parts);
                case Emphasis emphasis -> add(emphasis, and(styles, "sr-medium"), parts);
                case Link link -> addLink(link, styles, parts);
                default -> throw new IllegalArgumentException("The help does not draw " + at);
            }
        }
    }

    private void addLink(Link link, List<String> styles, List<javafx.scene.Node> parts) {
        Optional<HelpTopic> topic = HelpTopic.ofLink(link.getDestination());
        if (topic.isEmpty()) {
            add(link, styles, parts);
            parts.add(styled(" (" + link.getDestination() + ")", and(styles, "sr-mono")));
            return;
        }
        List<javafx.scene.Node> words = new ArrayList<>();
        add(link, styles, words);
        Hyperlink to = new Hyperlink(String.join(
                "", words.stream().map(word -> ((Text) word).getText()).toList()));
        to.setId("helpLink-" + topic.get().file());
        to.setOnAction(_ -> follow.accept(topic.get()));
        parts.add(to);
    }

    private static List<String> and(List<String> styles, String one) {
        List<String> all = new ArrayList<>(styles);
        all.add(one);
        return all;
    }

    private static Text styled(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().add(PLAIN);
        text.getStyleClass().addAll(styles);
        return text;
    }
}
