package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.model.Checksum;
import io.fieldwork.scheduler.sampling.ListedCase.Levels;
import java.util.List;
import java.util.TreeMap;

/**
 * A short number that is the same where list and options are, for whoever wants to know whether a draw can be repeated.
 */
final class DrawFingerprint {

    /** What exchanges for the diaries are bound by: a sample that was fitted by another rule cannot be repeated. */
    private static final String FITTING = "no group further off than the draw left it\n";

    private DrawFingerprint() {}

    /** Of all that a draw depends on but the seed; nothing of a case can be read from it. */
    static String of(List<JudgedCase> cases, SamplingRequest request) {
        StringBuilder text = new StringBuilder(request.options());
        for (JudgedCase one : cases) {
            ListedCase listed = one.listed();
            text.append('\n')
                    .append(String.join(
                            "|",
                            listed.id(),
                            one.standing().name(),
                            one.stratum(),
                            String.valueOf(one.tier()),
                            listed.team(),
                            ManagerNames.key(listed),
                            listed.child().gender().name(),
                            listed.child().ethnicity().name(),
                            String.valueOf(listed.age(request.announced())),
                            written(listed.levels())));
        }
        return of(text.toString());
    }

    /** In the form that fingerprints have been made of from the first: it stays, whatever the code calls a level. */
    private static String written(Levels levels) {
        return "Levels[vulnerability=" + levels.vulnerability() + ", rosh=" + levels.rosh() + ", reoffending="
                + levels.reoffending() + "]";
    }

    /** Of the diaries, where a sample was made to fit them. */
    static String of(LongList list) {
        StringBuilder text = new StringBuilder(FITTING);
        new TreeMap<>(list.diaries())
                .forEach((name, away) -> away.stream()
                        .map(period -> ManagerNames.key(name) + "|" + period.start() + "|" + period.end() + "\n")
                        .sorted()
                        .forEach(text::append));
        return of(text.toString());
    }

    private static String of(String text) {
        return Checksum.shortHex(text);
    }
}
