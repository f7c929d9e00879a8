package io.strongroom.app.http.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll @CharRange(from = ' ', to = '\u07ff') @Chars({'<', '&', '>', '"', '\r', '\n', '\t', ']'})
                    String text)
            throws Exception {
        XmlElement read = XmlReader.parse(XmlWriter.document("Root", xml -> xml.text("Key", text)), "Root");
        assertThat(read.first("Key").map(XmlElement::text)).contains(text);
    }

    @Test
    void documentsHaveNeitherNamespaceNorSpace() {
        byte[] document = XmlWriter.document(
                "A",
                xml -> xml.text("B", "x").element("C", c -> c.flag("D", true)).text("E", Optional.empty()));
        assertThat(new String(document, UTF_8))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><A><B>x</B><C><D>true</D></C></A>");
    }

    @Test
    void spaceBeforeTheDeclarationIsLetPass() throws Exception {
        byte[] document = "\n\t <?xml version=\"1.0\"?><A xmlns='x'><B> y </B></A>".getBytes(UTF_8);
        assertThat(XmlReader.parse(document, "A").textOf("B")).contains("y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<A>",
                "<A></B>",
                "<B/>",
                "<A/><A/>",
                "no document",
                "<!DOCTYPE A [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><A>&e;</A>",
                "<!DOCTYPE A [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><A>&b;</A>",
                "<!DOCTYPE A><A/>",
                "<A>&e;</A>",
                "<A><A><A><A><A><A><A><A><A><A><A><A><A><A><A><A><A/></A></A></A></A></A></A></A></A></A></A></A></A></A></A>"
                        + "</A></A>"
            })
    void whatIsNoPlainDocumentIsRefused(String text) {
        assertThatThrownBy(() -> XmlReader.parse(text.getBytes(UTF_8), "A"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo("MalformedXML"));
    }
}
