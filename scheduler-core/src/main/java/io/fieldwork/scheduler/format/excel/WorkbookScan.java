package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.validate.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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

/*
 * The library builds objects for all that is in a workbook before anybody can ask how much it is. So every part is looked
 * through first, in a stream that keeps nothing: what would take too much memory or time, or is of a kind that is not read,
 * is refused with the reason. Nothing is resolved: no entity, no link to another file.
 */
/** A first look through a packed workbook. */
final class WorkbookScan {

    /** What a file is called that cannot be made sense of. */
    static final String DAMAGED = "a damaged workbook, or another kind of file";

    private static final String SAVE_AS = ": in Excel, save it as \"Excel Workbook (*.xlsx)\"";

    /** Far above what any program nests; the library goes down as deep as the file does. */
    private static final int DEPTH = 200;

    private static final SAXParserFactory XML = factory();

    /** Why a file is not opened: what it is, and what would be right. */
    record Refusal(String found, String expected) {}

    private long unpacked;
    private int cells;
    private int rows;
    private @Nullable Refusal refusal;

    private WorkbookScan() {}

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

    static WorkbookScan of(byte[] bytes) {
        WorkbookScan scan = new WorkbookScan();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && scan.refusal == null;
                    entry = zip.getNextEntry()) {
                scan.look(entry.getName().toLowerCase(Locale.ROOT), ++parts, scan.new Counted(zip));
            }
        } catch (TooLarge e) {
            scan.refuseLarge(InputLimits.UNPACKED_MEGABYTES + " MB", "unpacked");
        } catch (IOException | IllegalArgumentException e) {
            scan.refuse(DAMAGED, "an .xlsx workbook" + SAVE_AS);
        }
        return scan;
    }

    /** Empty where nothing speaks against opening it. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    private void look(String name, int parts, InputStream content) throws IOException {
        if (parts > InputLimits.PARTS) {
            refuseLarge(String.format(Locale.ROOT, "%,d parts", InputLimits.PARTS), "inside");
        } else if (name.endsWith("vbaproject.bin")) {
            refuse("a workbook with macros", "an .xlsx workbook, which has none" + SAVE_AS);
        } else if (name.equals("xl/workbook.bin")) {
            refuse("a workbook of the binary kind (.xlsb)", "an .xlsx workbook" + SAVE_AS);
        } else if (name.equals("mimetype") || name.equals("content.xml")) {
            refuse("an OpenDocument file (.ods)", "an .xlsx workbook: save it as \"Excel Workbook (*.xlsx)\"");
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            lookThrough(content, name.startsWith("xl/worksheets/"));
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /*
     * What is no XML is refused here. Drawings of old (.vml) are not looked at, since Excel itself writes some that are no
     * XML, and the library knows how to read them.
     */
    private void lookThrough(InputStream content, boolean isSheet) throws IOException {
        try {
            XMLReader reader = XML.newSAXParser().getXMLReader();
            Elements elements = new Elements(isSheet);
            reader.setContentHandler(elements);
            reader.setErrorHandler(elements);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", elements);
            reader.parse(new InputSource(content));
        } catch (Enough e) {
            // What there is to say is said.
        } catch (SAXException e) {
            refuse(DAMAGED, "an .xlsx workbook" + SAVE_AS);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The parser of the JDK lacks what every one has.", e);
        }
    }

    /** The rest of a part need not be read. */
    private static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Looks at each element of a part. */
    private final class Elements extends DefaultHandler2 {

        private final boolean isSheet;
        private int depth;

        Elements(boolean isSheet) {
            this.isSheet = isSheet;
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            refuse("a workbook that defines its own XML entities", "an .xlsx workbook as Excel saves it" + SAVE_AS);
            throw new Enough();
        }

        @Override
        public void startElement(String space, String name, String prefixed, Attributes attributes)
                throws SAXException {
            if (++depth > DEPTH) {
                refuse("a workbook with XML nested more than " + DEPTH + " deep", "an .xlsx workbook" + SAVE_AS);
            }
            if (isSheet) {
                count(name);
            }
            if (refusal != null) {
                throw new Enough();
            }
        }

        @Override
        public void endElement(String space, String name, String prefixed) {
            depth--;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private void count(String element) {
        if (element.equals("c") && ++cells > InputLimits.CELLS) {
            refuseLarge(
                    String.format(Locale.ROOT, "%,d cells", InputLimits.CELLS),
                    "in all, empty ones with a format included");
        } else if (element.equals("row") && ++rows > InputLimits.ROWS) {
            refuseLarge(
                    String.format(Locale.ROOT, "%,d rows", InputLimits.ROWS),
                    "in all, empty ones with a format included");
        }
    }

    private void refuseLarge(String limit, String how) {
        refuse(
                "a workbook with more than " + limit,
                "at most " + limit + " " + how
                        + ", the limit for a workbook: in Excel, delete the empty rows and columns behind the last entries"
                        + " (select them whole, then Delete), and sheets that are not needed");
    }

    private void refuse(String found, String expected) {
        if (refusal == null) {
            refusal = new Refusal(found, expected);
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
}
