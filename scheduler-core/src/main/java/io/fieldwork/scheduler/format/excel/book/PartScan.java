package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.format.excel.book.WorkbookCounts.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/*
 * Which part is a sheet, its own first element says: names and endings of parts are whatever a workbook's relationships
 * make of them.
 */
/** Looks through one part of a workbook and counts what is in it. Nothing is resolved: no entity, no link. */
final class PartScan extends DefaultHandler2 {

    /** Far above what any program nests; the library goes down as deep as the file does. */
    private static final int DEPTH = 200;

    private static final String DEPTH_OF_THE_PARSER = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final SAXParserFactory XML = factory();

    private final WorkbookCounts counts;
    private String root = "";
    private boolean isSheet;
    private boolean inCells;
    private int depth;
    private WorkbookScan.@Nullable Refusal refusal;

    PartScan(WorkbookCounts counts) {
        this.counts = counts;
    }

    private static SAXParserFactory factory() {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (String external : List.of(
                    "http://xml.org/sax/features/external-general-entities",
                    "http://xml.org/sax/features/external-parameter-entities",
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd")) {
                factory.setFeature(external, false);
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The parser of the JDK lacks what every one has.", e);
        }
        return factory;
    }

    /**
     * Reads the part as far as it is XML, or up to the first thing for which the workbook is refused.
     *
     * @return false where it is no XML, or not to its end
     */
    boolean read(InputStream content) throws IOException {
        try {
            XMLReader reader = XML.newSAXParser().getXMLReader();
            reader.setContentHandler(this);
            reader.setErrorHandler(this);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", this);
            // From Java 24 on the parser has a limit of its own, which ends it without a word of why: ours comes first.
            reader.setProperty(DEPTH_OF_THE_PARSER, Integer.toString(2 * DEPTH));
            reader.parse(new InputSource(content));
            return true;
        } catch (Enough e) {
            return true;
        } catch (SAXException e) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The parser of the JDK lacks what every one has.", e);
        }
    }

    /** Empty where nothing in this part speaks against the workbook. */
    Optional<WorkbookScan.Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The rest of the part need not be read. */
    private static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        refuse("a workbook that defines its own XML entities", "an .xlsx workbook as Excel saves it");
    }

    @Override
    public void startElement(String space, String name, String prefixed, Attributes attributes) throws SAXException {
        if (++depth > DEPTH) {
            refuse("a workbook with XML nested more than " + DEPTH + " deep", "an .xlsx workbook");
        }
        if (depth == 1) {
            if (space.startsWith(STRICT)) {
                refuse("a workbook of the strict kind (Strict Open XML Spreadsheet)", "an .xlsx workbook");
            }
            root = name;
            isSheet = name.equals("worksheet");
        }
        add(Measure.PIECES, 1L + attributes.getLength());
        if (inCells) {
            countInCells(name);
        } else if (isSheet && name.equals("sheetData")) {
            inCells = true;
        } else {
            countOutside(name);
        }
    }

    private void countInCells(String element) throws SAXException {
        if (element.equals("c")) {
            add(Measure.CELLS, 1);
        } else if (element.equals("row")) {
            add(Measure.ROWS, 1);
        }
    }

    private void countOutside(String element) throws SAXException {
        if (root.equals("sst")) {
            add(Measure.TEXTS, element.equals("si") ? 1 : 0);
            return;
        }
        add(Measure.OTHERS, 1);
        if (isSheet && element.equals("col")) {
            add(Measure.WIDTHS, 1);
        } else if (root.equals("Types")) {
            add(Measure.KINDS, 1);
        }
    }

    @Override
    public void endElement(String space, String name, String prefixed) {
        depth--;
        if (isSheet && name.equals("sheetData")) {
            inCells = false;
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        add(Measure.LETTERS, length);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void add(Measure measure, long more) throws SAXException {
        if (!counts.add(measure, more)) {
            throw new Enough();
        }
    }

    private void refuse(String found, String expected) throws SAXException {
        refusal = new WorkbookScan.Refusal(found, expected + WorkbookScan.SAVE_AS);
        throw new Enough();
    }
}
