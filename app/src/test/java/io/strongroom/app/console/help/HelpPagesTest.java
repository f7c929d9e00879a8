package io.strongroom.app.console.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.strongroom.app.cli.CommandLineTool;
import io.strongroom.app.console.Messages;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a page names is there in the program, and both languages say it.
class HelpPagesTest {
    private static final Pattern CODE_LITERAL = Pattern.compile("-> \"([A-Z][A-Za-z.]+)\"");
    private static final Path PROBLEM_CODES = Path.of("src/main/java/io/strongroom/app/cli/ProblemCodes.java");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyTopicHasAPageAndEveryPageATopic(String language) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/help", language))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(HelpTopic.values())
                            .map(topic -> topic.file() + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesHaveTheSameHeadingsListsTablesLinksAndCommands(HelpTopic topic) {
        assertThat(outline(page(topic, "zh"))).isEqualTo(outline(page(topic, "en")));
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkLeadsToAPage(HelpTopic topic) {
        for (String language : List.of("en", "zh")) {
            for (Link link : all(page(topic, language), Link.class)) {
                assertThat(HelpTopic.ofLink(link.getDestination()))
                        .as(link.getDestination())
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyBoldWordIsAWordOfTheConsole(String language) {
        Messages messages = new Messages(Locale.of(language));
        Set<String> words = messages.bundle().keySet().stream()
                .filter(key -> !key.startsWith("manual."))
                .map(messages::text)
                .collect(Collectors.toSet());
        for (HelpTopic topic : HelpTopic.values()) {
            List<String> bold = all(page(topic, language), StrongEmphasis.class).stream()
                    .map(HelpPagesTest::textOf)
                    .toList();
            assertThat(words).as(topic.file()).containsAll(bold);
            assertThat(HelpPage.read(topic, Locale.of(language)).words())
                    .as(topic.file())
                    .doesNotContain("**");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCommandIsUnderstood(HelpTopic topic) {
        for (String language : List.of("en", "zh")) {
            Stream<String> blocks = all(page(topic, language), FencedCodeBlock.class).stream()
                    .flatMap(block -> block.getLiteral().lines());
            Stream<String> inText =
                    all(page(topic, language), Code.class).stream().map(Code::getLiteral);
            Stream.concat(blocks, inText)
                    .filter(line -> line.startsWith("strongroom "))
                    .forEach(HelpPagesTest::understand);
        }
    }

    private static void understand(String line) {
        String[] arguments = line.substring("strongroom ".length()).split(" ");
        assertThatCode(() -> CommandLineTool.description().parseArgs(arguments))
                .as(line)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyErrorCodeCanBeAnswered(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        CODE_LITERAL
                .matcher(Files.readString(PROBLEM_CODES))
                .results()
                .map(hit -> hit.group(1))
                .forEach(codes::add);
        Arrays.stream(Problem.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .forEach(codes::add);
        List<String> named = HelpTables.firstCells(page(HelpTopic.ERRORS, language)).stream()
                .flatMap(cell -> all(cell, Code.class).stream())
                .map(Code::getLiteral)
                .toList();
        assertThat(named).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(codes).containsAll(named);
    }

    private static Node page(HelpTopic topic, String language) {
        return HelpPage.read(topic, Locale.of(language)).content();
    }

    // Blocks, cells, links and commands in their order; running text differs by language.
    private static List<String> outline(Node node) {
        List<String> lines = new ArrayList<>();
        for (Node at : all(node, Node.class)) {
            switch (at) {
                case Heading heading -> lines.add("heading " + heading.getLevel());
                case Link link -> lines.add("link " + link.getDestination());
                case FencedCodeBlock block -> lines.add(block.getLiteral().replace("--language zh", "--language en"));
                case Code _, StrongEmphasis _, Text _ -> {}
                default -> lines.add(at.getClass().getSimpleName());
            }
        }
        lines.removeAll(List.of("SoftLineBreak"));
        return lines;
    }

    static <T extends Node> List<T> all(Node node, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node at = node.getFirstChild(); at != null; at = at.getNext()) {
            if (type.isInstance(at)) {
                found.add(type.cast(at));
            }
            found.addAll(all(at, type));
        }
        return found;
    }

    private static String textOf(Node node) {
        return all(node, Text.class).stream().map(Text::getLiteral).collect(Collectors.joining());
    }
}
