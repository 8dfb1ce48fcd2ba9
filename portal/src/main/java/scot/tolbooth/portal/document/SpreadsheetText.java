package scot.tolbooth.portal.document;

/** Text in tables that people open in spreadsheets, which take for a formula what begins like one. */
public final class SpreadsheetText {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private SpreadsheetText() {}

    /** As text for spreadsheets too: led by an apostrophe where they would reckon with it. */
    public static String plain(String text) {
        return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
