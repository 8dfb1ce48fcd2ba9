package scot.tolbooth.portal.demo.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import scot.tolbooth.inventory.device.SnmpCredentials.User;

/** One agent of SNMP version 3 with authentication (SHA-256) and privacy (AES-128). */
final class UserAgent implements CommandResponder, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UserAgent.class);

    private final SnmpAgent agent;
    private final Snmp snmp;

    /** @param boots how often the engine started before: must grow, or askers take its messages for old ones */
    UserAgent(SnmpAgent agent, User user, int boots) {
        this.agent = agent;
        try {
            snmp = new Snmp(dispatcher(engine(agent, user, boots)), transport(agent));
            snmp.addCommandResponder(this);
            snmp.listen();
        } catch (BindException taken) {
            throw new PortTakenException(agent.port(), taken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU request = event.getPDU();
        if (request == null || !agent.isReachable()) {
            return;
        }
        event.setProcessed(true);
        PDU response = agent.answer(request, true);
        try {
            event.getMessageDispatcher()
                    .returnResponsePdu(
                            event.getMessageProcessingModel(),
                            event.getSecurityModel(),
                            event.getSecurityName(),
                            event.getSecurityLevel(),
                            response,
                            event.getMaxSizeResponsePDU(),
                            event.getStateReference(),
                            new StatusInformation());
        } catch (MessageException failure) {
            LOG.debug("An answer of a simulated device was lost", failure);
        }
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException failure) {
            LOG.debug("Not closed cleanly", failure);
        }
    }

    private static MessageDispatcherImpl dispatcher(USM usm) {
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv3(usm));
        return dispatcher;
    }

    private static USM engine(SnmpAgent agent, User user, int boots) {
        SecurityProtocols protocols = SecurityProtocols.getInstance();
        protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
        protocols.addPrivacyProtocol(new PrivAES128());
        String name = agent.device().name().value();
        byte[] engineId = MPv3.createLocalEngineID(new OctetString(name.getBytes(StandardCharsets.US_ASCII)));
        USM usm = new USM(protocols, new OctetString(engineId), boots);
        usm.addUser(new UsmUser(
                new OctetString(user.securityName()),
                AuthHMAC192SHA256.ID,
                optional(user.authPassword()),
                PrivAES128.ID,
                optional(user.privPassword())));
        return usm;
    }

    private static OctetString optional(@org.jspecify.annotations.Nullable String password) {
        return new OctetString(password == null ? "" : password);
    }

    private static DefaultUdpTransportMapping transport(SnmpAgent agent) throws IOException {
        return new DefaultUdpTransportMapping(new UdpAddress(InetAddress.getLoopbackAddress(), agent.port()));
    }
}
