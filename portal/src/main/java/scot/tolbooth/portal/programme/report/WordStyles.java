package scot.tolbooth.portal.programme.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a document, named as word processors know them, so that headings make an outline. */
final class WordStyles {

    static final String BODY = "Normal";
    static final String TITLE = "Title";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";

    static final String INK = "16202A";
    private static final String BRAND = "12345A";

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    static void addTo(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage("en-GB");
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        styles.setDefaultFonts(fonts);
        WordStyles adding = new WordStyles(styles);
        adding.add(new Look(BODY, "Normal", 10, false, INK, 0, 120), -1);
        adding.add(new Look(TITLE, "Title", 20, true, BRAND, 0, 200), -1);
        adding.add(new Look(HEADING_1, "heading 1", 15, true, BRAND, 320, 120), 0);
        adding.add(new Look(HEADING_2, "heading 2", 12, true, BRAND, 220, 100), 1);
    }

    /** Points for the letters, twentieths of a point before and after. */
    private record Look(String id, String name, int size, boolean bold, String colour, int before, int after) {}

    private void add(Look look, int outlineLevel) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(look.id());
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(look.name());
        style.addNewQFormat();
        if (BODY.equals(look.id())) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal(BODY);
        }
        CTPPrGeneral paragraph = style.addNewPPr();
        if (outlineLevel >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outlineLevel));
        }
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before()));
        spacing.setAfter(BigInteger.valueOf(look.after()));
        CTRPr letters = style.addNewRPr();
        if (look.bold()) {
            letters.addNewB();
        }
        letters.addNewColor().setVal(look.colour());
        letters.addNewSz().setVal(BigInteger.valueOf(look.size() * 2L));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}
