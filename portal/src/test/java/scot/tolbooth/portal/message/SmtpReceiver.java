package scot.tolbooth.portal.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server on loopback that takes every message (RFC 5321), or answers recipients as a test says. */
public final class SmtpReceiver implements AutoCloseable {

    /**
     * A message as it came.
     *
     * @param data headers and text, with lines that end in a line feed
     */
    public record Mail(String from, String to, String data) {

        public String header(String name) {
            return data.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        public String text() {
            return data.substring(data.indexOf("\n\n") + 2);
        }
    }

    private final ServerSocket socket;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private volatile String answerToRecipient = "250 OK";

    public SmtpReceiver() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread server = new Thread(this::serve, "smtp-receiver");
        server.setDaemon(true);
        server.start();
    }

    public List<Mail> mails() {
        return mails;
    }

    public void answerRecipientsWith(String line) {
        answerToRecipient = line;
    }

    /** A sender to it, as Spring Boot makes one from {@code spring.mail.*}. */
    public JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(socket.getInetAddress().getHostAddress());
        sender.setPort(socket.getLocalPort());
        return sender;
    }

    /** A transport to it, for the tests of those who hand messages over. */
    public StaffTransport transport() {
        return new SmtpTransport(sender(), "Tolbooth <tolbooth@council.example>");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException closed) {
                // The test is over, or the client went away.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        answer(client, "220 receiver");
        String from = "";
        String to = "";
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            String command = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
            switch (command) {
                case "MAIL" -> from = line;
                case "RCPT" -> to = line;
                case "DATA" -> {
                    answer(client, "354 go on");
                    mails.add(new Mail(from, to, data(lines)));
                }
                default -> {}
            }
            answer(client, command.equals("RCPT") ? answerToRecipient : command.equals("QUIT") ? "221 bye" : "250 OK");
        }
    }

    private static String data(BufferedReader lines) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
            data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        return data.toString();
    }

    private static void answer(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
