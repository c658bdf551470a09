package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call that pays: a concession that somebody could be asked for, and what it removes; tried out before it
 * is named. Restricted, since it follows from children's data (FIELD-036).
 *
 * @param concession what to ask for
 * @param removes for example {@code 1 file read (2 left)}; each request by itself, not all together
 * @param gain how much it removes, as a number
 */
public record ConcessionRequest(Concession concession, String removes, int gain) {

    /** Whom to ask, for example {@code Case Manager 7}. */
    public String who() {
        return concession.who();
    }

    /** When it is wanted; null where any time will do. */
    public @Nullable Period when() {
        return concession.when();
    }

    /** For example {@code Case Manager 7 free on Wed 17 Sep 2014 09:30-10:45: removes 1 file read (2 left).} */
    public String sentence() {
        return concession.what() + ": removes " + removes + ".";
    }
}
