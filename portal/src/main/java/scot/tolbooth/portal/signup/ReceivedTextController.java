package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.message.NotifyCallbacks;
import tools.jackson.databind.JsonNode;

/** Takes texts from residents as GOV.UK Notify passes them on; each is answered alike, whatever it came to. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class ReceivedTextController {

    private static final int LONGEST = 1_000;

    private final NotifyCallbacks callbacks;
    private final TextIn textIn;
    private final ReceivedTexts texts;

    ReceivedTextController(NotifyCallbacks callbacks, TextIn textIn, ReceivedTexts texts) {
        this.callbacks = callbacks;
        this.textIn = textIn;
        this.texts = texts;
    }

    @PostMapping("/callbacks/notify/texts")
    ResponseEntity<Void> text(HttpServletRequest request) throws IOException {
        return textIn.isOn()
                ? callbacks.take(request, this::take)
                : ResponseEntity.notFound().build();
    }

    private boolean take(JsonNode body) {
        Optional<ReceivedTexts.Text> text = read(body);
        text.ifPresent(texts::take);
        return text.isPresent();
    }

    private static Optional<ReceivedTexts.Text> read(JsonNode body) {
        try {
            String words = body.path("message").asString("");
            return Optional.of(new ReceivedTexts.Text(
                    UUID.fromString(body.path("id").asString("")),
                    body.path("source_number").asString(""),
                    words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                    instant(body.path("date_received").asString(""))));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
