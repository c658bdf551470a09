package io.fieldwork.scheduler.cli;

import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Searches what the libraries log, down to where they say what they do. The program itself switches all of it off. */
final class LibraryLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");

    private final Level before = ROOT.getLevel();
    private final Marks marks;
    private final Set<String> found = new TreeSet<>();
    private final SimpleFormatter formatter = new SimpleFormatter();
    private long records;

    private LibraryLog(Marks marks) {
        this.marks = marks;
    }

    static LibraryLog listen(Marks marks) {
        LibraryLog log = new LibraryLog(marks);
        ROOT.setLevel(Level.FINE);
        ROOT.addHandler(log);
        return log;
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        records++;
        found.addAll(marks.in(formatter.format(logged)).values());
    }

    synchronized Set<String> found() {
        return found;
    }

    synchronized long records() {
        return records;
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(before);
    }
}
