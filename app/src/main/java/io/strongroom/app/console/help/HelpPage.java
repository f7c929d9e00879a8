package io.strongroom.app.console.help;

import io.strongroom.ui.UiResources;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// A page of the help in one language.
///
/// @param title its first heading
/// @param content its parsed Markdown
/// @param words all its words, as a search reads them
public record HelpPage(HelpTopic topic, String title, Node content, String words) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /// Reads the page of a topic; English for a language without pages of its own.
    static HelpPage read(HelpTopic topic, Locale locale) {
        Node content = PARSER.parse(UiResources.help(locale, topic.file()));
        if (!(content.getFirstChild() instanceof Heading first)) {
            throw new IllegalArgumentException("The page " + topic.file() + " has no title");
        }
        return new HelpPage(topic, wordsOf(first).strip(), content, wordsOf(content));
    }

    /// Whether each word of `query` is somewhere on the page, whatever its case.
    boolean answers(String query) {
        String all = words.toLowerCase(Locale.ROOT);
        return query.toLowerCase(Locale.ROOT).strip().lines().allMatch(line -> containsAll(all, line));
    }

    private static boolean containsAll(String all, String line) {
        return List.of(line.split("\\s+")).stream().allMatch(all::contains);
    }

    /// The words below a node, as a person reads them.
    static String wordsOf(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append('\n').append(block.getLiteral());
            }

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent.getParent() == null || !(parent.getFirstChild() instanceof Text)) {
                    return;
                }
                words.append('\n');
            }
        });
        return words.toString();
    }

    @Override
    public String toString() {
        return title;
    }
}
