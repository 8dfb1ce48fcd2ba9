package scot.tolbooth.portal.demo.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.demo.estate.Dice;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusRequest;

/**
 * One NAS of the estate: the ways of its make, its secret and its socket.
 *
 * @param nas as it is registered
 * @param client sends from the address at which it is registered
 */
record Station(SiteCode site, NasClient nas, SharedSecret secret, RadiusClient client) {

    private static final String SSID = "NLC Free Wi-Fi";
    private static final int LOGIN = 1;
    private static final int WIRELESS = 19;
    private static final long WORD = 1L << 32;

    RadiusRequest accessRequest(Person person, String userName, String password) {
        List<Attribute> attributes = about(person, userName);
        attributes.add(Attribute.number(AttributeType.SERVICE_TYPE, LOGIN));
        RadiusRequest request = RadiusRequest.access(attributes);
        return speaksChap() ? request.withChap(password) : request.withPap(password);
    }

    RadiusRequest accountingRequest(Visit visit, AccountingStatus status, Report report) {
        List<Attribute> attributes = about(visit.person(), visit.admission().userName());
        attributes.add(Attribute.number(AttributeType.ACCT_STATUS_TYPE, status.number()));
        attributes.add(Attribute.text(AttributeType.ACCT_SESSION_ID, visit.sessionId()));
        attributes.add(Attribute.number(AttributeType.ACCT_DELAY_TIME, report.delaySeconds()));
        Octets classOctets = visit.admission().classOctets();
        if (classOctets != null) {
            attributes.add(new Attribute(AttributeType.CLASS, classOctets));
        }
        if (status != AccountingStatus.START) {
            addUsage(attributes, visit, report);
        }
        if (status == AccountingStatus.STOP) {
            attributes.add(Attribute.number(
                    AttributeType.ACCT_TERMINATE_CAUSE, visit.cause().number()));
        }
        return RadiusRequest.accounting(attributes);
    }

    RadiusRequest announcement(AccountingStatus status) {
        List<Attribute> attributes = itself();
        attributes.add(Attribute.number(AttributeType.ACCT_STATUS_TYPE, status.number()));
        return RadiusRequest.accounting(attributes);
    }

    private static void addUsage(List<Attribute> attributes, Visit visit, Report report) {
        long input = visit.input(report.happened());
        long output = visit.output(report.happened());
        attributes.add(Attribute.number(AttributeType.ACCT_SESSION_TIME, visit.seconds(report.happened())));
        attributes.add(Attribute.number(AttributeType.ACCT_INPUT_OCTETS, input % WORD));
        attributes.add(Attribute.number(AttributeType.ACCT_OUTPUT_OCTETS, output % WORD));
        attributes.add(Attribute.number(AttributeType.ACCT_INPUT_GIGAWORDS, input / WORD));
        attributes.add(Attribute.number(AttributeType.ACCT_OUTPUT_GIGAWORDS, output / WORD));
    }

    private List<Attribute> about(Person person, String userName) {
        List<Attribute> attributes = itself();
        attributes.add(Attribute.text(AttributeType.USER_NAME, userName));
        attributes.add(Attribute.text(AttributeType.CALLING_STATION_ID, written(person.mac())));
        attributes.add(Attribute.text(AttributeType.CALLED_STATION_ID, calledStation()));
        attributes.add(Attribute.number(AttributeType.NAS_PORT_TYPE, WIRELESS));
        attributes.add(new Attribute(AttributeType.FRAMED_IP_ADDRESS, framedAddress(person)));
        if (nas.vendor() == NasVendor.ARUBA) {
            attributes.add(Attribute.text(AttributeType.ARUBA_ESSID_NAME, SSID));
        }
        if (nas.vendor() == NasVendor.RUCKUS) {
            attributes.add(Attribute.text(AttributeType.RUCKUS_SSID, SSID));
        }
        return attributes;
    }

    private List<Attribute> itself() {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(
                Attribute.address(AttributeType.NAS_IP_ADDRESS, client.local().getAddress()));
        attributes.add(Attribute.text(AttributeType.NAS_IDENTIFIER, site.value().toLowerCase(Locale.ROOT) + "-nas-1"));
        return attributes;
    }

    private boolean speaksChap() {
        return nas.vendor() == NasVendor.COOVACHILLI || nas.vendor() == NasVendor.MIKROTIK;
    }

    /** Each make writes a MAC address in its own way. */
    private String written(MacAddress mac) {
        return switch (nas.vendor()) {
            case MIKROTIK -> mac.hyphenated().replace('-', ':');
            case CISCO -> mac.hyphenated().toLowerCase(Locale.ROOT);
            case ARUBA -> mac.digits();
            case GENERIC, COOVACHILLI, RUCKUS, UNIFI, MERAKI, TPLINK -> mac.hyphenated();
        };
    }

    private String calledStation() {
        String own = written(ownMac());
        return switch (nas.vendor()) {
            case MIKROTIK -> "hotspot1";
            case CISCO, RUCKUS, TPLINK -> own + ":" + SSID;
            case ARUBA, GENERIC, COOVACHILLI, UNIFI, MERAKI -> own;
        };
    }

    private MacAddress ownMac() {
        long bits = (Dice.bits(site + " nas", 0) & 0xfcff_ffff_ffffL) | 0x0200_0000_0000L;
        return new MacAddress(String.format(Locale.ROOT, "%012x", bits));
    }

    /** In 10.128.0.0/9, as a hotspot gives out. */
    private Octets framedAddress(Person person) {
        long bits = Dice.bits(site + " lease", person.number());
        return Octets.of((byte) 10, (byte) (bits | 0x80), (byte) (bits >>> 8), (byte) (bits >>> 16));
    }
}
