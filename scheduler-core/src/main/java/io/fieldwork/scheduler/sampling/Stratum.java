package io.fieldwork.scheduler.sampling;

/**
 * What a stratum had and got.
 *
 * @param listed cases on the long-list, among them those that HMI Probation left out
 * @param eligible those that it did not
 * @param aimed its places in proportion, before anybody looked at how many cases there are
 * @param quota its places after those that it could not fill were moved
 * @param drawn cases in the sample
 */
public record Stratum(String name, int listed, int eligible, int aimed, int quota, int drawn) {

    /** The same with so many cases in the sample. */
    Stratum filled(int cases) {
        return new Stratum(name, listed, eligible, aimed, cases, cases);
    }
}
