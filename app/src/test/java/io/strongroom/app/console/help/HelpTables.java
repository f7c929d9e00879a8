package io.strongroom.app.console.help;

import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/// The tables of the pages, as tests read them.
public final class HelpTables {
    private HelpTables() {}

    /// The first cell of each row below the heads of all tables of a page.
    static List<TableCell> firstCells(Node page) {
        return HelpPagesTest.all(page, TableBody.class).stream()
                .flatMap(body -> HelpPagesTest.all(body, TableRow.class).stream())
                .map(row -> HelpPagesTest.all(row, TableCell.class).getFirst())
                .toList();
    }

    /// What is set as code in each row of the table with this number, counted from 0.
    public static List<List<String>> codes(HelpTopic topic, Locale language, int table) {
        Node page = HelpPage.read(topic, language).content();
        TableBlock block = HelpPagesTest.all(page, TableBlock.class).get(table);
        return HelpPagesTest.all(block, TableBody.class).stream()
                .flatMap(body -> HelpPagesTest.all(body, TableRow.class).stream())
                .map(row -> HelpPagesTest.all(row, Code.class).stream()
                        .map(Code::getLiteral)
                        .toList())
                .toList();
    }
}
