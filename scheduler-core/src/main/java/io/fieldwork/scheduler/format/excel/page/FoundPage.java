package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.WeekState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * A page that was found in a workbook, and what stands above its days: whose page it is, and of which version. People
 * put rows above a page or columns before it, so it is known by its headings and not by where they stand.
 *
 * @param rows how many rows further down everything stands than it was printed
 * @param columns how many columns further right everything stands
 */
public record FoundPage(Sheet sheet, int rows, int columns) {

    private static final Set<String> LEFT_HEADINGS = Stream.of(Label.PAGE_LEFT, Label.PAGE_MEETINGS_LEFT)
            .flatMap(label -> Labels.everywhere(label).stream())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final int SEARCHED_ROWS = 40;
    private static final int SEARCHED_COLUMNS = 30;

    /** A version as pages print it in any language: {@code v2, Mon 15 Sep 07:58}, {@code v3 draft}. */
    private static final Pattern VERSION = Pattern.compile(
            "v([1-9]\\d{0,5})((?:,|\\s+(?:" + words(Label.DRAFT) + ")).*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What is a draft says so; pages of an older form say when it is due instead. */
    private static final Pattern DRAFT =
            Pattern.compile("\\b(" + words(Label.DRAFT) + "|" + words(Label.DUE) + ")\\b", Pattern.CASE_INSENSITIVE);

    /** A label in each language, without what is filled in. */
    private static String words(Label label) {
        return Stream.of(Language.ENGLISH, Language.WELSH)
                .map(language ->
                        Pattern.quote(Labels.of(language).text(label, "").strip()))
                .collect(Collectors.joining("|"));
    }

    /** Finds the headings of a page; empty for a sheet that is no page. */
    public static Optional<FoundPage> find(Sheet sheet) {
        for (int row = 0; row < SEARCHED_ROWS; row++) {
            Row line = sheet.getRow(row);
            for (int column = 0; line != null && column < SEARCHED_COLUMNS; column++) {
                boolean left = isLeftHeading(CellReading.printed(line.getCell(column)));
                if (left && column > 0) {
                    return Optional.of(new FoundPage(sheet, row - PageLayout.HEADING_ROW, column - 1));
                }
            }
        }
        return Optional.empty();
    }

    /** True for what stands above the references, in any language that a page is printed in. */
    static boolean isLeftHeading(String text) {
        return LEFT_HEADINGS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The row at which the days begin; title and version stand above it. */
    private int dayRow() {
        return rows + PageLayout.DAY_ROW;
    }

    /** Whose page it is: the title says so; where the title is gone, the sheet's name. */
    public Optional<Inspector> owner(List<Inspector> team) {
        for (int row = 0; row < dayRow(); row++) {
            Row line = sheet.getRow(row);
            for (int column = 0; line != null && column < PageLayout.COLUMNS; column++) {
                Optional<Inspector> named = namedInTitle(CellReading.printed(line.getCell(column)), team);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return team.stream()
                .filter(inspector ->
                        inspector.id().equalsIgnoreCase(sheet.getSheetName().strip()))
                .findFirst();
    }

    /** Ids may begin with one another, such as {@code AI} and {@code AI - 2}: the longest that fits is meant. */
    private static Optional<Inspector> namedInTitle(String text, List<Inspector> team) {
        String title = text.toLowerCase(Locale.ROOT);
        return team.stream()
                .filter(inspector -> title.startsWith(inspector.id().toLowerCase(Locale.ROOT) + " - "))
                .max(Comparator.comparingInt(
                                (Inspector inspector) -> inspector.id().length())
                        .thenComparing(inspector -> text.startsWith(inspector.id())));
    }

    /** The version without its time, which is printed without a year; a draft of the first where the page says nothing. */
    public Edition edition() {
        Edition found = Edition.FIRST;
        for (int row = 0; row < dayRow(); row++) {
            Row line = sheet.getRow(row);
            if (line != null) {
                for (Cell cell : line) {
                    Matcher matcher = VERSION.matcher(CellReading.printed(cell));
                    if (matcher.matches()) {
                        String rest = Objects.requireNonNullElse(matcher.group(2), "");
                        WeekState state = DRAFT.matcher(rest).find() ? WeekState.DRAFT : WeekState.ISSUED;
                        found = new Edition(Integer.parseInt(matcher.group(1)), state, null);
                    }
                }
            }
        }
        return found;
    }

    /** The first cell that says something: whose page it is. */
    public CellPlace head() {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!CellReading.printed(cell).isEmpty()) {
                    return place(cell);
                }
            }
        }
        return new CellPlace(sheet.getSheetName(), "A1");
    }

    CellPlace place(Cell cell) {
        return new CellPlace(sheet.getSheetName(), cell.getAddress().formatAsString());
    }
}
