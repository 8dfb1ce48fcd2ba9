package scot.tolbooth.portal.api.nas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.radius.nas.NasName;

/** What editing needs to know of hotspots, each under its NAS client. */
record EditableHotspots(Hotspots hotspots) implements Editable<HotspotWithSecret, HotspotJson> {

    @Override
    public String noun() {
        return "hotspot of NAS client";
    }

    @Override
    public String address() {
        return "/api/v1/nas-clients";
    }

    @Override
    public String key(HotspotWithSecret hotspot) {
        return hotspot.hotspot().nas().value();
    }

    @Override
    public String location(HotspotWithSecret hotspot) {
        return address() + "/" + key(hotspot) + "/hotspot";
    }

    @Override
    public long version(HotspotWithSecret hotspot) {
        return hotspot.hotspot().version();
    }

    @Override
    public HotspotJson shown(HotspotWithSecret hotspot) {
        return HotspotJson.of(hotspot.hotspot());
    }

    @Override
    public Optional<HotspotWithSecret> find(String key) {
        return Keys.read(key, NasName::new)
                .flatMap(hotspots::find)
                .map(hotspot -> new HotspotWithSecret(hotspot, null));
    }

    @Override
    public HotspotWithSecret read(Fields fields, @Nullable String key, @Nullable HotspotWithSecret before) {
        return HotspotJson.read(
                fields, Keys.field(fields, "nas", key, NasName::new), before == null ? null : before.hotspot());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public List<String> writeOnly() {
        return List.of("uam_secret");
    }

    @Override
    public SaveOutcome save(HotspotWithSecret hotspot, Change change) {
        return hotspots.save(hotspot.hotspot(), hotspot.secret(), change);
    }

    @Override
    public SaveOutcome replace(HotspotWithSecret hotspot, Change change) {
        return hotspots.replace(hotspot.hotspot(), hotspot.secret(), change);
    }

    @Override
    public boolean remove(HotspotWithSecret hotspot, Change change) {
        return hotspots.remove(hotspot.hotspot().nas(), change);
    }
}
