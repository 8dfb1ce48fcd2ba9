package scot.tolbooth.collector.availability;

import java.time.Instant;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.site.SiteCode;

/** From that instant on, something was in that state. */
public record StateChange(StateSubject subject, SiteCode site, Instant at, OperationalState state, String reason) {}
