package io.strongroom.app.http.wire;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes a document of an answer, without white space between elements, since clients look for none.
public final class XmlWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private XmlWriter(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            if (!namespace.isEmpty()) {
                writer.writeDefaultNamespace(namespace);
            }
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /// What stands inside an element.
    @FunctionalInterface
    public interface Content {
        void write(XmlWriter xml);
    }

    /// A whole document without a namespace.
    public static byte[] document(String root, Content content) {
        return document(root, "", content);
    }

    /// A whole document in a namespace.
    public static byte[] document(String root, String namespace, Content content) {
        XmlWriter xml = new XmlWriter(root, namespace);
        content.write(xml);
        try {
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            xml.writer.close();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return xml.bytes.toByteArray();
    }

    /// A whole document of one element with text in it.
    public static byte[] textDocument(String root, String text) {
        return document(root, xml -> xml.characters(text));
    }

    /// An element with elements in it.
    public XmlWriter element(String name, Content content) {
        try {
            writer.writeStartElement(name);
            content.write(this);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /// An element with text in it.
    public XmlWriter text(String name, String value) {
        try {
            writer.writeStartElement(name);
            write(value);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return this;
    }

    /// An element with text in it, where there is one.
    public XmlWriter text(String name, Optional<String> value) {
        value.ifPresent(one -> text(name, one));
        return this;
    }

    /// An element with a number in it.
    public XmlWriter number(String name, long value) {
        return text(name, Long.toString(value));
    }

    /// An element that says `true` or `false`.
    public XmlWriter flag(String name, boolean value) {
        return text(name, Boolean.toString(value));
    }

    private void characters(String value) {
        try {
            write(value);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    // A reader takes a carriage return for the end of a line, unless it is written by its number.
    private void write(String value) throws XMLStreamException {
        int from = 0;
        for (int at = value.indexOf('\r'); at >= 0; at = value.indexOf('\r', from)) {
            writer.writeCharacters(value.substring(from, at));
            writer.writeEntityRef("#xD");
            from = at + 1;
        }
        writer.writeCharacters(value.substring(from));
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("a document in memory cannot be written", e);
    }
}
