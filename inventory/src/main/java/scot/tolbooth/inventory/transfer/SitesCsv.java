package scot.tolbooth.inventory.transfer;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;
import static scot.tolbooth.inventory.transfer.CsvColumn.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** Files of sites. */
final class SitesCsv implements CsvFormat<Site> {

    private static final CsvColumn<SiteCode> CODE = required("code", SiteCode::new);
    private static final CsvColumn<String> NAME = required("name", text(120));
    private static final CsvColumn<SiteKind> KIND = required("kind", SiteKind::of);
    private static final CsvColumn<String> TOWN = optional("town", text(80));
    private static final CsvColumn<String> ADDRESS = optional("address", text(200));
    private static final CsvColumn<String> POSTCODE = optional("postcode", text(10));
    private static final CsvColumn<String> UPRN = optional("uprn", SitesCsv::uprn);
    private static final CsvColumn<Double> LATITUDE =
            required("latitude", text -> Position.requireLatitude(CsvColumn.number(text)));
    private static final CsvColumn<Double> LONGITUDE =
            required("longitude", text -> Position.requireLongitude(CsvColumn.number(text)));
    private static final CsvColumn<Boolean> PUBLISHED = optional("published", CsvColumn::yesOrNo);
    private static final CsvColumn<String> OPENING_HOURS = optional("opening_hours", text(500));
    private static final CsvColumn<String> OWNER = optional("owner", text(120));
    private static final CsvColumn<String> NOTE = optional("note", text(2000));

    private final Sites sites;

    SitesCsv(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String resource() {
        return "sites";
    }

    @Override
    public List<CsvColumn<?>> columns() {
        return List.of(
                CODE,
                NAME,
                KIND,
                TOWN,
                ADDRESS,
                POSTCODE,
                UPRN,
                LATITUDE,
                LONGITUDE,
                PUBLISHED,
                OPENING_HOURS,
                OWNER,
                NOTE);
    }

    @Override
    public Site build(CsvValues row) {
        return new Site(
                row.get(CODE),
                row.get(NAME),
                row.get(KIND),
                row.find(TOWN),
                row.find(ADDRESS),
                row.find(POSTCODE),
                row.find(UPRN),
                new Position(row.get(LATITUDE), row.get(LONGITUDE)),
                row.find(PUBLISHED, true),
                row.find(OPENING_HOURS),
                row.find(OWNER),
                row.find(NOTE),
                0);
    }

    @Override
    public Object key(Site site) {
        return site.code();
    }

    @Override
    public SaveOutcome save(Site site, Change change) {
        if (sites.find(site.code()).filter(Site::archived).isPresent()) {
            throw new RejectedRowException("code", "is archived: restore the site first");
        }
        return sites.save(site, change);
    }

    @Override
    public List<Site> all() {
        return sites.all();
    }

    @Override
    public Map<String, @Nullable String> export(Site site) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("code", site.code().value());
        values.put("name", site.name());
        values.put("kind", site.kind().word());
        values.put("town", site.town());
        values.put("address", site.address());
        values.put("postcode", site.postcode());
        values.put("uprn", site.uprn());
        values.put("latitude", Double.toString(site.position().latitude()));
        values.put("longitude", Double.toString(site.position().longitude()));
        values.put("published", Boolean.toString(site.published()));
        values.put("opening_hours", site.openingHours());
        values.put("owner", site.owner());
        values.put("note", site.note());
        return values;
    }

    private static String uprn(String text) {
        if (!text.matches("[0-9]{1,12}")) {
            throw new IllegalArgumentException("must be 1 to 12 digits");
        }
        return text;
    }
}
