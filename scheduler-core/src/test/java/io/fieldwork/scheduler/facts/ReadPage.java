package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.facts.PageTree.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody reads on the schedule's page, view by view: a row for each line, heading and row of a table. Nothing of the
 * page's body is left out, so what stands where it should not is a row too many.
 */
final class ReadPage {

    private ReadPage() {}

    /** By {@code top}, and for each view by the word after {@code #}. */
    static Map<String, List<List<String>>> of(Element page) {
        Element main = page.the("main");
        Map<String, List<List<String>>> views = new LinkedHashMap<>();
        List<List<String>> top = new ArrayList<>();
        views.put("top", top);
        for (Element part : main.children()) {
            if (part.attribute("class").equals("view")) {
                views.put(part.attribute("id"), rows(part));
            } else {
                top.addAll(rows(part));
            }
        }
        for (Object text : main.content()) {
            if (text instanceof String words && !words.isBlank()) {
                top.add(List.of("loose", words));
            }
        }
        return views;
    }

    private static List<List<String>> rows(Element part) {
        List<List<String>> rows = new ArrayList<>();
        for (Object one : part.content()) {
            if (one instanceof Element element) {
                rows.addAll(row(element));
            } else if (!one.toString().isBlank()) {
                rows.add(List.of("loose", one.toString()));
            }
        }
        return rows;
    }

    private static List<List<String>> row(Element element) {
        return switch (element.name()) {
            case "p", "h1", "h2", "h3", "caption" ->
                List.of(Stream.concat(Stream.of(classed(element)), parts(element).stream())
                        .toList());
            case "li" -> List.of(List.of("link", element.the("a").attribute("href"), element.text()));
            case "tr" -> List.of(element.children().stream().map(ReadPage::cell).toList());
            default -> rows(element);
        };
    }

    private static String classed(Element element) {
        String name = element.attribute("class");
        return name.isEmpty() ? element.name() : element.name() + "." + name;
    }

    /** The text, or where it is made of spans, each with its class. */
    private static List<String> parts(Element element) {
        List<Element> spans = element.children();
        return spans.isEmpty()
                ? List.of(element.text())
                : spans.stream().map(span -> classed(span) + " " + span.text()).toList();
    }

    /** Text; of a cell with a class that and the text; of the board's lists, block by block. */
    private static String cell(Element cell) {
        if (!cell.all("ol").isEmpty()) {
            return String.join(
                    "\n",
                    cell.the("ol").children().stream().map(ReadPage::block).toList());
        }
        if (!cell.all("span").isEmpty()) {
            return text(cell);
        }
        return cell.attribute("class").isEmpty() ? cell.text() : cell.attribute("class") + ": " + cell.text();
    }

    private static String block(Element item) {
        return item.attribute("class") + " | " + text(item);
    }

    private static String text(Element parent) {
        List<String> words = new ArrayList<>();
        for (Object one : parent.content()) {
            if (one instanceof Element element) {
                boolean isList = element.attribute("class").equals("hours");
                words.add(
                        isList
                                ? String.join(
                                        " ",
                                        element.children().stream()
                                                .map(mark -> mark.attribute("class") + "=" + mark.text())
                                                .toList())
                                : element.text().strip());
            } else if (!one.toString().isBlank()) {
                words.add(one.toString().strip());
            }
        }
        return String.join(" | ", words);
    }
}
