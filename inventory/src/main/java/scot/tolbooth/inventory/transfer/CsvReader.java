package scot.tolbooth.inventory.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads RFC 4180 text into records. A record whose quotes are broken is handed out as such, and reading goes on with
 * the next line: one slip of the pen must not swallow the rest of the file.
 */
final class CsvReader {

    private static final char QUOTE = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int position;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    static List<CsvRecord> read(String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        CsvReader reader = new CsvReader(marked ? text.substring(1) : text);
        List<CsvRecord> records = new ArrayList<>();
        while (reader.position < reader.text.length()) {
            CsvRecord record = reader.next();
            if (!record.isBlank()) {
                records.add(record);
            }
        }
        return records;
    }

    private CsvRecord next() {
        int start = position;
        int startLine = line;
        List<String> fields = new ArrayList<>();
        do {
            int field = fields.size();
            if (!readField(fields)) {
                return broken(start, startLine, field);
            }
        } while (skip(','));
        skipLineEnd();
        return new CsvRecord(startLine, fields, -1);
    }

    /** Reads one field, and says whether its quotes were in order. */
    private boolean readField(List<String> fields) {
        if (!skip(QUOTE)) {
            int start = position;
            while (!atFieldEnd()) {
                if (text.charAt(position) == QUOTE) {
                    return false;
                }
                position++;
            }
            fields.add(text.substring(start, position));
            return true;
        }
        StringBuilder content = new StringBuilder();
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next != QUOTE) {
                line += next == '\n' ? 1 : 0;
                content.append(next);
            } else if (skip(QUOTE)) {
                content.append(QUOTE);
            } else {
                fields.add(content.toString());
                return atFieldEnd();
            }
        }
        return false;
    }

    private CsvRecord broken(int start, int startLine, int field) {
        int end = text.indexOf('\n', start);
        String whole = text.substring(start, end < 0 ? text.length() : end).strip();
        position = end < 0 ? text.length() : end + 1;
        line = startLine + 1;
        return new CsvRecord(startLine, List.of(whole), field);
    }

    private boolean atFieldEnd() {
        if (position == text.length()) {
            return true;
        }
        char next = text.charAt(position);
        return next == ',' || next == '\n' || next == '\r';
    }

    private void skipLineEnd() {
        skip('\r');
        if (skip('\n')) {
            line++;
        }
    }

    private boolean skip(char wanted) {
        if (position < text.length() && text.charAt(position) == wanted) {
            position++;
            return true;
        }
        return false;
    }
}
