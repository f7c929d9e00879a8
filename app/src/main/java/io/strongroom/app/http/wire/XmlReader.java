package io.strongroom.app.http.wire;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads documents that clients send. Neither document types nor entities of their own are read, so that no document
/// grows, and none reaches outside. Documents are UTF-8.
public final class XmlReader {
    private static final int DEEPEST = 16;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /// Reads a document whose root has this name. White space before the declaration is let pass, as clients send it.
    ///
    /// @throws FailureException with `MalformedXML`
    public static XmlElement parse(byte[] document, String root) throws FailureException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text(document)));
            try {
                String declared = reader.getCharacterEncodingScheme();
                if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
                    throw Failure.malformedXml().asException();
                }
                XmlElement element = root(reader);
                if (!element.name().equals(root)) {
                    throw Failure.malformedXml().asException();
                }
                return element;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            throw Failure.malformedXml().asException();
        }
    }

    // Decoded here: the parser writes octets that are no text to the standard error.
    private static String text(byte[] document) throws FailureException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).stripLeading();
        } catch (CharacterCodingException _) {
            throw Failure.malformedXml().asException();
        }
    }

    private static XmlElement root(XMLStreamReader reader) throws XMLStreamException, FailureException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw Failure.malformedXml().asException();
            }
        }
        XmlElement element = element(reader, 1);
        while (reader.hasNext()) {
            reader.next();
        }
        return element;
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException, FailureException {
        if (depth > DEEPEST) {
            throw Failure.malformedXml().asException();
        }
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Failure.malformedXml().asException();
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return new XmlElement(name, text.toString(), children);
    }
}
