package io.fieldwork.scheduler.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    @Test
    void whatPeopleTypedIsNeverMarkup() {
        assertThat(Html.text("<script>\"x\" & 'y'\u0000")).isEqualTo("&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39; ");
        assertThat(HtmlPage.titled("</title><b>", "").write()).contains("<title>&lt;/title&gt;&lt;b&gt;</title>");
    }

    @Test
    void thePolicyAllowsItsOwnStyleAndScriptByHashAlone() throws Exception {
        String page = HtmlPage.titled("Dates", "<h1>Dates</h1>")
                .withStyle(".late { font-weight: bold; }")
                .withScript("document.title;")
                .write();

        assertThat(page)
                .contains("default-src 'none'; style-src " + hash(between(page, "<style>", "</style>"))
                        + "; script-src " + hash("document.title;"))
                .doesNotContain("unsafe-inline")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("style=\"");
    }

    @Test
    void aPageWithoutScriptAllowsNone() {
        assertThat(HtmlPage.titled("Dates", "").write())
                .doesNotContain("script-src")
                .doesNotContain("<script>");
    }

    @Test
    void theLanguageIsSaid() {
        assertThat(HtmlPage.titled("Dyddiadau", "").withLanguage("cy").write()).contains("<html lang=\"cy\">");
    }

    private static String hash(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
