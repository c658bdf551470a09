package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.model.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole page in one file, in the look that all pages share. It loads nothing and sends nothing: its security policy
 * allows its own style and script by their hashes and nothing else.
 *
 * <pre>{@code
 * String page = HtmlPage.titled("Key dates", "<h1>Key dates</h1>")
 *         .withStyle(".late { font-weight: bold; }")
 *         .write();
 * }</pre>
 *
 * <p>The policy forbids {@code style} attributes and handlers in tags: give classes, and rules for them. The body is
 * trusted: every text in it has gone through {@link Html#text}.
 *
 * @param language of the words, such as {@code en-GB}
 * @param title plain text
 * @param body the content of the main part, as HTML
 * @param style rules beside the common ones; may be empty
 * @param script the page must be of full use without it; may be empty
 * @param restricted true where the page speaks of children: its head says so
 * @param facts what its head says for programs to read, by name
 */
public record HtmlPage(
        String language,
        String title,
        String body,
        String style,
        String script,
        boolean restricted,
        Map<String, String> facts) {

    /** What the head of a page says that speaks of children; it is known by this. */
    public static final String RESTRICTED = "<meta name=\"classification\" content=\"fieldwork, restricted\">";

    private static final String LOOK = resource("look.css");

    public HtmlPage {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A page in English with the common look alone. */
    public static HtmlPage titled(String title, String body) {
        return new HtmlPage("en-GB", title, body, "", "", false, Map.of());
    }

    public HtmlPage withLanguage(String other) {
        return new HtmlPage(other, title, body, style, script, restricted, facts);
    }

    public HtmlPage withStyle(String rules) {
        return new HtmlPage(language, title, body, rules, script, restricted, facts);
    }

    public HtmlPage withScript(String code) {
        return new HtmlPage(language, title, body, style, code, restricted, facts);
    }

    /** The same page with facts in its head. */
    public HtmlPage withFacts(Map<String, String> said) {
        return new HtmlPage(language, title, body, style, script, restricted, said);
    }

    /** The same page, marked as one that speaks of children. */
    public HtmlPage asRestricted() {
        return new HtmlPage(language, title, body, style, script, true, facts);
    }

    /** The file; the same page gives the same text everywhere. */
    public String write() {
        String rules = LOOK + style;
        String policy = "default-src 'none'; style-src " + hash(rules)
                + (script.isEmpty() ? "" : "; script-src " + hash(script)) + "; base-uri 'none'; form-action 'none'";
        return "<!DOCTYPE html>\n<html lang=\"" + Html.text(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + (restricted ? RESTRICTED + "\n" : "")
                + heads()
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<title>" + Html.text(title) + "</title>\n<style>" + rules + "</style>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<main id=\"main\">\n" + body
                + "\n</main>\n"
                + (script.isEmpty() ? "" : "<script>" + script + "</script>\n") + "</body>\n</html>\n";
    }

    private String heads() {
        StringBuilder heads = new StringBuilder();
        facts.forEach((name, content) -> heads.append("<meta name=\"fieldwork-")
                .append(name)
                .append("\" content=\"")
                .append(Html.text(content))
                .append("\">\n"));
        return heads.toString();
    }

    /** How a policy names what it allows: one letter more in style or script and the browser refuses it. */
    private static String hash(String content) {
        byte[] checksum = Checksum.of(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(checksum) + "'";
    }

    /** A style or script that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing.\nMaybe the jar is incomplete.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
