package scot.tolbooth.collector.snmp;

/** How much an agent is asked for at once; agents that choke on one size are asked in the next from then on. */
enum BulkSize {
    /** The usual size. */
    LARGE(25, 12),
    /** What agents with small buffers bear. */
    SMALL(10, 4),
    /** GETNEXT, which is all that SNMPv1 has. */
    SINGLE(1, 8);

    private final int repetitions;
    private final int columns;

    BulkSize(int repetitions, int columns) {
        this.repetitions = repetitions;
        this.columns = columns;
    }

    /** Columns asked for in one request. */
    int columns() {
        return columns;
    }

    /** Rows asked for in one request: fewer the more columns there are, so that an answer stays near one datagram. */
    int repetitions(int columnsAsked) {
        return this == SINGLE ? 1 : Math.max(2, Math.min(repetitions, 3 * repetitions / columnsAsked));
    }

    BulkSize larger() {
        return this == SINGLE ? SMALL : LARGE;
    }

    BulkSize smaller() {
        return this == LARGE ? SMALL : SINGLE;
    }
}
