package scot.tolbooth.inventory.transfer;

import java.util.List;
import scot.tolbooth.inventory.audit.Change;

/**
 * What another system says of the things of one resource.
 *
 * @param resource such as {@code sites}
 * @param problems what could not be understood at all
 * @param follow what a new thing brings with it
 */
public record GivenRecords(String resource, List<GivenRecord> records, List<ImportProblem> problems, Follow follow) {

    public GivenRecords {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** What is done, in the transaction of the import, for each thing that was not there before. */
    @FunctionalInterface
    public interface Follow {

        void created(GivenRecord record, String key, Change change);
    }
}
