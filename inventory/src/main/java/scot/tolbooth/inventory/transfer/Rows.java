package scot.tolbooth.inventory.transfer;

import java.util.List;

/** What was read of one file or list: the things themselves, and what could not be read. */
interface Rows<T> {

    List<ImportProblem> problems();

    /** What was passed over without harm. */
    List<String> unknownColumns();

    List<T> items();

    /** Where a thing stands: its line in a file, its place in a list, from 1. */
    int line(T item);

    /** The problem of a thing that could be read but not saved. */
    ImportProblem problem(T item, String column, String problem);
}
