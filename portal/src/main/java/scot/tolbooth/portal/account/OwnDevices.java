package scot.tolbooth.portal.account;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.authentication.RememberedDevice;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.nas.MacAddress;

/** The devices and sessions of one resident. */
record OwnDevices(Sessions sessions, RememberedDevices remembered, Clock clock) {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 200;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(LONDON);

    /** A session that goes on, as its page shows it. */
    record Online(long id, String since, String place, String device) {}

    List<Online> online(UUID registrant) {
        return sessions.find(new SessionFilter(true, null, registrant, null, null), MOST, 0).stream()
                .map(OwnDevices::online)
                .toList();
    }

    /** A session of theirs that goes on. */
    Optional<Session> open(UUID registrant, long id) {
        return sessions.find(id).filter(session -> session.isOpen() && registrant.equals(session.registrant()));
    }

    /** The addresses of devices that they used lately and that are not remembered. */
    Set<MacAddress> used(UUID registrant) {
        Set<MacAddress> known =
                remembered.of(registrant).stream().map(RememberedDevice::mac).collect(Collectors.toSet());
        SessionFilter lately =
                new SessionFilter(null, null, registrant, clock.instant().minus(LATELY), null);
        return sessions.find(lately, MOST, 0).stream()
                .map(Session::mac)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(mac -> !known.contains(mac))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Online online(Session session) {
        return new Online(
                session.id(),
                WHEN.format(session.started()),
                session.site() == null ? session.nas().value() : session.site().value(),
                session.mac() == null ? "" : session.mac().hyphenated());
    }
}
