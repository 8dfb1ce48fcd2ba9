package scot.tolbooth.portal.api.nas;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** What editing needs to know of what NASes are let do; every NAS client has it, if only the defaults. */
record EditableNasAccess(NasAccesses accesses, NasClients clients) implements Editable<NasAccess, NasAccessJson> {

    @Override
    public String noun() {
        return "access of the NAS client";
    }

    @Override
    public String address() {
        return "/api/v1/nas-clients";
    }

    @Override
    public String key(NasAccess access) {
        return access.nas().value();
    }

    @Override
    public String location(NasAccess access) {
        return address() + "/" + access.nas() + "/access";
    }

    @Override
    public long version(NasAccess access) {
        return access.version();
    }

    @Override
    public NasAccessJson shown(NasAccess access) {
        return NasAccessJson.of(access);
    }

    @Override
    public Optional<NasAccess> find(String key) {
        return Keys.read(key, NasName::new)
                .flatMap(clients::find)
                .map(NasClient::name)
                .map(accesses::of);
    }

    @Override
    public NasAccess read(Fields fields, @Nullable String key, @Nullable NasAccess before) {
        if (before == null) {
            throw new IllegalStateException("the access of a NAS client is never created");
        }
        return NasAccessJson.read(fields, before.nas(), before.version());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(NasAccess access, Change change) {
        return accesses.replace(access, change);
    }

    @Override
    public SaveOutcome replace(NasAccess access, Change change) {
        return accesses.replace(access, change);
    }

    @Override
    public boolean remove(NasAccess access, Change change) {
        NasAccess none = new NasAccess(access.nas(), false, null, null, access.version());
        return accesses.replace(none, change) == SaveOutcome.UPDATED;
    }
}
