package scot.tolbooth.collector.discovery;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one search is to do.
 *
 * @param start where to ask first
 * @param seed whose neighbours, and theirs, are followed; absent where nothing is followed
 * @param arp whether the addresses in the seed's ARP table are asked too
 * @param port of the agents that are found by their address only
 * @param candidates credentials to try, in this order
 * @param mayBeAsked whether a place may be asked that nobody named
 */
record SweepPlan(
        List<Endpoint> start,
        @Nullable Endpoint seed,
        boolean arp,
        int port,
        List<Probe.Candidate> candidates,
        Predicate<Endpoint> mayBeAsked) {}
