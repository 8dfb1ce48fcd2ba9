package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditTrail;

/**
 * Forecasts of the programme as it is recorded. One is computed at a time, in the background, and kept until a fact
 * changes or the day ends; meanwhile the one before is shown. Safe for use by several threads.
 */
public class Forecasts implements AutoCloseable {

    private static final int KEPT = 12;

    private final RecordedFacts facts;
    private final AuditTrail changes;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Forecasts::thread);
    private final Map<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);

    /** The facts' state at which an answer was begun, and the answer once it is there. */
    private record Answer(
            State state,
            CompletableFuture<Outlook> outlook,
            @Nullable Outlook before) {

        @Nullable Outlook latest() {
            return outlook.isDone() && !outlook.isCompletedExceptionally() ? outlook.join() : before;
        }
    }

    private record State(String change, LocalDate today) {}

    Forecasts(RecordedFacts facts, AuditTrail changes) {
        this.facts = facts;
        this.changes = changes;
    }

    /** The answer from the facts as they are now, however long that takes: about two seconds for 50 open sites. */
    public Outlook now(Question question) {
        try {
            return ask(question, true).outlook().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /**
     * What can be answered at once: the present answer if it is there or comes within a tenth of a second, or else the
     * one before it, or else nothing. The present one is being worked out then.
     */
    public Glance glance(Question question) {
        Answer answer = ask(question, false);
        try {
            return new Glance(Optional.of(answer.outlook().get(100, TimeUnit.MILLISECONDS)), true);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException notYet) {
            return new Glance(Optional.ofNullable(answer.latest()), false);
        }
        return new Glance(Optional.ofNullable(answer.latest()), false);
    }

    /**
     * The forecast of things as they are that is there already, or of how they were before the latest change; never
     * waits. Empty where there is none yet: it is being worked out then.
     */
    public Optional<Outlook> latest() {
        return Optional.ofNullable(ask(Question.USUAL, false).latest());
    }

    /**
     * What is known of a forecast at once.
     *
     * @param outlook the present one, or the one before the latest change; empty where there is none yet
     * @param isPresent whether it is from the facts as they are now
     */
    public record Glance(Optional<Outlook> outlook, boolean isPresent) {}

    /** Begins the present answer, unless it is there, or an earlier one is under way and will do for the moment. */
    private Answer ask(Question question, boolean onlyThePresent) {
        State state = new State(changes.mark(), facts.today());
        synchronized (answers) {
            Answer known = answers.get(question);
            if (known != null && known.state().equals(state) && !known.outlook().isCompletedExceptionally()) {
                return known;
            }
            if (known != null && !onlyThePresent && !known.outlook().isDone()) {
                return known;
            }
            Answer answer = new Answer(
                    state,
                    CompletableFuture.supplyAsync(() -> work(question), worker),
                    known == null ? null : known.latest());
            answers.put(question, answer);
            answers.keySet().stream()
                    .limit(Math.max(0, answers.size() - KEPT))
                    .toList()
                    .forEach(answers::remove);
            return answer;
        }
    }

    private Outlook work(Question question) {
        ProgrammeFacts known = facts.gather();
        boolean asItIs = question.whatIf().equals(WhatIf.NOTHING);
        return new Outlook(
                Forecast.of(known, question),
                asItIs ? Drivers.of(known, question) : List.of(),
                asItIs ? BackTesting.of(known, question.seed()) : Optional.empty());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "forecast");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
