package io.fieldwork.scheduler.format.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart as an inline picture: lines over named steps, or points in a plane. What it shows stands in a table beside
 * it; lines differ by dash and marker, not by colour alone.
 *
 * <pre>{@code new Chart("girlsTogether", "one falling line", "weight", "pairs").lines(steps, lines)}</pre>
 *
 * @param title what it shows, in few words
 * @param description the same for who cannot see it
 */
record Chart(String title, String description, String across, String up) {

    /** The rules that a page with charts needs. */
    static final String STYLE = """
            .chart { width: 34rem; }
            .chart .axis { stroke: currentColor; stroke-width: 1; fill: none; }
            .chart .grid { stroke: var(--line); stroke-width: .5; }
            .chart .line { fill: none; stroke-width: 2; }
            .chart .other { fill: none; stroke: var(--quiet); stroke-width: 1.2; }
            .s0 { stroke: var(--one); } .s1 { stroke: var(--two); } .s2 { stroke: var(--three); }
            .s3 { stroke: var(--four); } .s4 { stroke: var(--five); }
            .chart .s1 { stroke-dasharray: 7 3; } .chart .s2 { stroke-dasharray: 2 3; }
            .chart .s3 { stroke-dasharray: 9 3 2 3; } .chart .s4 { stroke-dasharray: 4 4; }
            .chart .dot { fill: var(--paper); stroke-width: 2; stroke-dasharray: none; }
            .chart .front { fill: var(--one); }
            """;

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int RIGHT = 150;
    private static final int TOP = 14;
    private static final int BOTTOM = 46;
    private static final int KINDS = 5;
    private static final int STEPS = 5;

    /** A named line: its height at each step, not a number where there is none. */
    record Line(String name, List<Double> heights) {

        Line {
            heights = List.copyOf(heights);
        }
    }

    /** A place in the plane; those that are marked are joined, in their order. */
    record Dot(double across, double up, boolean marked) {}

    /** Lines over steps that are evenly apart, whatever they are called; a step without a height is passed over. */
    String lines(List<String> steps, List<Line> lines) {
        List<Double> heights = lines.stream()
                .flatMap(line -> line.heights().stream())
                .filter(height -> !height.isNaN())
                .toList();
        Scale up = Scale.over(heights, HEIGHT - BOTTOM, TOP);
        StringBuilder svg = begin(up);
        for (int i = 0; i < steps.size(); i++) {
            label(svg, stepX(i, steps.size()), HEIGHT - BOTTOM + 16, "middle", steps.get(i));
        }
        for (int number = 0; number < lines.size(); number++) {
            line(svg, lines.get(number), number, up, steps.size());
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, Line line, int number, Scale up, int steps) {
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < line.heights().size(); i++) {
            if (!line.heights().get(i).isNaN()) {
                places.add(new double[] {stepX(i, steps), up.at(line.heights().get(i))});
            }
        }
        String kind = "s" + number % KINDS;
        path(svg, places, "line " + kind);
        places.forEach(place -> marker(svg, place, number, "dot " + kind));
        double[] legend = {WIDTH - RIGHT + 14, TOP + 8 + 20.0 * number};
        path(
                svg,
                List.of(new double[] {legend[0] - 8, legend[1]}, new double[] {legend[0] + 16, legend[1]}),
                "line " + kind);
        marker(svg, new double[] {legend[0] + 4, legend[1]}, number, "dot " + kind);
        label(svg, legend[0] + 22, legend[1] + 4, "start", line.name());
    }

