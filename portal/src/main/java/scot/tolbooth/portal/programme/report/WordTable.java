package scot.tolbooth.portal.programme.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed columns with a header row that is repeated on every page; rows are not torn apart. */
final class WordTable {

    private static final String LINE = "9AA5AF";
    private static final String HEADER_FILL = "E4EAF0";
    private static final int LETTERS = 9;

    private final XWPFTable table;
    private final List<Column> columns;

    /** A column; its share of the width counts against the others'. */
    record Column(String header, int share, boolean number) {

        static Column text(String header, int share) {
            return new Column(header, share, false);
        }

        static Column number(String header, int share) {
            return new Column(header, share, true);
        }
    }

    /** A cell with a filling; letters and filling as hexadecimal RGB. */
    record Cell(String text, String fill, String letters) {

        static Cell plain(String text) {
            return new Cell(text, "", WordStyles.INK);
        }
    }

    /** @param width of the whole table, in twips */
    WordTable(XWPFDocument document, List<Column> columns, int width) {
        this.columns = columns;
        this.table = document.createTable(1, columns.size());
        table.setTableAlignment(TableRowAlign.LEFT);
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(50, 90, 50, 90);
        borders();
        int shares = columns.stream().mapToInt(Column::share).sum();
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        columns.forEach(
                column -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * column.share() / shares)));
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int index = 0; index < columns.size(); index++) {
            XWPFTableCell cell = header.getCell(index);
            cell.setColor(HEADER_FILL);
            write(
                    cell,
                    columns.get(index).header(),
                    true,
                    WordStyles.INK,
                    columns.get(index).number());
        }
    }

    void row(String... texts) {
        row(java.util.Arrays.stream(texts).map(Cell::plain).toList());
    }

    void row(List<Cell> cells) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int index = 0; index < columns.size(); index++) {
            Cell content = cells.get(index);
            XWPFTableCell cell = row.getCell(index);
            if (!content.fill().isEmpty()) {
                cell.setColor(content.fill());
            }
            write(
                    cell,
                    content.text(),
                    !content.fill().isEmpty(),
                    content.letters(),
                    columns.get(index).number());
        }
    }

    private static void write(XWPFTableCell cell, String text, boolean bold, String letters, boolean number) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setSpacingAfter(0);
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        XWPFRun run = paragraph.createRun();
        run.setFontSize(LETTERS);
        run.setBold(bold);
        run.setColor(letters);
        boolean first = true;
        for (String line : text.lines().toList()) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line);
            first = false;
        }
    }

    private void borders() {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
    }
}
