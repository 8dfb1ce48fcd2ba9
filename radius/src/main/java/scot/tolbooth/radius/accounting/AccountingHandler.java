package scot.tolbooth.radius.accounting;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.radius.GroupCommit;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.protocol.Answer;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusService;
import scot.tolbooth.radius.protocol.RequestHandler;

/** Answers Accounting-Requests, once what they report is durable and not before (RFC 2866 section 4.1). */
final class AccountingHandler implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AccountingHandler.class);
    private static final Answer RECORDED = new Answer.Reply(PacketCode.ACCOUNTING_RESPONSE, List.of());

    private final AccountingReader reader;
    private final GroupCommit<AccountingReport> commit;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    AccountingHandler(AccountingReader reader, GroupCommit<AccountingReport> commit) {
        this.reader = reader;
        this.commit = commit;
    }

    @Override
    public RadiusService serves() {
        return RadiusService.ACCOUNTING;
    }

    @Override
    public CompletionStage<Answer> handle(RadiusExchange exchange, Executor port) {
        return reader.read(exchange)
                .<CompletionStage<Answer>>map(event -> commit.add(new AccountingReport(exchange, event))
                        .handle((done, failure) -> failure == null ? RECORDED : notRecorded(failure)))
                .orElseGet(() -> CompletableFuture.completedStage(new Answer.Silence(DropReason.INVALID)));
    }

    private Answer notRecorded(Throwable failure) {
        quietLog.run(() -> LOG.error("Accounting cannot be recorded: {}", failure.getMessage()));
        if (failure instanceof RejectedExecutionException) {
            return new Answer.Silence(DropReason.OVERLOADED);
        }
        if (failure instanceof SpoolException) {
            return new Answer.Silence(DropReason.SPOOL_FULL);
        }
        return new Answer.Silence(
                failure instanceof DataAccessException ? DropReason.DATABASE_UNAVAILABLE : DropReason.FAILED);
    }
}