    /** Points in a plane; those that are marked are joined in their order. */
    String dots(List<Dot> dots) {
        Scale side = Scale.over(dots.stream().map(Dot::across).toList(), LEFT, WIDTH - 20);
        Scale up = Scale.over(dots.stream().map(Dot::up).toList(), HEIGHT - BOTTOM, TOP);
        StringBuilder svg = begin(up);
        for (double tick : side.ticks()) {
            label(svg, side.at(tick), HEIGHT - BOTTOM + 16, "middle", number(tick));
        }
        path(
                svg,
                dots.stream()
                        .filter(Dot::marked)
                        .map(dot -> new double[] {side.at(dot.across()), up.at(dot.up())})
                        .toList(),
                "line s0");
        for (Dot dot : dots) {
            double[] place = {side.at(dot.across()), up.at(dot.up())};
            if (dot.marked()) {
                marker(svg, place, 0, "front s0");
            } else {
                marker(svg, place, 1, "other");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private StringBuilder begin(Scale up) {
        StringBuilder svg = new StringBuilder("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\"><title>" + Html.text(title) + "</title><desc>" + Html.text(description) + "</desc>\n");
        int right = WIDTH - 20;
        for (double tick : up.ticks()) {
            svg.append("<path class=\"grid\" d=\"M" + LEFT + " " + number(up.at(tick)) + "H" + right + "\"/>\n");
            label(svg, LEFT - 6, up.at(tick) + 4, "end", number(tick));
        }
        svg.append("<path class=\"axis\" d=\"M" + LEFT + " " + TOP + "V" + (HEIGHT - BOTTOM) + "H" + right + "\"/>\n");
        label(svg, (LEFT + right) / 2.0, HEIGHT - 8, "middle", across);
        svg.append("<text text-anchor=\"middle\" transform=\"translate(14 " + (HEIGHT - BOTTOM + TOP) / 2
                + ") rotate(-90)\">" + Html.text(this.up) + "</text>\n");
        return svg;
    }

    private static double stepX(int index, int steps) {
        double space = WIDTH - RIGHT - LEFT - 30.0;
        return LEFT + 15 + (steps == 1 ? space / 2 : space * index / (steps - 1));
    }

    private static void path(StringBuilder svg, List<double[]> places, String kind) {
        StringBuilder way = new StringBuilder();
        for (double[] place : places) {
            way.append(way.isEmpty() ? 'M' : 'L')
                    .append(number(place[0]))
                    .append(' ')
                    .append(number(place[1]));
        }
        svg.append("<path class=\"" + kind + "\" d=\"" + way + "\"/>\n");
    }

    /** A circle, square, diamond or triangle, by the number of the line. */
    private static void marker(StringBuilder svg, double[] place, int number, String kind) {
        String shape = switch (number % 4) {
            case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";
            case 1 -> "m-3.5-3.5h7v7h-7z";
            case 2 -> "m0-5l5 5l-5 5l-5-5z";
            default -> "m0-4.5l4.5 8h-9z";
        };
        svg.append("<path class=\"" + kind + "\" d=\"M" + number(place[0]) + " " + number(place[1]) + shape + "\"/>\n");
    }

    private static void label(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">"
                + Html.text(text) + "</text>\n");
    }

    /** With one decimal at most, such as {@code 3} and {@code 3.5}; a dash where it is not a number. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** Turns a value into a place on the paper; the whole range with some room, and round ticks. */
    private record Scale(double low, double high, double step, double from, double to) {

        static Scale over(List<Double> values, double from, double to) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(0);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            double step = step(Math.max(most - least, 1) / STEPS);
            double low = Math.floor(least / step) * step;
            double high = Math.max(Math.ceil(most / step) * step, low + step);
            return new Scale(low, high, step, from, to);
        }

        /** The next of 1, 2, 5, 10 and so on: steps that people count in. */
        private static double step(double rough) {
            double ten = 1;
            while (ten * 10 <= rough) {
                ten *= 10;
            }
            double times = rough / ten;
            return ten * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
        }

        double at(double value) {
            return from + (to - from) * (value - low) / (high - low);
        }

        List<Double> ticks() {
            List<Double> ticks = new ArrayList<>();
            for (int i = 0; low + i * step <= high; i++) {
                ticks.add(low + i * step);
            }
            return ticks;
        }
    }
}
