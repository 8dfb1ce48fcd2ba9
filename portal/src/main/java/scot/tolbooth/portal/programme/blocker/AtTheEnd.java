package scot.tolbooth.portal.programme.blocker;

import java.util.List;
import scot.tolbooth.inventory.rollout.forecast.SiteForecast;
import scot.tolbooth.portal.programme.ProgrammeRow;

/**
 * An open site that may well be the last to go live.
 *
 * @param forecast when it goes live, and in which share of the runs it is the last
 * @param waitsFor what stands against its next milestone, a sentence each; empty where nothing does
 */
record AtTheEnd(ProgrammeRow row, SiteForecast forecast, List<String> waitsFor) {

    AtTheEnd {
        waitsFor = List.copyOf(waitsFor);
    }
}
