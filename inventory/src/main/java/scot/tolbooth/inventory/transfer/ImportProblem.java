package scot.tolbooth.inventory.transfer;

/**
 * Why something in a file was not imported.
 *
 * @param line where the row begins, from 1
 * @param column empty where it concerns the whole row
 * @param value as it stands in the file; secrets are not repeated
 * @param problem the rule that it breaks
 */
public record ImportProblem(int line, String column, String value, String problem) {

    @Override
    public String toString() {
        return "line " + line + (column.isEmpty() ? "" : ", " + column + " '" + value + "'") + ": " + problem;
    }
}
