package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.validate.Issue;
import java.util.ArrayList;
import java.util.List;

/** A listener that remembers what it heard, each with its kind first. */
class Heard implements WorkListener {

    private final List<String> all = new ArrayList<>();

    /** In the order in which it was told. */
    synchronized List<String> all() {
        return List.copyOf(all);
    }

    private synchronized void add(String text) {
        all.add(text);
    }

    @Override
    public void warn(List<Issue.Warning> warnings) {
        warnings.forEach(warning -> add("warn " + warning.sentence()));
    }

    @Override
    public void read(ReadReport report) {
        report.lines().forEach(line -> add("read " + line));
    }

    @Override
    public void say(String text) {
        add("say " + text);
    }

    @Override
    public void onPart(int done, int all) {
        add("part " + done + " of " + all);
    }

    @Override
    public void onBest(String score, List<String> costs) {
        add("best " + score);
    }
}
