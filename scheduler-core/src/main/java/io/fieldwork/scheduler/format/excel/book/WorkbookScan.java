package io.fieldwork.scheduler.format.excel.book;

import io.fieldwork.scheduler.format.excel.book.WorkbookCounts.Measure;
import io.fieldwork.scheduler.validate.InputLimits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/*
 * The library builds objects for all that is in a workbook before anybody can ask how much it is. So every part is looked
 * through first, in a stream that keeps nothing: what would take too much memory or time, or is of a kind that is not read,
 * is refused with the reason.
 */
/** A first look through a packed workbook. */
final class WorkbookScan {

    /** What a file is called that cannot be made sense of. */
    static final String DAMAGED = "a damaged workbook, or another kind of file";

    static final String SAVE_AS = ": in Excel, save it as \"Excel Workbook (*.xlsx)\"";

    /** Why a file is not opened: what it is, and what would be right. */
    record Refusal(String found, String expected) {}

    private final WorkbookCounts counts = new WorkbookCounts();
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

    /*
     * What is to be XML and is none is refused here. Other parts are looked at all the same, since a workbook can have its
     * sheets in any. Pictures may define what they like: the library reads none, and no part that has definitions. Of
     * drawings of old (.vml), Excel itself writes some that are no XML, and the library knows how to read them.
     */
    private void lookThrough(String name, InputStream content) throws IOException {
        boolean isXml = name.endsWith(".xml") || name.endsWith(".rels");
        PartScan part = new PartScan(counts);
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
}
