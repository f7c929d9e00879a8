package io.strongroom.app.http.wire;

import java.util.List;
import java.util.Optional;

/// An element of a document that a client sent: its name without namespace, its text, its children.
public record XmlElement(String name, String text, List<XmlElement> children) {
    public XmlElement {
        children = List.copyOf(children);
    }

    /// All children of this name.
    public List<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name().equals(child)).toList();
    }

    /// The first child of this name.
    public Optional<XmlElement> first(String child) {
        return children.stream().filter(one -> one.name().equals(child)).findFirst();
    }

    /// The text of the first child of this name, without the space around it.
    public Optional<String> textOf(String child) {
        return first(child).map(one -> one.text().strip());
    }
}
