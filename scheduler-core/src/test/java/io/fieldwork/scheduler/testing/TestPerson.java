package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import java.util.ArrayList;
import java.util.List;

/** A person of a small test: always free and of no site, unless said. */
public final class TestPerson {

    private final Person.Builder one;
    private final List<Unavailability> unavailable = new ArrayList<>();
    private final List<Period> preferred = new ArrayList<>();

    TestPerson(String id) {
        one = Person.builder(id, "Person " + id);
    }

    public TestPerson at(String newSite) {
        one.site(newSite);
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
        one.absentPreviousWeek(true);
        return this;
    }

    public TestPerson backOn(String day) {
        one.firstDayBack(TestWeek.day(day));
        return this;
    }

    public TestPerson waivesFirstDayBack() {
        one.firstDayBackWaived(true);
        return this;
    }

    Person build() {
        return one.unavailable(unavailable).preferred(preferred).build();
    }
}
