package io.sluice.rules.table;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read from its start to its end. A document type is refused: what it declares could stand for
 * text that another program shows and this one does not. Nothing is fetched, and the parser prints nothing past the program.
 */
final class WorkbookPart implements AutoCloseable {
    private final InputStream in;
    private final XMLStreamReader xml;
    private int depth;

    /** What is done with an element; what it does not read of it is passed over. */
    interface Element {
        /** Reads the element at which the part stands. */
        void read(String name) throws IOException;
    }

    WorkbookPart(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        factory.setXMLReporter((message, type, information, location) -> {
            throw new XMLStreamException(message, location);
        });
        this.in = in;
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException("the part is no sound XML", e);
        }
    }

    /** Reads the one element that holds all others. */
    void root(Element element) throws IOException {
        for (int event = step(); event != XMLStreamConstants.END_DOCUMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                whole(element);
            }
        }
    }

    /** Reads each element directly inside the one at which the part stands. */
    void each(Element element) throws IOException {
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                whole(element);
            }
        }
    }

    private void whole(Element element) throws IOException {
        int outside = depth - 1;
        element.read(xml.getLocalName());
        while (depth > outside) {
            step();
        }
    }

    /** The text directly inside the element at which the part stands. */
    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        for (int event = step(); depth >= inside; event = step()) {
            boolean words = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (words && depth == inside) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    /** An attribute of the element at which the part stands, whatever its prefix; empty when it has none of this name. */
    String attribute(String name) {
        for (int a = 0; a < xml.getAttributeCount(); a++) {
            if (xml.getAttributeLocalName(a).equals(name)) {
                return xml.getAttributeValue(a);
            }
        }
        return "";
    }

    /** Whether an attribute says yes, as XML writes it. */
    boolean flag(String name) {
        return attribute(name).equals("1") || attribute(name).equals("true");
    }

    private int step() throws IOException {
        try {
            if (!xml.hasNext()) {
                throw new IOException("the part ends too early");
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("the part has a document type");
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            return event;
        } catch (XMLStreamException e) {
            throw new IOException("the part is no sound XML", e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
