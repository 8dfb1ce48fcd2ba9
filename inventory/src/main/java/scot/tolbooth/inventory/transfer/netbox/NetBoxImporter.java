package scot.tolbooth.inventory.transfer.netbox;

import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.GivenRecord;
import scot.tolbooth.inventory.transfer.GivenRecords;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportProblem;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.RecordImporter;

/**
 * Imports documents of NetBox 3 and 4. What NetBox says replaces what is stored; what it leaves empty, and what it does
 * not know, stays. No milestone that is recorded is touched: only a new site that NetBox calls planned or staging is
 * recorded as one to be identified, as a site without any milestone is taken to be live.
 */
public class NetBoxImporter {

    private final RecordImporter importer;
    private final Rollout rollout;
    private final NetBoxSettings settings;
    private final DeviceKinds usual;

    NetBoxImporter(RecordImporter importer, Rollout rollout, NetBoxSettings settings, DeviceKinds usual) {
        this.importer = importer;
        this.rollout = rollout;
        this.settings = settings;
        this.usual = usual;
    }

    /**
     * Refuses what cannot be read at all.
     *
     * @throws IllegalArgumentException if it is no document of NetBox
     */
    public void requireDocument(String text) {
        read(text);
    }

    /** The built-in table of kinds, as lines. */
    public List<String> kinds() {
        return usual.written();
    }

    /**
     * Imports a document. Problems name its place by the number in its list and by JSON pointer.
     *
     * @throws IllegalArgumentException if it is no document of NetBox
     */
    public ImportReport load(String text, NetBoxOptions options, ImportOptions how, Change change) {
        NetBoxDocument document = read(text);
        SiteCodes codes = SiteCodes.of(options.codes(), document.list(NetBoxList.SITES));
        DeviceKinds lines = DeviceKinds.read(options.kinds()).before(DeviceKinds.read(settings.deviceKinds()));
        List<Mapping> mappings = List.of(
                new SiteMapping(codes),
                new DeviceMapping(codes, lines, usual, options.planned()),
                new CircuitMapping(codes));
        List<GivenRecords> lists =
                mappings.stream().map(mapping -> records(mapping, document)).toList();
        ImportReport report = importer.load(lists, how, change);
        return report.with(document.problems(), document.passedOver());
    }

    private NetBoxDocument read(String text) {
        if (text.length() > settings.largestDocument().toBytes()) {
            throw new IllegalArgumentException(
                    "must be at most %d MB".formatted(settings.largestDocument().toMegabytes()));
        }
        return NetBoxDocument.read(text);
    }

    private GivenRecords records(Mapping mapping, NetBoxDocument document) {
        List<GivenRecord> records = new ArrayList<>();
        List<ImportProblem> problems = new ArrayList<>();
        List<NetBoxObject> objects = document.list(mapping.list());
        for (int index = 0; index < objects.size(); index++) {
            NetBoxObject object = objects.get(index);
            try {
                records.add(mapping.read(object, index + 1));
            } catch (OddValueException odd) {
                problems.add(new ImportProblem(
                        index + 1,
                        odd.pointer(),
                        odd.value(),
                        "%s (%s)".formatted(odd.getMessage(), mapping.label(object))));
            }
        }
        return new GivenRecords(mapping.list().word(), records, problems, follow(mapping.list()));
    }

    private GivenRecords.Follow follow(NetBoxList list) {
        return list == NetBoxList.SITES ? this::created : (record, key, change) -> {};
    }

    private void created(GivenRecord record, String key, Change change) {
        if (record.isToCome()) {
            SiteMilestone identified =
                    new SiteMilestone(new SiteCode(key), Milestone.IDENTIFIED, null, null, null, "Planned in NetBox");
            rollout.record(MilestoneEntry.of(identified), change);
        }
    }
}
