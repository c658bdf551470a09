package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks what an amended inspection says of versions: the one of the schedule that it goes with, and the absences that were
 * entered with it and those before. Each stands in its person's diary too; where one was taken out of the one place and not of
 * the other, nobody can tell which is true.
 */
final class AbsenceChecks {

    private static final String VERSIONS = "a whole number from 1 to " + Edition.LAST_VERSION;

    private final CheckContext context;
    private final InspectionIssues issues;

    AbsenceChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(InspectionInput listed) {
        Integer version = listed.version();
        if (version != null && !isVersion(version)) {
            issues.fault("version", version, VERSIONS + ", the version of the published schedule");
        }
        KnownIds known = context.people()
                .and(context.inspectors(), "somebody on the list of people, or an inspector of the team");
        Map<String, List<Unavailability>> diaries = diaries(listed);
        for (int i = 0; i < listed.absences().size(); i++) {
            String path = "absences[" + i + "]";
            EnteredAbsence one = listed.absences().get(i);
            known.check(path + ".who", one.who());
            if (context.people().contains(one.who()) && context.inspectors().contains(one.who())) {
                issues.fault(path + ".who", one.who(), "an id that a person and an inspector do not share");
            }
            version(path + ".version", one.version(), version);
            List<Unavailability> diary = diaries.get(one.who());
            if (diary != null && issues.areSound(path + ".who", path + ".from", path + ".to") && !one.takeFrom(diary)) {
                issues.fault(
                        path,
                        PlainTime.of(one.from()) + " to " + PlainTime.of(one.to()),
                        "a time that stands among those at which " + one.who()
                                + " is unavailable too; whoever is back is taken out of both");
            }
        }
    }

    private void version(String path, int entered, @Nullable Integer version) {
        if (!isVersion(entered)) {
            issues.fault(path, entered, VERSIONS);
        } else if (version == null) {
            issues.fault(
                    "version",
                    null,
                    "the version of the published schedule that this inspection goes with, since an absence was entered with"
                            + " version " + entered);
        } else if (entered > version && issues.isSound("version")) {
            issues.fault(path, entered, "at most " + version + ", the version that this inspection goes with");
        }
    }

    private static boolean isVersion(int number) {
        return number >= 1 && number <= Edition.LAST_VERSION;
    }

    /** Of all whose diary could be read. */
    private Map<String, List<Unavailability>> diaries(InspectionInput listed) {
        Map<String, List<Unavailability>> diaries = new HashMap<>();
        for (int i = 0; i < listed.inspectors().size(); i++) {
            Inspector one = listed.inspectors().get(i);
            add(diaries, "inspectors[" + i + "]", one.id(), one.unavailable());
        }
        for (int i = 0; i < listed.people().size(); i++) {
            Person one = listed.people().get(i);
            add(diaries, "people[" + i + "]", one.id(), one.unavailable());
        }
        return diaries;
    }

    private void add(
            Map<String, List<Unavailability>> diaries, String path, String who, List<Unavailability> unavailable) {
        boolean isSound = true;
        for (int i = 0; i < unavailable.size(); i++) {
            String entry = path + ".unavailable[" + i + "]";
            isSound &= issues.areSound(entry + ".start", entry + ".end");
        }
        if (isSound) {
            diaries.put(who, new ArrayList<>(unavailable));
        }
    }
}
