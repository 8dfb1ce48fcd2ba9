package scot.tolbooth.radius.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusRequest;

/**
 * A session as it was made up, with what its NAS reports of it. From this alone, and from what was acknowledged, follows
 * what must be stored: the service's own rules are not asked.
 *
 * @param nas which of the NASes has it
 */
record MadeSession(String id, int nas, Instant began, List<Report> reports) {

    private static final int START = 1;
    private static final int STOP = 2;
    private static final int INTERIM = 3;
    private static final int LASTS_AT_MOST = 240;

    /** One report, and whether it was acknowledged. */
    static final class Report {

        final int status;
        final Instant at;
        final long input;
        final long output;
        volatile boolean sent;
        volatile boolean acknowledged;

        Report(int status, Instant at, long input, long output) {
            this.status = status;
            this.at = at;
            this.input = input;
            this.output = output;
        }

        boolean isStop() {
            return status == STOP;
        }
    }

    /** Makes one up that began some minutes ago; two of three have ended. */
    static MadeSession of(String id, int nas, Instant now, Random random) {
        Instant at = now.minusSeconds(LASTS_AT_MOST + random.nextInt(60));
        Instant began = at;
        List<Report> reports = new ArrayList<>(List.of(new Report(START, at, 0, 0)));
        long input = 0;
        long output = 0;
        int interims = 1 + random.nextInt(3);
        for (int i = 0; i < interims; i++) {
            at = at.plusSeconds(1 + random.nextInt(LASTS_AT_MOST / 4 - 1));
            input += random.nextInt(1_000_000);
            output += random.nextInt(10_000_000);
            reports.add(new Report(INTERIM, at, input, output));
        }
        if (random.nextInt(3) > 0) {
            reports.add(new Report(
                    STOP,
                    at.plusSeconds(1 + random.nextInt(LASTS_AT_MOST / 4 - 1)),
                    input + random.nextInt(1_000_000),
                    output + random.nextInt(10_000_000)));
        }
        return new MadeSession(id, nas, began, List.copyOf(reports));
    }

    /** As the NAS words it; sent again it says the same. */
    RadiusRequest request(Report report) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, report.status),
                Attribute.text(AttributeType.ACCT_SESSION_ID, id),
                Attribute.text(AttributeType.NAS_IDENTIFIER, "nas-" + nas),
                Attribute.number(AttributeType.EVENT_TIMESTAMP, report.at.getEpochSecond())));
        if (report.status != START) {
            attributes.add(Attribute.number(
                    AttributeType.ACCT_SESSION_TIME, report.at.getEpochSecond() - began.getEpochSecond()));
            attributes.add(Attribute.number(AttributeType.ACCT_INPUT_OCTETS, report.input));
            attributes.add(Attribute.number(AttributeType.ACCT_OUTPUT_OCTETS, report.output));
        }
        return RadiusRequest.accounting(attributes);
    }

    boolean isToBeStored() {
        return reports.stream().anyMatch(report -> report.acknowledged);
    }

    boolean mayBeStored() {
        return reports.stream().anyMatch(report -> report.sent);
    }

    boolean mustHaveEnded() {
        return reports.stream().anyMatch(report -> report.isStop() && report.acknowledged);
    }

    boolean mayHaveEnded() {
        return reports.stream().anyMatch(report -> report.isStop() && report.sent);
    }

    /** The reports that may be what was heard last: what was acknowledged counts, what was only sent may. */
    List<Report> mayBeLatest() {
        int known = -1;
        for (int i = 0; i < reports.size(); i++) {
            known = reports.get(i).acknowledged ? i : known;
        }
        int least = Math.max(known, 0);
        return reports.subList(least, reports.size()).stream()
                .filter(report -> report.sent)
                .toList();
    }
}
