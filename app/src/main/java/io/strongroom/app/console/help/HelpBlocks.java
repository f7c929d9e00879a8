package io.strongroom.app.console.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;

/// Draws a page of the help, block below block. Refuses a block that it does not know with an
/// [IllegalArgumentException].
final class HelpBlocks {
    private static final int LEAST = 14;
    private static final int MOST = 48;

    private final HelpWords words;

    HelpBlocks(Consumer<HelpTopic> follow) {
        words = new HelpWords(follow);
    }

    /// The blocks of a page, of an item or of a quotation.
    VBox draw(org.commonmark.node.Node parent) {
        VBox blocks = new VBox();
        blocks.getStyleClass().add("help-blocks");
        for (org.commonmark.node.Node block : childrenOf(parent)) {
            blocks.getChildren().add(block(block));
        }
        return blocks;
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> words.flow(paragraph);
            case ListBlock list -> list(list);
            case FencedCodeBlock code -> HelpWords.verbatim(code.getLiteral().stripTrailing());
            case BlockQuote quote -> note(quote);
            case TableBlock table -> table(table);
            default -> throw new IllegalArgumentException("The help does not draw " + block);
        };
    }

    private TextFlow heading(Heading heading) {
        TextFlow flow = words.flow(heading, heading.getLevel() == 1 ? "sr-page" : "sr-title");
        flow.getStyleClass().add("help-heading");
        return flow;
    }

    private VBox note(BlockQuote quote) {
        VBox note = draw(quote);
        note.getStyleClass().add("help-note");
        return note;
    }

    private Node list(ListBlock list) {
        VBox items = new VBox();
        items.getStyleClass().add("help-list");
        int number = 1;
        for (org.commonmark.node.Node item : childrenOf(list)) {
            Label mark = new Label(
                    switch (list) {
                        case OrderedList _ -> number + ".";
                        case BulletList _ -> "•";
                        default -> throw new IllegalArgumentException("The help does not draw " + list);
                    });
            mark.getStyleClass().add("mark");
            mark.setAlignment(Pos.TOP_LEFT);
            items.getChildren().add(HelpRow.marked(mark, draw(item)));
            number++;
        }
        return items;
    }

    private VBox table(TableBlock table) {
        List<Double> shares = shares(table);
        VBox rows = new VBox();
        rows.getStyleClass().add("help-table");
        for (org.commonmark.node.Node part : childrenOf(table)) {
            boolean head = part instanceof TableHead;
            for (org.commonmark.node.Node line : childrenOf(part)) {
                HelpRow row = HelpRow.shared(
                        shares,
                        childrenOf(line).stream().map(cell -> cell(cell, head)).toList());
                row.getStyleClass().add(head ? "head" : "row");
                rows.getChildren().add(row);
            }
        }
        return rows;
    }

    // By the longest text of each column, within bounds: no column is squeezed and none takes all.
    private static List<Double> shares(TableBlock table) {
        List<Double> widest = new ArrayList<>();
        for (org.commonmark.node.Node part : childrenOf(table)) {
            for (org.commonmark.node.Node line : childrenOf(part)) {
                List<org.commonmark.node.Node> cells = childrenOf(line);
                for (int i = 0; i < cells.size(); i++) {
                    double length = Math.clamp(HelpPage.wordsOf(cells.get(i)).length(), LEAST, MOST);
                    if (i == widest.size()) {
                        widest.add(length);
                    }
                    widest.set(i, Math.max(widest.get(i), length));
                }
            }
        }
        double all = widest.stream().mapToDouble(Double::doubleValue).sum();
        return widest.stream().map(length -> length / all).toList();
    }

    private TextFlow cell(org.commonmark.node.Node cell, boolean head) {
        TextFlow flow = head ? words.flow(cell, "sr-strong") : words.flow(cell);
        flow.getStyleClass().add("cell");
        return flow;
    }

    private static List<org.commonmark.node.Node> childrenOf(org.commonmark.node.Node parent) {
        List<org.commonmark.node.Node> children = new ArrayList<>();
        for (org.commonmark.node.Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            children.add(at);
        }
        return children;
    }
}
