package io.sluice.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a tree; reading fails where it is not well-formed. */
public final class ReportPage {
    private final Document document;

    /** Reads a page. */
    public ReportPage(String html) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setErrorHandler(null);
        document = builder.parse(new InputSource(new StringReader(html)));
    }

    /** All elements of this name. */
    public List<Element> all(String tag) {
        return all(document.getDocumentElement(), tag);
    }

    /** All elements of this name within another. */
    public static List<Element> all(Element within, String tag) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = within.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The element with this class within another. */
    public static Element one(Element within, String tag, String kind) {
        return all(within, tag).stream()
                .filter(each -> each.getAttribute("class").equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError("no <" + tag + " class=" + kind + "> in " + within.getAttribute("id")));
    }

    /** The element with this id. */
    public Element byId(String id) {
        return all("*").stream()
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has the id " + id));
    }

    /** The words a reader sees, style sheet left out. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Element part : all(document.getDocumentElement(), "body")) {
            words.append(part.getTextContent());
        }
        return words.toString();
    }
}
