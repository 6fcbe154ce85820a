package io.sluice.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellRangeAddress;

/**
 * The merged cells of a workbook, which the library that reads the values does not tell. Only the first cell of a merged
 * range holds a value: the others look as if they were left empty.
 */
final class MergedCells {
    /** The part that says in which part each sheet stands; some programs number the workbook. */
    private static final Pattern LINKS = Pattern.compile("(.*/)?_rels/workbook[0-9]*\\.xml\\.rels");

    private final Map<String, List<CellRangeAddress>> bySheet;

    private MergedCells(Map<String, List<CellRangeAddress>> bySheet) {
        this.bySheet = bySheet;
    }

    /** Reads the ranges of all sheets. */
    static MergedCells read(Path path) throws IOException {
        Map<String, List<CellRangeAddress>> bySheet = new HashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (LINKS.matcher(entry.getName()).matches()) {
                    readSheets(zip, entry, bySheet);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new MergedCells(bySheet);
    }

    /** The ranges of a sheet by the id that the workbook knows it by; a sheet that was not found is no sheet without any. */
    List<CellRangeAddress> of(String sheet) throws IOException {
        List<CellRangeAddress> ranges = bySheet.get(sheet);
        if (ranges == null) {
            throw new IOException("no part for sheet " + sheet);
        }
        return ranges;
    }

    private static void readSheets(ZipFile zip, ZipEntry links, Map<String, List<CellRangeAddress>> bySheet)
            throws IOException, XMLStreamException {
        String folder = links.getName().substring(0, links.getName().indexOf("_rels/"));
        for (Map<String, String> link : elements(zip, links, "Relationship")) {
            String target = link.getOrDefault("Target", "");
            ZipEntry part = zip.getEntry(target.startsWith("/") ? target.substring(1) : folder + target);
            if (part != null && link.getOrDefault("Type", "").endsWith("/worksheet")) {
                List<CellRangeAddress> ranges = new ArrayList<>();
                for (Map<String, String> merged : elements(zip, part, "mergeCell")) {
                    ranges.add(CellRangeAddress.valueOf(merged.getOrDefault("ref", "")));
                }
                bySheet.put(link.getOrDefault("Id", ""), List.copyOf(ranges));
            }
        }
    }

    /** The attributes of all elements of a name, whatever the prefix. */
    private static List<Map<String, String>> elements(ZipFile zip, ZipEntry part, String name)
            throws IOException, XMLStreamException {
        List<Map<String, String>> found = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    Map<String, String> attributes = new HashMap<>();
                    for (int a = 0; a < xml.getAttributeCount(); a++) {
                        attributes.put(xml.getAttributeLocalName(a), xml.getAttributeValue(a));
                    }
                    found.add(attributes);
                }
            }
        }
        return found;
    }
}
