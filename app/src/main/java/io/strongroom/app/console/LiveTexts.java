package io.strongroom.app.console;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.fxml.LoadListener;
import org.jspecify.annotations.Nullable;

/// Binds every `%key` attribute of an FXML file to [Messages] while it is being loaded.
///
/// The loader itself only copies the text of the moment. A listener sees each element with its attributes and, at
/// its end, the object made of it; that is when the property can be bound.
final class LiveTexts implements LoadListener {
    private final Messages messages;
    private final Deque<Map<String, String>> elements = new ArrayDeque<>();

    LiveTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void readPropertyAttribute(String name, @Nullable Class<?> sourceType, String value) {
        if (sourceType == null && value.startsWith("%")) {
            elements.element().put(name, value.substring(1));
        }
    }

    @Override
    public void endElement(Object value) {
        elements.pop().forEach((property, key) -> bind(value, property, key));
        if (value instanceof Localised localised) {
            localised.localise(messages);
        }
    }

    private void bind(Object owner, String property, String key) {
        try {
            Method accessor = owner.getClass().getMethod(property + "Property");
            if (accessor.invoke(owner) instanceof Property<?> found) {
                bind(found, key);
            }
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(owner.getClass() + " has no property " + property, missing);
        }
    }

    @SuppressWarnings("unchecked") // the loader has already put a String into this property
    private void bind(Property<?> property, String key) {
        ((Property<String>) property).bind(messages.binding(key));
    }

    private void begin() {
        elements.push(new LinkedHashMap<>());
    }

    @Override
    public void beginInstanceDeclarationElement(Class<?> type) {
        begin();
    }

    @Override
    public void beginUnknownTypeElement(String name) {
        begin();
    }

    @Override
    public void beginIncludeElement() {
        begin();
    }

    @Override
    public void beginReferenceElement() {
        begin();
    }

    @Override
    public void beginCopyElement() {
        begin();
    }

    @Override
    public void beginRootElement() {
        begin();
    }

    @Override
    public void beginPropertyElement(String name, Class<?> sourceType) {
        begin();
    }

    @Override
    public void beginUnknownStaticPropertyElement(String name) {
        begin();
    }

    @Override
    public void beginScriptElement() {
        begin();
    }

    @Override
    public void beginDefineElement() {
        begin();
    }

    @Override
    public void readImportProcessingInstruction(String target) {}

    @Override
    public void readLanguageProcessingInstruction(String language) {}

    @Override
    public void readComment(String comment) {}

    @Override
    public void readInternalAttribute(String name, String value) {}

    @Override
    public void readUnknownStaticPropertyAttribute(String name, String value) {}

    @Override
    public void readEventHandlerAttribute(String name, String value) {}
}
