package io.fieldwork.scheduler.format.excel.record;

import io.fieldwork.scheduler.format.excel.page.FoundPage;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Role;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Which sheet is which: a page is known by its title, wherever it stands and whatever the sheet is called; a list by its name, and
 * where that is another now, by its headings.
 */
final class SheetPairs {

    private final List<WrittenSheet> written;
    private final IdentityHashMap<WrittenSheet, FoundSheet> found = new IdentityHashMap<>();
    private final List<XSSFSheet> left = new ArrayList<>();

    private SheetPairs(List<WrittenSheet> written) {
        this.written = written;
    }

    /**
     * Finds the sheets of a workbook.
     *
     * @param isOfProgram true for the names of sheets that the program itself adds later
     */
    static SheetPairs of(List<WrittenSheet> written, XSSFWorkbook workbook, Predicate<String> isOfProgram) {
        SheetPairs pairs = new SheetPairs(written);
        for (Sheet sheet : workbook) {
            String name = sheet.getSheetName();
            if (!name.equalsIgnoreCase(RecordSheet.NAME) && !isOfProgram.test(name)) {
                pairs.left.add((XSSFSheet) sheet);
            }
        }
        pairs.findPages();
        pairs.find(
                (one, sheet) -> one.name().equalsIgnoreCase(sheet.getSheetName().strip()));
        pairs.find((one, sheet) ->
                !one.isPage() && one.headings().equals(WrittenSheet.row(WrittenSheet.cellsOf(sheet, 0, 0), 0)));
        return pairs;
    }

    private void findPages() {
        List<Inspector> team = written.stream()
                .filter(WrittenSheet::isPage)
                .map(page -> new Inspector(page.owner(), "", Role.ASSISTANT_INSPECTOR, null, List.of(), List.of()))
                .toList();
        for (XSSFSheet sheet : List.copyOf(left)) {
            FoundPage.find(sheet)
                    .ifPresent(page -> page.owner(team)
                            .map(Inspector::id)
                            .ifPresent(owner -> written.stream()
                                    .filter(one -> one.isPage() && one.owner().equals(owner) && !found.containsKey(one))
                                    .findFirst()
                                    .ifPresent(one -> {
                                        left.remove(sheet);
                                        found.put(one, FoundSheet.of(sheet, page.rows(), page.columns()));
                                    })));
        }
    }

    private interface Likeness {
        boolean isLike(WrittenSheet written, XSSFSheet sheet);
    }

    private void find(Likeness likeness) {
        for (WrittenSheet one : written) {
            if (!found.containsKey(one)) {
                left.stream()
                        .filter(sheet -> likeness.isLike(one, sheet))
                        .findFirst()
                        .ifPresent(sheet -> {
                            left.remove(sheet);
                            found.put(one, FoundSheet.of(sheet, 0, 0));
                        });
            }
        }
    }

    Optional<FoundSheet> find(WrittenSheet one) {
        return Optional.ofNullable(found.get(one));
    }

    /** Sheets that are not the program's, in the order of the workbook. */
    List<FoundSheet> others() {
        return left.stream().map(sheet -> FoundSheet.of(sheet, 0, 0)).toList();
    }
}
