package io.strongroom.app.console.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox content = draw(item);
            HBox.setHgrow(content, Priority.ALWAYS);
            items.getChildren().add(new HBox(mark, content));
            number++;
        }
        return items;
    }

    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-table");
        int row = 0;
        for (org.commonmark.node.Node part : childrenOf(table)) {
            for (org.commonmark.node.Node line : childrenOf(part)) {
                int column = 0;
                for (org.commonmark.node.Node cell : childrenOf(line)) {
                    grid.add(cell(cell, part instanceof TableHead), column, row);
                    column++;
                }
                shareWidth(grid, column);
                row++;
            }
        }
        return grid;
    }

    // Equal shares: the words of a cell wrap at any width, so their preferred widths say nothing.
    private static void shareWidth(GridPane grid, int columns) {
        while (grid.getColumnConstraints().size() < columns) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(share);
        }
    }

    private Node cell(org.commonmark.node.Node cell, boolean head) {
        StackPane box = new StackPane(head ? words.flow(cell, "sr-strong") : words.flow(cell));
        box.getStyleClass().addAll("cell", head ? "head" : "body");
        return box;
    }

    private static List<org.commonmark.node.Node> childrenOf(org.commonmark.node.Node parent) {
        List<org.commonmark.node.Node> children = new ArrayList<>();
        for (org.commonmark.node.Node at = parent.getFirstChild(); at != null; at = at.getNext()) {
            children.add(at);
        }
        return children;
    }
}
