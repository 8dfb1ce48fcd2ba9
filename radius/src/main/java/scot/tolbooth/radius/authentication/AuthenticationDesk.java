package scot.tolbooth.radius.authentication;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.NasWaits;
import scot.tolbooth.radius.registrant.LastSeen;

/** Decides on requests and writes down what they came to, many in one transaction. */
final class AuthenticationDesk {

    private final FactFinder facts;
    private final AccessRules rules;
    private final JdbcUse use;
    private final JdbcSettlements settlements;
    private final StoredRedirectedDevices redirected;
    private final LastSeen lastSeen;
    private final TransactionTemplate transactions;

    AuthenticationDesk(
            FactFinder facts,
            AccessRules rules,
            JdbcUse use,
            JdbcSettlements settlements,
            StoredRedirectedDevices redirected,
            LastSeen lastSeen,
            TransactionTemplate transactions) {
        this.facts = facts;
        this.rules = rules;
        this.use = use;
        this.settlements = settlements;
        this.redirected = redirected;
        this.lastSeen = lastSeen;
        this.transactions = transactions;
    }

    /** Returns once all of them are decided and durable, or throws and has written none. */
    void settle(List<PendingRequest> requests) {
        NasWaits.forThis(() -> transactions.executeWithoutResult(status -> {
            settlements.begin();
            List<PendingRequest> rest = requests;
            while (!rest.isEmpty()) {
                rest = settleApart(rest);
            }
        }));
        requests.forEach(this::noteSeen);
    }

    private void noteSeen(PendingRequest request) {
        if (request.decision() instanceof Decision.Accept accept) {
            lastSeen.note(accept.registrant(), request.attempt().received());
        }
    }

    /** Settles those that name different users, and returns the others: they come after, for the grant may be used up. */
    private List<PendingRequest> settleApart(List<PendingRequest> requests) {
        Set<String> users = new HashSet<>();
        List<PendingRequest> now = new ArrayList<>(requests.size());
        List<PendingRequest> later = new ArrayList<>();
        requests.forEach(request -> (users.add(user(request.attempt())) ? now : later).add(request));
        decide(now);
        limit(now);
        redirected.issue(now);
        Set<Integer> late =
                settlements.write(now.stream().map(PendingRequest::settlement).toList());
        late.forEach(place -> now.get(place)
                .decide(new Decision.Reject(
                        RejectReason.GRANT_USED, now.get(place).decision().whose(), List.of())));
        return later;
    }

    /** Requests for one device may use its one grant, whatever user they name. */
    private static String user(AccessAttempt attempt) {
        return attempt.byMacAddress() && attempt.device() != null
                ? attempt.device().digits()
                : String.valueOf(attempt.username());
    }

    private void decide(List<PendingRequest> requests) {
        KnownFacts known =
                facts.find(requests.stream().map(PendingRequest::attempt).toList());
        requests.forEach(request -> request.decide(rules.decide(request.attempt(), known)));
    }

    /** Asks what people use only where policy limits that. */
    private void limit(List<PendingRequest> requests) {
        Map<PendingRequest, JdbcUse.Asking> askings = new HashMap<>();
        for (PendingRequest request : requests) {
            if (request.decision() instanceof Decision.Accept accept
                    && accept.settled().asksForUse()) {
                askings.put(
                        request,
                        new JdbcUse.Asking(
                                accept.registrant(), request.attempt().device()));
            }
        }
        if (!askings.isEmpty()) {
            Map<JdbcUse.Asking, Use> uses =
                    use.of(askings.values(), midnight(requests.get(0).attempt().received()));
            askings.forEach((request, asking) -> limit(request, uses.getOrDefault(asking, Use.NONE)));
        }
    }

    private static void limit(PendingRequest request, Use use) {
        if (request.decision() instanceof Decision.Accept accept) {
            @Nullable RejectReason excess = AccessRules.excess(accept.settled(), use);
            request.decide(
                    excess == null
                            ? accept.withUse(use.octetsToday())
                            : new Decision.Reject(excess, accept.registrant(), List.of()));
        }
    }

    private static Instant midnight(Instant now) {
        return LocalDate.ofInstant(now, LONDON).atStartOfDay(LONDON).toInstant();
    }
}
