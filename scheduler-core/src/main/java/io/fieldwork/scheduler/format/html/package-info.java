/**
 * Pages for a browser, each in one file that loads and sends nothing. A schedule, an explanation, a sweep or key dates
 * come in, and the text of a page goes out. Open {@link io.fieldwork.scheduler.format.html.HtmlPage} first, which every
 * page goes through; {@link io.fieldwork.scheduler.format.html.SchedulePage} is the largest.
 */
@NullMarked
package io.fieldwork.scheduler.format.html;

import org.jspecify.annotations.NullMarked;
