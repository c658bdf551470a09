package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.loaded.PathPlaces;
import java.util.HashMap;
import java.util.Map;

/** Where in a workbook each JSON path was read; what was not read itself is placed where its nearest parent was. */
public final class CellPlaces implements PathPlaces {

    private final Map<String, String> places = new HashMap<>();

    public void put(String path, String place) {
        places.put(path, place);
    }

    @Override
    public String of(String path) {
        String known = path;
        while (!known.isEmpty() && !places.containsKey(known)) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return places.getOrDefault(known, path);
    }
}
