package scot.tolbooth.collector.poll;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.collector.snmp.Oid;

/** Objects of the standard MIBs that every device is asked for: SNMPv2-MIB, SNMP-FRAMEWORK-MIB, IF-MIB. */
final class StandardObjects {

    static final Oid SYS_DESCR = Oid.of("1.3.6.1.2.1.1.1.0");
    static final Oid SYS_OBJECT_ID = Oid.of("1.3.6.1.2.1.1.2.0");
    static final Oid SYS_UP_TIME = Oid.of("1.3.6.1.2.1.1.3.0");
    static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    static final Oid SYS_LOCATION = Oid.of("1.3.6.1.2.1.1.6.0");
    static final Oid ENGINE_BOOTS = Oid.of("1.3.6.1.6.3.10.2.1.2.0");
    static final Oid ENGINE_TIME = Oid.of("1.3.6.1.6.3.10.2.1.3.0");

    static final Oid IF_TABLE_LAST_CHANGE = Oid.of("1.3.6.1.2.1.31.1.5.0");

    static final Oid IF_DESCR = Oid.of("1.3.6.1.2.1.2.2.1.2");
    static final Oid IF_SPEED = Oid.of("1.3.6.1.2.1.2.2.1.5");
    static final Oid IF_ADMIN_STATUS = Oid.of("1.3.6.1.2.1.2.2.1.7");
    static final Oid IF_OPER_STATUS = Oid.of("1.3.6.1.2.1.2.2.1.8");
    static final Oid IF_IN_OCTETS = Oid.of("1.3.6.1.2.1.2.2.1.10");
    static final Oid IF_IN_DISCARDS = Oid.of("1.3.6.1.2.1.2.2.1.13");
    static final Oid IF_IN_ERRORS = Oid.of("1.3.6.1.2.1.2.2.1.14");
    static final Oid IF_OUT_OCTETS = Oid.of("1.3.6.1.2.1.2.2.1.16");
    static final Oid IF_OUT_DISCARDS = Oid.of("1.3.6.1.2.1.2.2.1.19");
    static final Oid IF_OUT_ERRORS = Oid.of("1.3.6.1.2.1.2.2.1.20");
    static final Oid IF_NAME = Oid.of("1.3.6.1.2.1.31.1.1.1.1");
    static final Oid IF_HC_IN_OCTETS = Oid.of("1.3.6.1.2.1.31.1.1.1.6");
    static final Oid IF_HC_OUT_OCTETS = Oid.of("1.3.6.1.2.1.31.1.1.1.10");
    static final Oid IF_HIGH_SPEED = Oid.of("1.3.6.1.2.1.31.1.1.1.15");
    static final Oid IF_ALIAS = Oid.of("1.3.6.1.2.1.31.1.1.1.18");
    static final Oid IF_COUNTER_DISCONTINUITY = Oid.of("1.3.6.1.2.1.31.1.1.1.19");

    static final List<Oid> SYSTEM = List.of(
            SYS_DESCR,
            SYS_OBJECT_ID,
            SYS_UP_TIME,
            SYS_NAME,
            SYS_LOCATION,
            ENGINE_BOOTS,
            ENGINE_TIME,
            IF_TABLE_LAST_CHANGE);

    /** Read at every poll: the name too, because an index may mean another interface after a restart. */
    static final List<Oid> FAST_INTERFACE_COLUMNS = List.of(
            IF_NAME,
            IF_OPER_STATUS,
            IF_ADMIN_STATUS,
            IF_HC_IN_OCTETS,
            IF_HC_OUT_OCTETS,
            IF_HIGH_SPEED,
            IF_IN_ERRORS,
            IF_OUT_ERRORS,
            IF_IN_DISCARDS,
            IF_OUT_DISCARDS,
            IF_COUNTER_DISCONTINUITY);

    static final List<Oid> SLOW_INTERFACE_COLUMNS = List.of(IF_DESCR, IF_SPEED, IF_ALIAS);

    /** Read where an interface has no 64-bit counters. */
    static final List<Oid> NARROW_INTERFACE_COLUMNS = List.of(IF_IN_OCTETS, IF_OUT_OCTETS);

    static final Set<Oid> INTERFACE_COLUMNS = Stream.of(
                    FAST_INTERFACE_COLUMNS, SLOW_INTERFACE_COLUMNS, NARROW_INTERFACE_COLUMNS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private StandardObjects() {}
}
