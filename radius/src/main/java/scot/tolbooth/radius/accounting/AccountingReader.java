package scot.tolbooth.radius.accounting;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.ClassToken;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.Stations;

/** Reads Accounting-Requests. */
record AccountingReader(ClassToken classToken, Redemption redemption) {

    private static final int START = 1;
    private static final int STOP = 2;
    private static final int INTERIM_UPDATE = 3;
    private static final int ACCOUNTING_ON = 7;
    private static final int ACCOUNTING_OFF = 8;
    private static final Duration LONGEST_SESSION = Duration.ofDays(30);
    private static final int MOST_GIGAWORDS = 1 << 30;

    /** What the request reports, as far as it says that itself; empty where it lacks what it must have. Asks nobody. */
    Optional<AccountingEvent> read(RadiusExchange exchange) {
        return exchange.packet().number(AttributeType.ACCT_STATUS_TYPE).flatMap(status -> switch (status.intValue()) {
            case START -> session(AccountingEvent.Kind.START, exchange);
            case STOP -> session(AccountingEvent.Kind.STOP, exchange);
            case INTERIM_UPDATE -> session(AccountingEvent.Kind.INTERIM, exchange);
            case ACCOUNTING_ON -> nas(exchange, TerminateCause.NAS_STARTED);
            case ACCOUNTING_OFF -> nas(exchange, TerminateCause.NAS_STOPPED);
            default -> Optional.of(new AccountingEvent.OfNoConcern());
        });
    }

    /** The same events, and whose they are where only the user name tells, which is that of a grant: one query for all. */
    List<AccountingEvent> complete(List<AccountingEvent> events) {
        Set<String> users =
                events.stream().flatMap(event -> namedOnly(event).stream()).collect(Collectors.toSet());
        Map<String, Grant> grants = redemption.find(users);
        return grants.isEmpty()
                ? events
                : events.stream().map(event -> complete(event, grants)).toList();
    }

    private static AccountingEvent complete(AccountingEvent event, Map<String, Grant> grants) {
        Optional<UUID> registrant = namedOnly(event).map(grants::get).map(Grant::registrant);
        return event instanceof AccountingEvent.OfSession ofSession && registrant.isPresent()
                ? ofSession.of(registrant.get())
                : event;
    }

    private static Optional<String> namedOnly(AccountingEvent event) {
        return event instanceof AccountingEvent.OfSession ofSession
                        && ofSession.party().registrant() == null
                ? Optional.ofNullable(ofSession.party().handle().userName())
                : Optional.empty();
    }

    private Optional<AccountingEvent> session(AccountingEvent.Kind kind, RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        return text(packet, AttributeType.ACCT_SESSION_ID)
                .map(id -> new AccountingEvent.OfSession(
                        kind,
                        new SessionKey(exchange.nas().name(), source(exchange), nasIdentifier(packet), id),
                        party(exchange),
                        at(exchange),
                        exchange.received(),
                        kind == AccountingEvent.Kind.START ? null : lasted(packet),
                        octets(packet, AttributeType.ACCT_INPUT_OCTETS, AttributeType.ACCT_INPUT_GIGAWORDS),
                        octets(packet, AttributeType.ACCT_OUTPUT_OCTETS, AttributeType.ACCT_OUTPUT_GIGAWORDS),
                        packet.number(AttributeType.ACCT_TERMINATE_CAUSE)
                                .map(TerminateCause::of)
                                .orElse(null)));
    }

    private static Optional<AccountingEvent> nas(RadiusExchange exchange, String cause) {
        return Optional.of(new AccountingEvent.OfNas(
                exchange.nas().name(), source(exchange), nasIdentifier(exchange.packet()), at(exchange), cause));
    }

    private AccountingEvent.Party party(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        return new AccountingEvent.Party(
                exchange.nas().client().site(),
                registrant(packet).orElse(null),
                Stations.device(packet).orElse(null),
                Stations.ssid(packet).orElse(null),
                handle(packet));
    }

    private static SessionHandle handle(RadiusPacket packet) {
        return new SessionHandle(
                text(packet, AttributeType.USER_NAME).orElse(null),
                text(packet, AttributeType.CALLING_STATION_ID).orElse(null),
                packet.address(AttributeType.FRAMED_IP_ADDRESS)
                        .map(InetAddress::getHostAddress)
                        .orElse(null),
                Stations.auditSessionId(packet).orElse(null));
    }

    /** Class says it by itself. */
    private Optional<UUID> registrant(RadiusPacket packet) {
        return packet.all(AttributeType.CLASS).stream()
                .map(classToken::registrant)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String source(RadiusExchange exchange) {
        return exchange.source().getHostAddress();
    }

    private static String nasIdentifier(RadiusPacket packet) {
        return text(packet, AttributeType.NAS_IDENTIFIER).orElse("");
    }

    private static Instant at(RadiusExchange exchange) {
        RadiusPacket packet = exchange.packet();
        return EventTime.of(
                exchange.received(),
                packet.number(AttributeType.ACCT_DELAY_TIME).orElse(null),
                packet.number(AttributeType.EVENT_TIMESTAMP)
                        .map(Instant::ofEpochSecond)
                        .orElse(null));
    }

    private static @Nullable Duration lasted(RadiusPacket packet) {
        return packet.number(AttributeType.ACCT_SESSION_TIME)
                .map(Duration::ofSeconds)
                .filter(time -> time.compareTo(LONGEST_SESSION) <= 0)
                .orElse(null);
    }

    /** Both halves of a counter of 64 bits (RFC 2869 section 5.1); what the NAS leaves out is 0. */
    private static long octets(RadiusPacket packet, AttributeType low, AttributeType gigawords) {
        long high =
                packet.number(gigawords).filter(words -> words < MOST_GIGAWORDS).orElse(0L);
        return (high << 32) + packet.number(low).orElse(0L);
    }

    private static Optional<String> text(RadiusPacket packet, AttributeType type) {
        return packet.octets(type).map(Octets::text).map(Stations::withoutNul).filter(text -> !text.isEmpty());
    }
}
