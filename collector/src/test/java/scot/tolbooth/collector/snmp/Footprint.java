package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process holds at a moment: for tests that nothing leaks however long it goes on. */
record Footprint(long heapBytes, int threads) {

    private static final long HEAP_SLACK = 48L << 20;
    private static final int THREAD_SLACK = 4;

    static Footprint now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new Footprint(runtime.totalMemory() - runtime.freeMemory(), Thread.activeCount());
    }

    /** Fails where much has grown since. */
    void assertNotGrown() {
        Footprint now = now();
        assertThat(now.heapBytes - heapBytes).as("growth of the heap").isLessThan(HEAP_SLACK);
        assertThat(now.threads - threads).as("growth of threads").isLessThanOrEqualTo(THREAD_SLACK);
    }
}
