package scot.tolbooth.collector.topology;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Parents that LLDP shows and the inventory does not have: derived whenever it is asked for, and never entered by
 * themselves.
 */
public class ParentProposals {

    private final JdbcLldpLinks store;
    private final Devices devices;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public ParentProposals(
            JdbcClient jdbc, Devices devices, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcLldpLinks(jdbc);
        this.devices = devices;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** By site and device, of one site where that is given; refused ones too. */
    public List<ParentProposal> find(@Nullable SiteCode site) {
        Map<JdbcLldpLinks.Refusal, ParentProposal.Refused> refused = store.refused();
        return new ParentRule(devices.all(), store.links(), store.systemNames())
                .proposals().stream()
                        .filter(proposal -> site == null || proposal.site().equals(site))
                        .map(proposal -> with(proposal, refused.get(JdbcLldpLinks.Refusal.of(proposal))))
                        .toList();
    }

    public Optional<ParentProposal> of(DeviceName device) {
        return devices.find(device)
                .flatMap(known -> find(known.site()).stream()
                        .filter(proposal -> proposal.device().equals(device))
                        .findFirst());
    }

    /**
     * Enters the parent that LLDP shows.
     *
     * @param parent as it was read
     * @param version of the device as it was read
     * @throws java.util.NoSuchElementException if LLDP does not show that any more
     * @throws StaleVersionException if the device was changed since
     * @throws IllegalArgumentException if the inventory refuses it
     */
    public void accept(DeviceName device, DeviceName parent, long version, Change change) {
        ParentProposal proposal = existing(device, parent);
        if (proposal.version() != version) {
            throw new StaleVersionException("device " + device, version);
        }
        Device before = devices.find(device).orElseThrow();
        Change because = change.why() == null ? change.because("LLDP shows it") : change;
        devices.replace(before.withParent(parent).withVersion(version), null, because);
    }

    /**
     * Remembers that it is not so: it is not proposed again until LLDP or the inventory says something else.
     *
     * @throws java.util.NoSuchElementException if LLDP does not show that any more
     */
    public void reject(DeviceName device, DeviceName parent, Change change) {
        ParentProposal proposal = existing(device, parent);
        if (!proposal.isOpen()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            store.refuse(JdbcLldpLinks.Refusal.of(proposal), change.by(), clock.instant(), change.why());
            audit.record(change, "parent of " + device, null, values(proposal));
        });
    }

    /** Takes the links out of the latest readings. */
    void refresh() {
        transactions.executeWithoutResult(status -> store.refresh());
    }

    private ParentProposal existing(DeviceName device, DeviceName parent) {
        return of(device).filter(proposal -> proposal.seen().equals(parent)).orElseThrow();
    }

    private static ParentProposal with(ParentProposal proposal, ParentProposal.@Nullable Refused refused) {
        return new ParentProposal(
                proposal.device(),
                proposal.site(),
                proposal.recorded(),
                proposal.seen(),
                proposal.port(),
                proposal.seenPort(),
                proposal.version(),
                refused);
    }

    private static Map<String, Object> values(ParentProposal proposal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", proposal.site().value());
        values.put("refused", proposal.seen().value());
        if (proposal.recorded() != null) {
            values.put("recorded", proposal.recorded().value());
        }
        return values;
    }
}
