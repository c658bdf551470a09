package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import io.fieldwork.scheduler.sampling.ListedCase.Notes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Long-lists on which whoever is inspected has written diaries and doubts by chance, and the inspectorate decisions. */
public final class DoubtfulLists {

    private static final List<String> NOTES = List.of(
            "revoked without contact",
            "?",
            "work done by another team",
            "leave out",
            "the case manager is on leave",
            "-",
            "Not suitable, see e-mail of the manager");

    private DoubtfulLists() {}

    /** Without a note, a decision or a diary. */
    public static LongList plain(LongList list) {
        return changed(list, one -> with(one, new Notes("", ""), Decision.NONE));
    }

    /** The same as it was before the inspectorate left anything out. */
    public static LongList undecided(LongList list) {
        return new LongList(
                list.cases().stream()
                        .map(one -> one.decision() == Decision.LEAVE_OUT ? with(one, one.notes(), Decision.NONE) : one)
                        .toList(),
                list.diaries());
    }

    /** The same with those cases left out. */
    public static LongList leavingOut(LongList list, Set<String> ids) {
        return new LongList(
                list.cases().stream()
                        .map(one -> ids.contains(one.id()) ? with(one, one.notes(), Decision.LEAVE_OUT) : one)
                        .toList(),
                list.diaries());
    }

    /** The same with notes in some rows, decisions to keep among them, and diaries of some people, by chance. */
    public static LongList scribbled(LongList list, LocalDate monday, Random dice) {
        int notes = dice.nextInt(101);
        LongList noted = changed(list, one -> {
            boolean isNoted = dice.nextInt(100) < notes;
            Notes written = new Notes(
                    isNoted ? NOTES.get(dice.nextInt(NOTES.size())) : "", dice.nextInt(4) == 0 ? "tell the lead" : "");
            return with(one, written, dice.nextInt(6) == 0 ? Decision.KEEP : Decision.NONE);
        });
        return new LongList(noted.cases(), diaries(list, monday, dice));
    }

    private static Map<String, List<Unavailability>> diaries(LongList list, LocalDate monday, Random dice) {
        int away = dice.nextInt(101);
        Map<String, List<Unavailability>> diaries = new LinkedHashMap<>();
        for (String name : list.cases().stream()
                .map(one -> one.manager().name())
                .distinct()
                .toList()) {
            if (dice.nextInt(100) < away) {
                List<Unavailability> periods = new ArrayList<>();
                for (int number = 1 + dice.nextInt(3); number > 0; number--) {
                    LocalDateTime start = monday.plusDays(dice.nextInt(9) - 4).atTime(dice.nextInt(18), 0);
                    periods.add(new Unavailability(start, start.plusHours(1 + dice.nextInt(120)), "leave"));
                }
                diaries.put(dice.nextBoolean() ? name : name.toUpperCase(Locale.ROOT), periods);
            }
        }
        return diaries;
    }

    private static LongList changed(LongList list, Function<ListedCase, ListedCase> change) {
        return new LongList(list.cases().stream().map(change).collect(Collectors.toList()), Map.of());
    }

    private static ListedCase with(ListedCase one, Notes notes, Decision decision) {
        return new ListedCase(
                one.id(),
                one.child(),
                one.sentence(),
                one.levels(),
                one.manager(),
                one.team(),
                one.marks(),
                notes,
                decision,
                one.place());
    }
}
