package scot.tolbooth.inventory.transfer;

import java.util.List;

/**
 * One record as it stands in a file.
 *
 * @param line where it begins, from 1
 * @param broken index of the field whose quotes are broken, or -1
 */
record CsvRecord(int line, List<String> fields, int broken) {

    CsvRecord {
        fields = List.copyOf(fields);
    }

    boolean isBroken() {
        return broken >= 0;
    }

    boolean isBlank() {
        return fields.size() == 1 && fields.get(0).isBlank();
    }
}
