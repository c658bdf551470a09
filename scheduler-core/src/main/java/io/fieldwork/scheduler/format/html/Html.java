package io.fieldwork.scheduler.format.html;

/**
 * Text on its way into a page.
 *
 * <pre>{@code row.append("<td>").append(Html.text(name)).append("</td>");}</pre>
 */
public final class Html {

    private Html() {}

    /** The text with every sign that means something in a page written as itself; fit for a quoted attribute too. */
    public static String text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int index = 0; index < plain.length(); index++) {
            char sign = plain.charAt(index);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isPrintable(sign) ? sign : ' ');
            }
        }
        return escaped.toString();
    }

    private static boolean isPrintable(char sign) {
        return sign >= ' ' || sign == '\t' || sign == '\n';
    }

    /** One cell of a table. */
    public static String cell(String plain) {
        return "<td>" + text(plain) + "</td>";
    }

    /** The heading of a row. */
    public static String rowHeading(String plain) {
        return "<th scope=\"row\">" + text(plain) + "</th>";
    }

    /** The heading of a column. */
    public static String columnHeading(String plain) {
        return "<th scope=\"col\">" + text(plain) + "</th>";
    }
}
