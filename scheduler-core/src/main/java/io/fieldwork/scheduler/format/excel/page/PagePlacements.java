package io.fieldwork.scheduler.format.excel.page;

import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.validate.Issues;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects which case stands in which slot, page after page, and says where a case stands twice. */
public final class PagePlacements {

    private final Map<String, String> slotByCase = new HashMap<>();
    private final Map<String, CellPlace> cellByCase = new LinkedHashMap<>();
    private final Issues issues;

    public PagePlacements(Issues issues) {
        this.issues = issues;
    }

    void put(String reference, String slot, CellPlace place) {
        CellPlace before = cellByCase.putIfAbsent(reference, place);
        if (before == null) {
            slotByCase.put(reference, slot);
        } else {
            issues.fault(place.toString(), reference, "each reference once; it also stands in " + before);
        }
    }

    /** Where each reference stands. */
    public Map<String, CellPlace> cells() {
        return cellByCase;
    }

    /** The slot ids, in the order of the references given. */
    public Map<String, String> inOrder(Iterable<String> references) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String reference : references) {
            String slot = slotByCase.get(reference);
            if (slot != null) {
                result.put(reference, slot);
            }
        }
        return result;
    }
}
