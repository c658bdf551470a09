package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FilledRow;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.ResemblingNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a long-list spells its case managers: what is read as one person is said once, and so is what may be one and is taken
 * for two. No message repeats a cell of a long-list; both cells are named.
 */
final class ManagerSpellings {

    private static final String NAME = "managerName";

    /** By folded name: where it stands first, and one cell of each other spelling. */
    private final Map<FoldedName, Map<String, String>> cellBySpelling = new LinkedHashMap<>();

    /** Notes the name of a row. */
    void note(FilledRow row) {
        String name = row.value(NAME).asText("");
        FoldedName folded = FoldedName.of(name);
        if (!folded.isEmpty()) {
            cellBySpelling
                    .computeIfAbsent(folded, unused -> new LinkedHashMap<>())
                    .putIfAbsent(CellText.key(name), row.reading().places().of(row.path(NAME)));
        }
    }

    /** Says of each person who is spelt in several ways that it is one; a warning for each two who may be one. */
    void tell(FormReading reading) {
        cellBySpelling.forEach((name, cells) -> {
            List<String> places = List.copyOf(cells.values());
            if (places.size() > 1) {
                reading.report()
                        .readAs(
                                Issue.places(places.get(0), places.get(1)),
                                places.size() + " spellings of one name, read as those of one case manager");
            }
        });
        List<FoldedName> names = List.copyOf(cellBySpelling.keySet());
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name.text()));
        for (ResemblingNames.Pair pair : ResemblingNames.pairs(texts)) {
            reading.issues()
                    .warning(
                            Issue.places(first(names.get(pair.one())), first(names.get(pair.other()))),
                            "two names that resemble each other",
                            ResemblingNames.EXPECTED,
                            null);
        }
    }

    private String first(FoldedName name) {
        return cellBySpelling.getOrDefault(name, Map.of()).values().iterator().next();
    }
}
