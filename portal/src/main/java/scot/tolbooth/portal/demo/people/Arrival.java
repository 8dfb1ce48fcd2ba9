package scot.tolbooth.portal.demo.people;

import java.time.Instant;
import scot.tolbooth.inventory.site.SiteCode;

/** Somebody comes to a site and means to stay until then. */
record Arrival(SiteCode site, Instant at, Instant until) {}
