package io.fieldwork.scheduler.sampling;

import org.jspecify.annotations.Nullable;

/**
 * One case that was drawn and is not in the sample, with the one that has its place: so that an audit can name each
 * (SAMP-009, SAMP-015). Restricted.
 *
 * @param reference under which the case was drawn
 * @param leaving its index
 * @param place who has its place, or null where nobody was left
 * @param why in a sentence that names nobody
 */
public record SampleChange(
        ChangeCause cause,
        String reference,
        int leaving,
        @Nullable FilledPlace place,
        String why) {

    /** What may change a sample: nothing else does. */
    public enum ChangeCause {
        LEFT_OUT("HMIP decision: leave out"),
        FITTED("exchanged for the diaries, as asked"),
        REPLACED("proved unsuitable");

        private final String words;

        ChangeCause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The reserve that came.
     *
     * @param reference under which it is in the sample: the same, but for one that proved unsuitable later
     * @param number its place among the reserves of its stratum and team
     */
    public record FilledPlace(String reference, int index, int number) {}
}
