package scot.tolbooth.radius.accounting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** Accounting-Requests as lines of a spool: sealed, for they are personal data. */
record SpooledRequests(SecretBox secrets) {

    private static final String PURPOSE = "accounting-spool";
    private static final String SEPARATOR = "|";
    /** Nobody signs what is replayed. */
    private static final SharedSecret NONE = new SharedSecret("replayed");

    String line(RadiusExchange exchange) {
        SiteCode site = exchange.nas().client().site();
        String plain = String.join(
                SEPARATOR,
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, exchange.received())),
                exchange.nas().name().value(),
                site == null ? "" : site.value(),
                exchange.source().getHostAddress(),
                exchange.packet().encodedAttributes().hex());
        return secrets.seal(plain, PURPOSE);
    }

    /** @throws IllegalArgumentException or IllegalStateException where the line is spoilt, or was sealed with another key */
    RadiusExchange exchange(String line) {
        String[] parts = secrets.open(line, PURPOSE).split("\\|", -1);
        InetAddress source = address(parts[3]);
        NasClient client = new NasClient(
                new NasName(parts[1]),
                // A link-local address has its interface behind it.
                CidrBlock.of(parts[3].replaceAll("%.*", "")),
                parts[2].isEmpty() ? null : new SiteCode(parts[2]),
                NasVendor.GENERIC,
                null,
                true,
                0);
        return new RadiusExchange(
                new KnownNas(client, NONE),
                RadiusPacket.accounting(Octets.ofHex(parts[4])),
                source,
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException spoilt) {
            throw new IllegalArgumentException("no IP address", spoilt);
        }
    }
}
