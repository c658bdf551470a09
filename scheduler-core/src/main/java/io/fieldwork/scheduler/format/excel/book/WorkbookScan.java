package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.validate.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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

/**
 * A first look through a packed workbook.
 *
 * <p>The library builds objects for all that is in a workbook before anybody can ask how much it is. So every part is looked
 * through first, in a stream that keeps nothing: what would take too much memory or time, or is of a kind that is not read,
 * is refused with the reason.
 */
final class WorkbookScan {

    /** What a file is called that cannot be made sense of. */
    static final String DAMAGED = "a damaged workbook, or another kind of file";

    static final String SAVE_AS = ": in Excel, save it as \"Excel Workbook (*.xlsx)\"";

    private static final String EMPTY_ONES_TOO = "in all, empty ones with a format included";

    private static final String DELETE_EMPTY = "in Excel, delete the empty rows and columns behind the last entries"
            + " (select them whole, then Delete), and sheets that are not needed";

    private static final String COPY_CELLS =
            "in Excel, copy the cells that are needed into a new workbook (Paste Special, Values), and use that";

    /** Why a file is not opened: what it is, and what would be right. */
    record Refusal(String found, String expected) {}

    private final Counts counts = new Counts();
    private long unpacked;
    private @Nullable Refusal refusal;

    private WorkbookScan() {}

    static WorkbookScan of(byte[] bytes) {
        WorkbookScan scan = new WorkbookScan();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && scan.refusal == null;
                    entry = zip.getNextEntry()) {
                scan.look(entry.getName().toLowerCase(Locale.ROOT), scan.new Counted(zip));
            }
        } catch (TooLarge e) {
            scan.refuse(Measure.MEGABYTES.refusal());
        } catch (IOException | IllegalArgumentException e) {
            scan.refuse(DAMAGED, "an .xlsx workbook");
        }
        return scan;
    }

    /** Empty where nothing speaks against opening it. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void look(String name, InputStream content) throws IOException {
        if (!counts.add(Measure.PARTS, 1)) {
            refuse(Measure.PARTS.refusal());
        } else if (name.endsWith("vbaproject.bin")) {
            refuse("a workbook with macros", "an .xlsx workbook, which has none");
        } else if (name.equals("xl/workbook.bin")) {
            refuse("a workbook of the binary kind (.xlsb)", "an .xlsx workbook");
        } else if (name.equals("mimetype") || name.equals("content.xml")) {
            refuse("an OpenDocument file (.ods)", "an .xlsx workbook");
        } else if (name.startsWith("word/")) {
            refuse("a Word document", "an .xlsx workbook");
        } else {
            lookThrough(name, content);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /**
     * What is to be XML and is none is refused here. Other parts are looked at all the same, since a workbook can have its
     * sheets in any. Pictures may define what they like: the library reads none, and no part that has definitions. Of
     * drawings of old (.vml), Excel itself writes some that are no XML, and the library knows how to read them.
     */
    private void lookThrough(String name, InputStream content) throws IOException {
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        Part part = new Part(counts);
        boolean isWhole = part.read(content);
        counts.beyond().map(Measure::refusal).ifPresent(this::refuse);
        if (isXml || name.endsWith(".vml")) {
            part.refusal().ifPresent(this::refuse);
        }
        if (isXml && !isWhole) {
            refuse(DAMAGED, "an .xlsx workbook");
        }
    }

    private void refuse(String found, String expected) {
        refuse(new Refusal(found, expected + SAVE_AS));
    }

    private void refuse(Refusal one) {
        if (refusal == null) {
            refusal = one;
        }
    }

    /** More than may be unpacked. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is unpacked, in all parts together; closing it leaves the archive open. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            unpacked += Math.max(count, 0);
            if (unpacked > (long) InputLimits.UNPACKED_MEGABYTES << 20) {
                throw new TooLarge();
            }
            return count;
        }

        @Override
        public void close() {
            // The next part is read from the same stream.
        }
    }

    /**
     * Looks through one part of a workbook and counts what is in it. Nothing is resolved: no entity, no link. Which part is a
     * sheet, its own first element says: names and endings of parts are whatever a workbook's relationships make of them.
     */
    static final class Part extends DefaultHandler2 {

        /** Far above what any program nests; the library goes down as deep as the file does. */
        private static final int DEPTH = 200;

        private static final String DEPTH_OF_THE_PARSER = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

        private static final String STRICT = "http://purl.oclc.org/ooxml/";

        private static final SAXParserFactory XML = factory();

        private final Counts counts;
        private String root = "";
        private boolean isSheet;
        private boolean inCells;
        private int depth;
        private @Nullable Refusal refusal;

        Part(Counts counts) {
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
                // From Java 24 on the parser has a limit of its own, which ends it without a word of why: ours comes
                // first.
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
        Optional<Refusal> refusal() {
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
        public void startElement(String space, String name, String prefixed, Attributes attributes)
                throws SAXException {
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
            refusal = new Refusal(found, expected + SAVE_AS);
            throw new Enough();
        }
    }

    /** What is counted, with its limit. */
    enum Measure {
        MEGABYTES(InputLimits.UNPACKED_MEGABYTES, "MB", "unpacked", DELETE_EMPTY),
        PARTS(InputLimits.PARTS, "parts", "inside", DELETE_EMPTY),
        CELLS(InputLimits.CELLS, "cells", EMPTY_ONES_TOO, DELETE_EMPTY),
        ROWS(InputLimits.ROWS, "rows", EMPTY_ONES_TOO, DELETE_EMPTY),
        WIDTHS(InputLimits.WIDTHS, "columns with a width of their own", "in all", COPY_CELLS),
        OTHERS(InputLimits.OTHERS, "formats, names, comments, links and the like", "in all", COPY_CELLS),
        KINDS(2 * InputLimits.PARTS, "parts that are named", "inside", COPY_CELLS),
        TEXTS(InputLimits.TEXTS, "different texts", "in all", COPY_CELLS),
        LETTERS(InputLimits.LETTERS, "letters", "in all its texts", DELETE_EMPTY),
        PIECES(InputLimits.PIECES, "pieces (cells, texts, formats and all else)", "in all", COPY_CELLS);

        private final int limit;
        private final String unit;
        private final String how;
        private final String remedy;

        Measure(int limit, String unit, String how, String remedy) {
            this.limit = limit;
            this.unit = unit;
            this.how = how;
            this.remedy = remedy;
        }

        /** What is said of a workbook that has more. */
        Refusal refusal() {
            String most = String.format(Locale.ROOT, "%,d %s", limit, unit);
            return new Refusal(
                    "a workbook with more than " + most,
                    "at most " + most + " " + how + ", the limit for a workbook: " + remedy);
        }
    }

    /**
     * Counts what is in a workbook, and says which limit it goes beyond.
     *
     * <pre>{@code
     * counts.add(Measure.CELLS, 1);
     * counts.beyond().isPresent(); // true with the 300,001st
     * }</pre>
     */
    static final class Counts {

        private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);

        /** Some more of something; false where that is beyond its limit. */
        boolean add(Measure measure, long more) {
            return counts.merge(measure, more, Long::sum) <= measure.limit;
        }

        /** Of the limits that were gone beyond, the one that says most. */
        Optional<Measure> beyond() {
            return counts.entrySet().stream()
                    .filter(count -> count.getValue() > count.getKey().limit)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
