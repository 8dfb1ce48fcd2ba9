package scot.tolbooth.radius.nas;

import static scot.tolbooth.inventory.transfer.CsvColumn.optional;
import static scot.tolbooth.inventory.transfer.CsvColumn.required;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.inventory.transfer.CsvFormat;
import scot.tolbooth.inventory.transfer.CsvValues;
import scot.tolbooth.inventory.transfer.RejectedRowException;

/**
 * Files of NAS clients. A row without secrets keeps those that are stored, so that an export, which leaves them out, can
 * be imported again; a new NAS client must have one.
 */
final class NasClientsCsv implements CsvFormat<NasClientsCsv.Row> {

    /** A NAS client and, where the file has them, its secrets. */
    record Row(
            NasClient client,
            @Nullable String secret,
            @Nullable String coaSecret) {}

    private static final CsvColumn<NasName> NAME = required("name", NasName::new);
    private static final CsvColumn<CidrBlock> ADDRESS = required("address", CidrBlock::of);
    private static final CsvColumn<String> SECRET =
            optional("secret", NasClientsCsv::secret).hidden();
    private static final CsvColumn<SiteCode> SITE = optional("site", SiteCode::new);
    private static final CsvColumn<NasVendor> VENDOR = optional("vendor", NasVendor::of);
    private static final CsvColumn<Integer> COA_PORT = optional("coa_port", CsvColumn.wholeNumber(1, 65_535));
    private static final CsvColumn<String> COA_SECRET =
            optional("coa_secret", NasClientsCsv::secret).hidden();
    private static final CsvColumn<Boolean> REQUIRED = optional("require_message_authenticator", CsvColumn::yesOrNo);

    private final NasClients clients;
    private final Sites sites;

    NasClientsCsv(NasClients clients, Sites sites) {
        this.clients = clients;
        this.sites = sites;
    }

    @Override
    public String resource() {
        return "nas-clients";
    }

    @Override
    public List<CsvColumn<?>> columns() {
        return List.of(NAME, ADDRESS, SECRET, SITE, VENDOR, COA_PORT, COA_SECRET, REQUIRED);
    }

    @Override
    public Row build(CsvValues row) {
        NasClient client = new NasClient(
                row.get(NAME),
                row.get(ADDRESS),
                row.find(SITE),
                row.find(VENDOR, NasVendor.GENERIC),
                row.find(COA_PORT),
                row.find(REQUIRED, true),
                0);
        return new Row(client, row.find(SECRET), row.find(COA_SECRET));
    }

    @Override
    public Object key(Row row) {
        return row.client().name();
    }

    @Override
    public SaveOutcome save(Row row, Change change) {
        NasClient client = row.client();
        if (client.site() != null && sites.find(client.site()).isEmpty()) {
            throw new RejectedRowException("site", "there is no site with this code");
        }
        if (row.secret() == null && clients.find(client.name()).isEmpty()) {
            throw new RejectedRowException("secret", "must not be empty for a new NAS client");
        }
        return clients.save(client, row.secret(), row.coaSecret(), change);
    }

    @Override
    public List<Row> all() {
        return clients.all().stream().map(client -> new Row(client, null, null)).toList();
    }

    @Override
    public Map<String, @Nullable String> export(Row row) {
        NasClient client = row.client();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("name", client.name().value());
        values.put("address", client.address().toString());
        values.put("site", client.site() == null ? null : client.site().value());
        values.put("vendor", client.vendor().word());
        values.put(
                "coa_port", client.coaPort() == null ? null : client.coaPort().toString());
        values.put("require_message_authenticator", Boolean.toString(client.requireMessageAuthenticator()));
        return values;
    }

    /** Refuses what {@link SharedSecret} refuses, without the column's name. */
    private static String secret(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > 128) {
            throw new IllegalArgumentException("must be 1 to 128 octets");
        }
        return text;
    }
}
