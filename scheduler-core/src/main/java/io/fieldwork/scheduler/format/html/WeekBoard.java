package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.html.WeekBlocks.Block;
import io.fieldwork.scheduler.format.view.BlockKind;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Inspector;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The week as a board: days across, inspectors down, blocks to scale. It is a table of lists, so it can be read without
 * its look; the classes {@code x90} and {@code w120} put a block 90 minutes behind the day's first hour, 120 minutes
 * wide.
 */
final class WeekBoard {

    private static final int HOUR = 60;
    private static final int SLIM = 20;
    private static final int WIDE = 75;

    // So that half an hour has room for two upright lines, which titles of meetings need; the board scrolls sideways.
    private static final int HOUR_REM = 3;
    private static final int NAMES_REM = 9;
    private static final int NARROWEST_REM = 90;

    /** The more days, the narrower their blocks, which are taller instead. */
    private static final int FEW_DAYS = 3;

    private final WeekBlocks blocks;
    private final List<LocalDate> days;
    private final int firstHour;
    private final int hours;

    WeekBoard(WeekBlocks blocks) {
        this.blocks = blocks;
        this.days = blocks.days();
        int first = 9;
        int last = 17;
        for (Block block : all()) {
            first = Math.min(first, block.start().getHour());
            last = Math.max(last, (minuteOfDay(block) + minutes(block) + HOUR - 1) / HOUR);
        }
        this.firstHour = first;
        this.hours = last - first;
    }

    private List<Block> all() {
        return blocks.view().team().stream()
                .flatMap(inspector -> blocks.of(inspector).stream())
                .toList();
    }

    private static int minuteOfDay(Block block) {
        return block.start().getHour() * HOUR + block.start().getMinute();
    }

    private static int minutes(Block block) {
        return (int) Duration.between(block.start(), block.end()).toMinutes();
    }

    private int offset(Block block) {
        return minuteOfDay(block) - firstHour * HOUR;
    }

    /** The rules that put the blocks in their places. */
    String style() {
        StringBuilder rules = new StringBuilder();
        Set<Integer> offsets = new TreeSet<>();
        Set<Integer> widths = new TreeSet<>();
        for (Block block : all()) {
            offsets.add(offset(block));
            widths.add(minutes(block));
        }
        for (int hour = 0; hour < hours; hour++) {
            offsets.add(hour * HOUR);
        }
        offsets.forEach(offset -> rules.append(rule("x", offset, "left")));
        widths.forEach(width -> rules.append(rule("w", width, "width")));
        boolean isTall = days.size() > FEW_DAYS;
        rules.append(String.format(
                Locale.ROOT,
                ".board { --hour: %.4f%%; --width: %drem; --height: %s; --printed: %s; --letters: %s; }\n",
                100.0 / hours,
                Math.max(NARROWEST_REM, NAMES_REM + HOUR_REM * hours * days.size()),
                isTall ? "8rem" : "5.4rem",
                isTall ? "17.5mm" : "14.5mm",
                isTall ? "5pt" : "5.6pt"));
        return rules.toString();
    }

    private String rule(String name, int minutes, String property) {
        double share = 100.0 * minutes / (hours * HOUR);
        return String.format(Locale.ROOT, ".board .%s%d { %s: %.4f%%; }\n", name, minutes, property, share);
    }

    String html() {
        StringBuilder html = new StringBuilder("<p class=\"key\">");
        for (BlockKind kind : BlockKind.values()) {
            html.append("<span class=\"")
                    .append(type(kind))
                    .append("\">")
                    .append(Html.text(blocks.view().labels().text(kind.keyText())));
            html.append("</span> ");
        }
        html.append("</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The week as a board\">");
        html.append("<table class=\"board\"><caption class=\"hidden\">The week: a column a day, a row an inspector");
        html.append("</caption>\n<thead><tr>").append(Html.columnHeading("Inspector"));
        for (LocalDate day : days) {
            html.append("<th scope=\"col\">")
                    .append(Html.text(PrintedTimes.day(day)))
                    .append(hourMarks())
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>");
        blocks.view().team().forEach(inspector -> html.append(row(inspector)));
        return html.append("</tbody></table></div>\n").toString();
    }

    private String hourMarks() {
        StringBuilder marks = new StringBuilder("<span class=\"hours\" aria-hidden=\"true\">");
        for (int hour = 0; hour < hours; hour++) {
            marks.append("<span class=\"x")
                    .append(hour * HOUR)
                    .append("\">")
                    .append(firstHour + hour)
                    .append("</span>");
        }
        return marks.append("</span>").toString();
    }

    private String row(Inspector inspector) {
        StringBuilder html = new StringBuilder("<tr><th scope=\"row\">").append(Html.text(inspector.id()));
        html.append("<span class=\"quiet\"> ")
                .append(Html.text(inspector.printedName()))
                .append("<br>");
        html.append(Html.text(blocks.view().labels().role(inspector.role()))).append("</span></th>");
        for (LocalDate day : days) {
            html.append("<td><ol>");
            blocks.of(inspector, day).forEach(block -> html.append(block(block)));
            html.append("</ol></td>");
        }
        return html.append("</tr>\n").toString();
    }

    /** One block; what has no room on the board stands in the other views. */
    private String block(Block block) {
        StringBuilder html =
                new StringBuilder("<li class=\"x").append(offset(block)).append(" w");
        html.append(minutes(block))
                .append(' ')
                .append(type(block.kind()))
                .append(size(block))
                .append("\"><span class=\"time\">");
        html.append(PrintedTimes.time(block.start()))
                .append("\u2013")
                .append(PrintedTimes.time(block.end()))
                .append("</span> <b>");
        html.append(Html.text(block.kind().marked(block.title()))).append("</b>");
        if (block.hasOwnJoiningTime()) {
            html.append(" <span>joins ")
                    .append(PrintedTimes.time(block.joins()))
                    .append("</span>");
        }
        block.who().forEach(who -> html.append(" <span>").append(Html.text(who)).append("</span>"));
        return html.append("</li>").toString();
    }

    /** A sliver is too narrow for words on the board, a slim block has them upright; the other views have all of them. */
    private static String size(Block block) {
        if (minutes(block) < SLIM || block.kind() == BlockKind.REST) {
            return " sliver";
        }
        return minutes(block) < WIDE && block.kind() != BlockKind.INTERVIEW ? " slim" : "";
    }

    static String type(BlockKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
