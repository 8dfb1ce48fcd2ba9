package scot.tolbooth.inventory.rollout.asbestos;

import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.rollout.GateClosedException;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.RealGates;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/** Somebody who tries to record the installation of a site where everything but asbestos is ready. */
final class InstallationAttempt {

    private final AsbestosAtASite site;
    private final Rollout rollout;

    InstallationAttempt(AsbestosAtASite site) {
        this.site = site;
        this.rollout = RealGates.rollout(site.database, site.checks, site.clock);
        new Circuits(site.database.jdbc(), site.audit, site.database.transactions()).save(liveCircuit(), CHANGE);
        rollout.record(happened(Milestone.SITE_SURVEY), CHANGE);
    }

    /** Records it for good. */
    void record() {
        rollout.record(happened(Milestone.INSTALLATION), CHANGE);
    }

    /** Whether it can be recorded now; leaves no trace. */
    boolean succeeds() {
        return Boolean.TRUE.equals(site.database.transactions().execute(status -> {
            status.setRollbackOnly();
            try {
                record();
                return true;
            } catch (GateClosedException closed) {
                return false;
            }
        }));
    }

    private static MilestoneEntry happened(Milestone milestone) {
        return MilestoneEntry.of(new SiteMilestone(SITE, milestone, null, null, TODAY, null));
    }

    private static Circuit liveCircuit() {
        return new Circuit(
                new CircuitReference("CIR-1"),
                SITE,
                null,
                null,
                null,
                null,
                null,
                new CircuitDates(TODAY.minusDays(90), null, TODAY.minusDays(9), null, null, null),
                null,
                null,
                null,
                0);
    }
}
