package scot.tolbooth.collector.snmp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.TransportMapping;
import org.snmp4j.TransportStateReference;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

/** Reads notifications that carry one set of credentials, and acknowledges informs. Used by one thread at a time. */
final class TrapDecoder implements CommandResponder {

    private static final Logger LOG = LoggerFactory.getLogger(TrapDecoder.class);
    private static final String STANDARD_TRAPS = "1.3.6.1.6.3.1.1.5";

    /** What strangers say of their engines is remembered, each one's own keys too: after so many all is forgotten. */
    private static final int MOST_STRANGE = 500;

    private final SnmpCredentials credentials;
    private final Clock clock;
    private MessageDispatcherImpl dispatcher;
    private int strange;
    private @Nullable Consumer<Decoded> taker;

    TrapDecoder(SnmpCredentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
        this.dispatcher = dispatcher(credentials, clock);
        dispatcher.addCommandResponder(this);
    }

    private static MessageDispatcherImpl dispatcher(SnmpCredentials credentials, Clock clock) {
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        if (credentials instanceof SnmpCredentials.User user) {
            // Engine boots must grow from start to start (RFC 3414 section 2.2): minutes since 1970 do.
            int boots = (int) TimeUnit.MILLISECONDS.toMinutes(clock.millis());
            UsmTargets users = new UsmTargets(MPv3.createLocalEngineID(), boots);
            users.admit(user);
            dispatcher.addMessageProcessingModel(new MPv3(users.usm()));
        } else {
            dispatcher.addMessageProcessingModel(credentials.version() == SnmpVersion.V1 ? new MPv1() : new MPv2c());
        }
        return dispatcher;
    }

    /** A notification, and whether its sender wanted to know that it arrived. */
    record Decoded(Oid trap, boolean inform) {}

    /** What came in. */
    record Datagram<A extends Address>(
            TransportMapping<? super A> mapping, A source, ByteBuffer message, TransportStateReference state) {}

    /** Hands on what the datagram says, if it can be read with these credentials. */
    synchronized <A extends Address> void decode(Datagram<A> datagram, Consumer<Decoded> to) {
        taker = decoded -> {
            strange = 0;
            to.accept(decoded);
        };
        try {
            forgetStrangers();
            dispatcher.processMessage(datagram.mapping(), datagram.source(), datagram.message(), datagram.state());
        } catch (RuntimeException broken) {
            // Whatever strangers send must not end the thread that receives.
            LOG.debug("A notification could not be read: {}", broken.toString());
        } finally {
            taker = null;
        }
    }

    private void forgetStrangers() {
        if (++strange > MOST_STRANGE) {
            dispatcher = dispatcher(credentials, clock);
            dispatcher.addCommandResponder(this);
            strange = 0;
        }
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU pdu = event.getPDU();
        Consumer<Decoded> to = taker;
        if (to == null || pdu == null || !isTrusted(event)) {
            return;
        }
        OID trap = pdu instanceof PDUv1 first ? translated(first) : trapOf(pdu);
        boolean inform = pdu.getType() == PDU.INFORM;
        boolean notification = inform || pdu.getType() == PDU.TRAP || pdu.getType() == PDU.V1TRAP;
        if (trap == null || !notification) {
            return;
        }
        event.setProcessed(true);
        to.accept(new Decoded(Decoding.oid(trap), inform));
        if (inform) {
            acknowledge(event, pdu);
        }
    }

    /** The same community, or the same user at the level of security that it has. */
    private boolean isTrusted(CommandResponderEvent<?> event) {
        if (credentials instanceof SnmpCredentials.Community community) {
            return MessageDigest.isEqual(
                    event.getSecurityName(), community.community().getBytes(StandardCharsets.UTF_8));
        }
        SnmpCredentials.User user = (SnmpCredentials.User) credentials;
        return event.getSecurityLevel() == UsmTargets.level(user)
                && MessageDigest.isEqual(
                        event.getSecurityName(), user.securityName().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable OID trapOf(PDU pdu) {
        Variable trap = pdu.getVariable(SnmpConstants.snmpTrapOID);
        return trap instanceof OID oid ? oid : null;
    }

    /** RFC 3584 section 3.1, paragraphs 2 and 3. */
    private static OID translated(PDUv1 trap) {
        if (trap.getGenericTrap() != PDUv1.ENTERPRISE_SPECIFIC) {
            return new OID(STANDARD_TRAPS).append(trap.getGenericTrap() + 1);
        }
        OID translated = new OID(trap.getEnterprise());
        return translated.append(0).append(trap.getSpecificTrap());
    }

    private <A extends Address> void acknowledge(CommandResponderEvent<A> event, PDU inform) {
        PDU response = (PDU) inform.clone();
        response.setType(PDU.RESPONSE);
        response.setErrorStatus(PDU.noError);
        response.setErrorIndex(0);
        try {
            dispatcher.returnResponsePdu(
                    event.getMessageProcessingModel(),
                    event.getSecurityModel(),
                    event.getSecurityName(),
                    event.getSecurityLevel(),
                    response,
                    event.getMaxSizeResponsePDU(),
                    event.getStateReference(),
                    new StatusInformation());
        } catch (MessageException unsent) {
            // The sender will send it again.
            LOG.debug("An inform could not be acknowledged: {}", unsent.getMessage());
        }
    }
}
