package org.cohort.insight.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an answer in XML. */
final class Xml {

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** What an answer consists of. */
    interface Content {
        void into(Xml xml) throws XMLStreamException;
    }

    static void answer(HttpServletResponse response, String type, String root, String namespace, Content content) throws IOException {
        response.setContentType(type + ";charset=UTF-8");
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
            content.into(new Xml(out));
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** An element around others. */
    void within(String name, Content content) throws XMLStreamException {
        out.writeStartElement(name);
        content.into(this);
        out.writeEndElement();
    }

    /** An element with text, whose characters that XML can't carry are left out; nothing for null. @param attributes names and values by turns */
    void element(String name, String text, String... attributes) throws XMLStreamException {
        if (text == null) {
            return;
        }
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
        out.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        out.writeEndElement();
    }
}
