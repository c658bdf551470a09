package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person of a small test: always free and of no site, unless said. */
public final class TestPerson {

    private final String id;
    private final List<Unavailability> unavailable = new ArrayList<>();
    private final List<Period> preferred = new ArrayList<>();
    private @Nullable String site;
    private boolean absentPreviousWeek;
    private @Nullable LocalDate firstDayBack;
    private boolean waived;

    TestPerson(String id) {
        this.id = id;
    }

    public TestPerson at(String newSite) {
        site = newSite;
        return this;
    }

    public TestPerson away(String from, String to) {
        unavailable.add(TestWeek.away(from, to));
        return this;
    }

    public TestPerson prefers(String from, String to) {
        preferred.add(TestWeek.period(from, to));
        return this;
    }

    public TestPerson absentLastWeek() {
        absentPreviousWeek = true;
        return this;
    }

    public TestPerson backOn(String day) {
        firstDayBack = TestWeek.day(day);
        return this;
    }

    public TestPerson waivesFirstDayBack() {
        waived = true;
        return this;
    }

    Person build() {
        return new Person(
                id,
                "Person " + id,
                "",
                site,
                unavailable,
                preferred,
                absentPreviousWeek,
                firstDayBack,
                waived,
                "",
                null,
                "",
                List.of());
    }
}
