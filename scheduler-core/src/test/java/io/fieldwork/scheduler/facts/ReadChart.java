package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fieldwork.scheduler.facts.PageTree.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A chart as somebody reads it who sees the drawing alone: numbers beside the axes make the scales, and what is drawn is read
 * off them.
 *
 * @param across what stands below the axis
 * @param up what stands beside it
 * @param steps what stands at the places of the lower axis
 * @param dots each with what it looks like and its two values, in the order in which they are drawn
 * @param joined the places that a line joins
 * @param lines the places of each line on the paper
 * @param names of the lines
 */
record ReadChart(
        String title,
        String across,
        String up,
        List<String> steps,
        List<Double> stepsAcross,
        List<String> dots,
        List<String> joined,
        List<List<double[]>> lines,
        List<String> names,
        double[] height) {

    private static final Pattern PLACE = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    /** The lower axis, from which its words hang, and where the words of the lines begin. */
    private static final double LOWER = 320 - 46 + 16;

    private static final double LEGEND = 560 - 150;

    /** A tenth of a point on paper is the least that is written. */
    private static final double FINE = 0.06;

    static ReadChart of(Element figure) {
        Element svg = figure.the("svg");
        List<Element> below = new ArrayList<>();
        List<Element> beside = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        String up = "";
        for (Element text : svg.all("text")) {
            if (!text.attribute("transform").isEmpty()) {
                up = text.text();
            } else if (text.attribute("text-anchor").equals("end")) {
                beside.add(text);
            } else if (text.attribute("text-anchor").equals("start")) {
                names.add(text.text());
            } else if (Double.parseDouble(text.attribute("y")) == LOWER) {
                below.add(text);
            } else {
                titles.add(text.text());
            }
        }
        assertThat(figure.the("figcaption").text()).isEqualTo(svg.the("title").text());
        assertThat(titles).hasSize(1);
        double[] height = scale(beside, "y", -4);
        List<String> steps = below.stream().map(Element::text).toList();
        boolean isPlane = svg.all("path").stream()
                .anyMatch(path -> path.attribute("class").matches("front s0|other"));
        double[] width = isPlane ? scale(below, "x", 0) : new double[] {0, 1};
        List<String> dots = new ArrayList<>();
        List<String> joined = new ArrayList<>();
        List<List<double[]>> lines = new ArrayList<>();
        for (Element path : svg.all("path")) {
            String kind = path.attribute("class");
            List<double[]> places = places(path);
            if (kind.equals("front s0") || kind.equals("other")) {
                boolean isRound = path.attribute("d").contains("a4 4");
                assertThat(isRound).isEqualTo(kind.equals("front s0"));
                dots.add(kind.replace(" s0", "") + " " + words(places.get(0), width, height));
            } else if (kind.startsWith("line") && isPlane) {
                places.forEach(place -> joined.add(words(place, width, height)));
            } else if (kind.startsWith("line") && (places.isEmpty() || places.get(0)[0] < LEGEND)) {
                lines.add(places);
            }
        }
        return new ReadChart(
                svg.the("title").text(),
                titles.get(0),
                up,
                steps,
                below.stream()
                        .map(text -> Double.parseDouble(text.attribute("x")))
                        .toList(),
                dots,
                joined,
                lines,
                names,
                height);
    }

    /** What a number on the paper means, by the first and the last that are written on the axis: where nought is, and one. */
    private static double[] scale(List<Element> texts, String side, double shift) {
        assertThat(texts).hasSizeGreaterThan(1);
        Element first = texts.get(0);
        Element last = texts.get(texts.size() - 1);
        double from = Double.parseDouble(first.attribute(side)) + shift;
        double one = (Double.parseDouble(last.attribute(side)) + shift - from)
                / (Double.parseDouble(last.text()) - Double.parseDouble(first.text()));
        double nought = from - one * Double.parseDouble(first.text());
        for (Element text : texts) {
            assertThat(Double.parseDouble(text.attribute(side)) + shift)
                    .isCloseTo(nought + one * Double.parseDouble(text.text()), within(3 * FINE));
        }
        return new double[] {nought, one};
    }

    private static List<double[]> places(Element path) {
        List<double[]> places = new ArrayList<>();
        for (MatchResult place : PLACE.matcher(path.attribute("d")).results().toList()) {
            places.add(new double[] {Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))});
        }
        return places;
    }

    /** The whole numbers that a place stands for. */
    private static String words(double[] place, double[] width, double[] height) {
        double across = (place[0] - width[0]) / width[1];
        double up = (place[1] - height[0]) / height[1];
        assertThat(across).isCloseTo(Math.round(across), within(0.05));
        assertThat(up).isCloseTo(Math.round(up), within(0.05));
        return Math.round(across) + " " + Math.round(up);
    }

    /** The line goes through each count that there is, above its step. */
    void assertLine(int line, List<Double> counts) {
        int at = 0;
        for (int step = 0; step < counts.size(); step++) {
            if (!counts.get(step).isNaN()) {
                double[] place = lines.get(line).get(at++);
                assertThat(place[0]).isCloseTo(stepsAcross.get(step), within(2 * FINE));
                assertThat((place[1] - height[0]) / height[1]).isCloseTo(counts.get(step), within(0.02));
            }
        }
        assertThat(lines.get(line)).hasSize(at);
    }
}
