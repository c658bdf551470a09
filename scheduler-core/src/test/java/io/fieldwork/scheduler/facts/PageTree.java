package io.fieldwork.scheduler.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page taken apart by a reader of the tests' own. It is strict: every tag is closed where it was opened, attributes are
 * quoted, and a sign that means something is written as itself.
 */
final class PageTree {

    private static final Set<String> EMPTY = Set.of("meta", "br");
    private static final Set<String> DRAWN = Set.of("path", "line", "rect");
    private static final Set<String> RAW = Set.of("style", "script");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)((?: [a-zA-Z0-9-]+=\"[^\"<>]*\")*)(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-zA-Z0-9-]+)=\"([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:(amp|lt|gt|quot|#39);)?");
    private static final Map<String, String> SIGNS = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "#39", "'");

    /**
     * A part of a page.
     *
     * @param content elements and texts, in their order
     */
    record Element(String name, Map<String, String> attributes, List<Object> content) {

        String attribute(String key) {
            return attributes.getOrDefault(key, "");
        }

        List<Element> children() {
            List<Element> children = new ArrayList<>();
            content.forEach(one -> {
                if (one instanceof Element child) {
                    children.add(child);
                }
            });
            return children;
        }

        /** All text in it; a line that is broken is two lines. */
        String text() {
            if (name.equals("br")) {
                return "\n";
            }
            StringBuilder text = new StringBuilder();
            content.forEach(one -> text.append(one instanceof Element child ? child.text() : one.toString()));
            return text.toString();
        }

        /** The only element of this name in it, however deep. */
        Element the(String wanted) {
            List<Element> found = all(wanted);
            if (found.size() != 1) {
                throw new IllegalStateException("not one <" + wanted + "> but " + found.size());
            }
            return found.get(0);
        }

        List<Element> all(String wanted) {
            List<Element> found = new ArrayList<>();
            for (Element child : children()) {
                if (child.name().equals(wanted)) {
                    found.add(child);
                }
                found.addAll(child.all(wanted));
            }
            return found;
        }
    }

    private final String page;
    private int at;

    private PageTree(String page) {
        this.page = page;
    }

    static Element read(String page) {
        String type = "<!DOCTYPE html>\n";
        if (!page.startsWith(type)) {
            throw new IllegalStateException("no page: " + page.substring(0, Math.min(40, page.length())));
        }
        PageTree reader = new PageTree(page);
        reader.at = type.length();
        Element root = reader.element();
        if (!page.substring(reader.at).isBlank()) {
            throw new IllegalStateException("something stands behind the page: " + page.substring(reader.at));
        }
        return root;
    }

    private Element element() {
        Matcher tag = TAG.matcher(page).region(at, page.length());
        if (!tag.lookingAt() || !tag.group(1).isEmpty()) {
            throw fault("a tag that opens");
        }
        at = tag.end();
        String name = tag.group(2);
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(tag.group(3))
                .results()
                .forEach(found -> attributes.put(found.group(1), plain(found.group(2))));
        List<Object> content = new ArrayList<>();
        if (RAW.contains(name)) {
            int end = page.indexOf("</" + name + ">", at);
            content.add(page.substring(at, end));
            at = end;
        }
        boolean isClosed = !tag.group(4).isEmpty();
        if (isClosed != DRAWN.contains(name)) {
            throw fault("a tag that closes itself, in drawings alone");
        }
        if (!EMPTY.contains(name) && !isClosed) {
            fill(content);
            close(name);
        }
        return new Element(name, attributes, content);
    }

    private void fill(List<Object> content) {
        while (at < page.length() && !page.startsWith("</", at)) {
            if (page.charAt(at) == '<') {
                content.add(element());
            } else {
                int end = page.indexOf('<', at);
                content.add(plain(page.substring(at, end < 0 ? page.length() : end)));
                at = end < 0 ? page.length() : end;
            }
        }
    }

    private void close(String name) {
        String end = "</" + name + ">";
        if (!page.startsWith(end, at)) {
            throw fault(end);
        }
        at += end.length();
    }

    private IllegalStateException fault(String expected) {
        return new IllegalStateException(
                "expected " + expected + ", found: " + page.substring(at, Math.min(page.length(), at + 60)));
    }

    private String plain(String text) {
        if (text.indexOf('>') >= 0) {
            throw new IllegalStateException("a sign that means something: " + text);
        }
        return ENTITY.matcher(text).replaceAll(found -> {
            if (found.group(1) == null) {
                throw new IllegalStateException("a sign that means something: " + text);
            }
            return Matcher.quoteReplacement(SIGNS.get(found.group(1)));
        });
    }
}
