package scot.tolbooth.portal.programme.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document on landscape A4: a title, headings, paragraphs and tables in a British hand. Lengths in twips. */
final class WordDocument implements AutoCloseable {

    private static final int PAGE_WIDTH = 16_838;
    private static final int PAGE_HEIGHT = 11_906;
    private static final int MARGIN = 1_020;
    private static final int SMALL = 8;

    private final XWPFDocument document = new XWPFDocument();

    WordDocument(String title) {
        WordStyles.addTo(document);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        for (var side : List.<java.util.function.Consumer<BigInteger>>of(
                margins::setTop, margins::setBottom, margins::setLeft, margins::setRight)) {
            side.accept(BigInteger.valueOf(MARGIN));
        }
        describe(title);
        styled(WordStyles.TITLE, title);
        number(title);
    }

    void heading(int level, String text) {
        styled(level == 1 ? WordStyles.HEADING_1 : WordStyles.HEADING_2, text);
    }

    void paragraph(String text) {
        styled(WordStyles.BODY, text);
    }

    /** A table whose header row stands at the top of every page that it runs over. */
    WordTable table(WordTable.Column... columns) {
        WordTable table = new WordTable(document, List.of(columns), PAGE_WIDTH - 2 * MARGIN);
        styled(WordStyles.BODY, "");
        return table;
    }

    byte[] bytes() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void describe(String title) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Tolbooth");
    }

    private void number(String title) {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.RIGHT);
        small(footer, title + "    Page ");
        field(footer, "PAGE");
        small(footer, " of ");
        field(footer, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        CTR run = field.addNewR();
        run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * SMALL));
        run.addNewT().setStringValue("1");
    }

    private static void small(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(SMALL);
        run.setText(text);
    }

    private void styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }
}
