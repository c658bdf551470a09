package io.fieldwork.scheduler.format.view;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted or looked at in a schedule.
 *
 * @param counted what, for example {@code interviews with a stand-in}
 * @param number how many; null where that is not shown
 * @param result {@code holds}, {@code broken}, or what to do; empty where there is nothing to judge
 * @param rule id of the constraint; empty where there is none
 */
public record ScheduleCheck(String counted, @Nullable Long number, String result, String rule) {}
