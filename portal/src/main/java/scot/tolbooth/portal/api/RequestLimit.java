package scot.tolbooth.portal.api;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each account, or address without an account, to so many requests a minute. Runs after sign-in. */
final class RequestLimit extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 10_000;

    private final int perMinute;
    private final Clock clock;
    private final ProblemAnswers problems;
    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new RecentlyUsed());

    RequestLimit(int perMinute, Clock clock, ProblemAnswers problems) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller(request), caller -> fullBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
        ErrorResponseException problem = Problems.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "More than %d requests in a minute (tolbooth.api.requests-per-minute)".formatted(perMinute));
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        problems.send(problem, request, response);
    }

    private static String caller(HttpServletRequest request) {
        return request.getRemoteUser() == null
                ? "address " + request.getRemoteAddr()
                : "account " + request.getRemoteUser();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .withCustomTimePrecision(new ClockTime(clock))
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private static final class RecentlyUsed extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        RecentlyUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    }
}
