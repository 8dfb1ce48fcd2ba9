package scot.tolbooth.radius.disconnect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.RedirectedDevice;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Stations;

/** By a CoA-Request with Cisco's own command, about the session that the NAS asked for last. */
final class CiscoReauthentication implements Reauthentication {

    /** A controller that obeys asks at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration STEP = Duration.ofMillis(100);
    /** The node that takes the new request has a clock of its own. */
    private static final Duration SKEW = Duration.ofSeconds(2);

    private final RedirectedDevices redirected;
    private final NasClients clients;
    private final NasReach reach;
    private final RequestLog requests;
    private final Clock clock;

    CiscoReauthentication(
            RedirectedDevices redirected, NasClients clients, NasReach reach, RequestLog requests, Clock clock) {
        this.redirected = redirected;
        this.clients = clients;
        this.reach = reach;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public Result ask(NasName nas, MacAddress device) {
        Instant begin = clock.instant();
        NasAnswer answer = command(nas, device);
        return answer instanceof NasAnswer.Acknowledged ? await(nas, device, begin) : new Result(false, answer.words());
    }

    private NasAnswer command(NasName nas, MacAddress device) {
        NasClient client = clients.find(nas).orElse(null);
        RedirectedDevice latest = redirected.latest(nas, device).orElse(null);
        if (latest == null) {
            return new NasAnswer.NotAsked("The NAS has not asked about this device lately.");
        }
        if (client == null || !client.address().contains(latest.source())) {
            return new NasAnswer.NotAsked(AuditedSessionControl.MOVED);
        }
        return reach.ask(client, latest.source(), request(latest)).answer();
    }

    private RadiusRequest request(RedirectedDevice device) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(SessionIdentity.nas(device.nasIdentifier(), device.source()));
        attributes.add(Attribute.text(AttributeType.CALLING_STATION_ID, device.station()));
        if (device.auditSessionId() != null) {
            attributes.add(
                    Attribute.text(AttributeType.CISCO_AVPAIR, Stations.AUDIT_SESSION_ID + device.auditSessionId()));
        }
        attributes.add(Attribute.text(AttributeType.CISCO_AVPAIR, "subscriber:command=reauthenticate"));
        attributes.add(Attribute.text(AttributeType.CISCO_AVPAIR, "subscriber:reauthenticate-type=last"));
        attributes.add(
                Attribute.number(AttributeType.EVENT_TIMESTAMP, clock.instant().getEpochSecond()));
        return RadiusRequest.changeOfAuthorization(attributes);
    }

    /** An acknowledgement says only that the NAS will ask: policy may still have something against it. */
    private Result await(NasName nas, MacAddress device, Instant begin) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            Optional<AuthenticationOutcome> outcome = latest(nas, device, begin);
            if (outcome.isPresent()) {
                RejectReason reason = outcome.get().reason();
                return reason == null
                        ? new Result(true, "The NAS asked again, and the device was let in.")
                        : new Result(false, "The NAS asked again, and was refused: " + reason.meaning() + ".");
            }
        } while (System.nanoTime() < end && slept());
        return new Result(
                false, "The NAS said that it would ask again, and did not within " + PATIENCE.toSeconds() + " s.");
    }

    /** The first request, which led to the portal, may be just as young. */
    private Optional<AuthenticationOutcome> latest(NasName nas, MacAddress device, Instant begin) {
        RequestFilter filter = new RequestFilter(
                null,
                nas,
                device,
                null,
                null,
                begin.minus(SKEW),
                clock.instant().plus(SKEW));
        return requests.find(filter, 1, 0).stream()
                .filter(outcome -> outcome.reason() != RejectReason.SENT_TO_PORTAL)
                .findFirst();
    }

    private static boolean slept() {
        try {
            Thread.sleep(STEP.toMillis());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
