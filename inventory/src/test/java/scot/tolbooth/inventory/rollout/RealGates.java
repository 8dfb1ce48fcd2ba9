package scot.tolbooth.inventory.rollout;

import java.time.Clock;
import java.util.List;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.site.Sites;

/** The rollout as it is wired for people, for tests of other packages. */
public final class RealGates {

    private RealGates() {}

    /** One whose gates ask what is recorded of asbestos and circuits in that database. */
    public static Rollout rollout(ScratchDatabase database, AsbestosChecks asbestos, Clock clock) {
        AuditTrail audit = new AuditTrail(database.jdbc(), clock);
        Circuits circuits = new Circuits(database.jdbc(), audit, database.transactions());
        RolloutStore store = RolloutStore.in(database.jdbc());
        SiteFacts facts = new RecordedSiteFacts(asbestos, circuits, new Today(clock));
        Gates gates = new Gates(store, facts, List::of, new Today(clock));
        Sites sites = new Sites(database.jdbc(), audit, database.transactions());
        MilestoneBook book = new MilestoneBook(store, gates, sites, audit, clock);
        return new Rollout(store, book, database.transactions(), new Today(clock));
    }
}
