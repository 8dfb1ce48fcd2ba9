package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Tag("checklist-10")
    void underOverloadWhatHasWaitedLongestIsDropped() throws InterruptedException {
        try (GroupCommit<Integer> commit = new GroupCommit<>("test", 2, this::slowly, failure -> false)) {
            CompletableFuture<Void> first = commit.add(1);
            busy.await();
            List<CompletableFuture<Void>> more =
                    IntStream.rangeClosed(2, 5).mapToObj(commit::add).toList();
            assertThat(more.subList(0, 2))
                    .allSatisfy(dropped -> assertThat(dropped)
                            .isCompletedExceptionally()
                            .failsWithin(Duration.ZERO)
                            .withThrowableThat()
                            .withCauseInstanceOf(RejectedExecutionException.class));
            free.countDown();
            first.join();
            more.subList(2, 4).forEach(CompletableFuture::join);
            assertThat(batches).containsExactly(List.of(1), List.of(4, 5));
        }
    }

    @Test
    void whatComesAfterTheEndIsRefusedAndWhatCameBeforeIsCommitted() throws InterruptedException {
        GroupCommit<Integer> commit = new GroupCommit<>("test", 10, this::slowly, failure -> false);
        CompletableFuture<Void> first = commit.add(1);
        busy.await();
        CompletableFuture<Void> waiting = commit.add(2);
        free.countDown();
        commit.close();
        assertThat(first).isCompleted();
        assertThat(waiting).isCompleted();
        assertThat(commit.add(3)).isCompletedExceptionally();
    }

    @Test
    void aFailureOfTheMachineIsHeardOfAndTheNextAreCommitted() {
        try (GroupCommit<Integer> commit = new GroupCommit<>("test", 10, this::exhausted, failure -> false)) {
            assertThat(commit.add(0))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(OutOfMemoryError.class);
            assertThat(commit.add(1)).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void whateverComesIsCommittedHoweverManyCameBefore() {
        try (GroupCommit<Integer> commit = new GroupCommit<>("test", 1_000, batches::add, failure -> false)) {
            for (int crowd : List.of(500, 3, 200, 1)) {
                List<CompletableFuture<Void>> added =
                        IntStream.range(0, crowd).mapToObj(commit::add).toList();
                assertThat(CompletableFuture.allOf(added.toArray(CompletableFuture[]::new)))
                        .succeedsWithin(PATIENCE);
            }
        }
        assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(704);
    }

    private void exhausted(List<Integer> batch) {
        if (batch.contains(0)) {
            throw new OutOfMemoryError("made");
        }
        batches.add(batch);
    }

    private void slowly(List<Integer> batch) {
        busy.countDown();
        try {
            free.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        batches.add(batch);
    }
}
