package io.fieldwork.scheduler.format.labels;

import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;

/** The languages that a schedule workbook is printed in. */
public enum Language {
    ENGLISH("en-GB"),
    WELSH("cy"),

    /** Welsh and English on equal terms, Welsh first (OUT-036). */
    BOTH("cy");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** What programs know it by; of both, that of the words that stand first. */
    public String tag() {
        return tag;
    }

    /** What is printed where nobody chose: both in Wales, under the programmes whose documents ask for it (OUT-036). */
    public static Language usual(InspectionDetails inspection) {
        return inspection.nation() == Nation.WALES && inspection.programme() != Programme.FJI ? BOTH : ENGLISH;
    }
}
