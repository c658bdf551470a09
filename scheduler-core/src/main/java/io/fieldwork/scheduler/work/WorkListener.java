package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;

/**
 * Hears what a job does while it goes on. Calls may come from several threads.
 *
 * <p>A job prints nothing: who calls it decides what is shown of this, and where.
 */
public interface WorkListener extends ProgressListener {

    /** Hears nothing. */
    WorkListener NONE = new WorkListener() {
        @Override
        public void warn(List<Issue.Warning> warnings) {
            // Nobody listens.
        }

        @Override
        public void read(ReadReport report) {
            // Nobody listens.
        }

        @Override
        public void say(String text) {
            // Nobody listens.
        }

        @Override
        public void onPart(int done, int all) {
            // Nobody listens.
        }

        @Override
        public void onBest(String score, List<String> costs) {
            // Nobody listens.
        }
    };

    /**
     * What looks wrong in an input and can be worked with, before the work begins. It may be restricted.
     *
     * @param warnings may be none
     */
    void warn(List<Issue.Warning> warnings);

    /** What was read of a file, as soon as it is read: the first that is heard of it. */
    void read(ReadReport report);

    /** What is being done now, in words that may be handed out. */
    void say(String text);

    /** How many parts of how many are done. */
    void onPart(int done, int all);
}
