package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.MacAddress;

/** Many sessions as columns, for one statement that writes them all. */
final class SessionColumns {

    private SessionColumns() {}

    static MapSqlParameterSource progress(List<SessionRecord> sessions) {
        return new MapSqlParameterSource()
                .addValue("started", instants(sessions, SessionRecord::started))
                .addValue(
                        "lastUpdate",
                        instants(sessions, session -> session.progress().lastUpdate()))
                .addValue(
                        "heard",
                        instants(sessions, session -> session.progress().heard()))
                .addValue("stopped", instants(sessions, SessionRecord::stopped))
                .addValue(
                        "presumed",
                        sessions.stream().map(SessionRecord::presumed).toArray(Boolean[]::new))
                .addValue(
                        "inputOctets",
                        numbers(sessions, session -> session.progress().inputOctets()))
                .addValue(
                        "outputOctets",
                        numbers(sessions, session -> session.progress().outputOctets()))
                .addValue("cause", texts(sessions, SessionRecord::cause));
    }

    static void addKeys(MapSqlParameterSource parameters, List<SessionRecord> sessions) {
        parameters
                .addValue("nas", texts(sessions, session -> session.key().nas().value()))
                .addValue("source", texts(sessions, session -> session.key().source()))
                .addValue(
                        "nasIdentifier",
                        texts(sessions, session -> session.key().nasIdentifier()))
                .addValue(
                        "acctSessionId",
                        texts(sessions, session -> session.key().acctSessionId()));
    }

    static void addParties(MapSqlParameterSource parameters, List<SessionRecord> sessions) {
        parameters
                .addValue(
                        "site", texts(sessions, session -> text(session.party().site())))
                .addValue(
                        "registrant",
                        sessions.stream()
                                .map(session -> session.party().registrant())
                                .toArray(UUID[]::new))
                .addValue(
                        "mac", texts(sessions, session -> digits(session.party().mac())))
                .addValue("ssid", texts(sessions, session -> session.party().ssid()))
                .addValue("userName", texts(sessions, session -> handle(session).userName()))
                .addValue(
                        "callingStationId",
                        texts(sessions, session -> handle(session).callingStationId()))
                .addValue(
                        "framedAddress",
                        texts(sessions, session -> handle(session).framedAddress()))
                .addValue(
                        "auditSessionId",
                        texts(sessions, session -> handle(session).auditSessionId()));
    }

    static boolean isEnded(SessionRecord session) {
        return session.stopped() != null && !session.presumed();
    }

    private static SessionHandle handle(SessionRecord session) {
        return isEnded(session) ? SessionHandle.NONE : session.party().handle();
    }

    private static @Nullable String text(@Nullable SiteCode site) {
        return site == null ? null : site.value();
    }

    private static @Nullable String digits(@Nullable MacAddress mac) {
        return mac == null ? null : mac.digits();
    }

    static <T> @Nullable String[] texts(Collection<T> of, Function<T, @Nullable String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static Long[] numbers(List<SessionRecord> sessions, Function<SessionRecord, Long> part) {
        return sessions.stream().map(part).toArray(Long[]::new);
    }

    private static @Nullable Long[] instants(
            List<SessionRecord> sessions, Function<SessionRecord, @Nullable Instant> part) {
        return sessions.stream().map(part).map(SessionColumns::micros).toArray(Long[]::new);
    }

    private static @Nullable Long micros(@Nullable Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
