package scot.tolbooth.inventory.transfer.netbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks a NetBox for its lists, page after page. That somebody did is written down; the token is not. */
public class NetBoxClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NetBoxSettings settings;
    private final HttpClient http;
    private final AuditTrail audit;
    private final Clock clock;

    NetBoxClient(NetBoxSettings settings, HttpClient http, AuditTrail audit, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.audit = audit;
        this.clock = clock;
    }

    public Fetched fetch(NetBoxSource source, Change change) {
        NetBoxAddress address;
        try {
            address = NetBoxAddress.of(source.url(), settings, InetAddress::getAllByName);
        } catch (IllegalArgumentException broken) {
            return new Fetched.Refused("url", String.valueOf(broken.getMessage()));
        }
        List<NetBoxList> wanted = Arrays.stream(NetBoxList.values())
                .filter(source.lists()::contains)
                .toList();
        audit.record(change, "netbox " + address.base().getAuthority(), null, asked(address, wanted));
        try {
            return new Fetched.Document(JSON.writeValueAsString(document(address, source, wanted)));
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private ObjectNode document(NetBoxAddress address, NetBoxSource source, List<NetBoxList> wanted) {
        NetBoxPages pages = new NetBoxPages(http, settings, clock, address, source.authorization());
        ObjectNode document = JSON.createObjectNode();
        for (NetBoxList list : wanted) {
            ArrayNode all = document.putArray(list.word());
            URI next = address.list(list);
            while (next != null) {
                next = pages.read(next, list, all);
            }
        }
        return document;
    }

    private static Map<String, Object> asked(NetBoxAddress address, List<NetBoxList> wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("asked", address.base().toString());
        values.put("for", wanted.stream().map(NetBoxList::word).collect(Collectors.joining(", ")));
        return values;
    }

    /** Why nothing can be read. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        RefusedException(String field, String problem) {
            super(problem);
            this.field = field;
        }

        private Fetched.Refused outcome() {
            return new Fetched.Refused(field, String.valueOf(getMessage()));
        }
    }
}
