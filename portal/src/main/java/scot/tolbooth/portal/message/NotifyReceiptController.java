package scot.tolbooth.portal.message;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.delivery.Fate;
import scot.tolbooth.portal.delivery.Heard;
import scot.tolbooth.portal.delivery.MessageTally;
import tools.jackson.databind.JsonNode;

/**
 * Takes GOV.UK Notify's delivery receipts. They are answered alike whether the message is known or not; the contact that
 * they name is not read.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
class NotifyReceiptController {

    private final NotifyCallbacks callbacks;
    private final JdbcResidentMessages store;
    private final MessageTally tally;

    NotifyReceiptController(NotifyCallbacks callbacks, JdbcResidentMessages store, MessageTally tally) {
        this.callbacks = callbacks;
        this.store = store;
        this.tally = tally;
    }

    @PostMapping("/callbacks/notify/receipts")
    ResponseEntity<Void> receipt(HttpServletRequest request) throws IOException {
        return callbacks.take(request, this::note);
    }

    private boolean note(JsonNode receipt) {
        if (!receipt.path("id").isString() || !receipt.path("status").isString()) {
            return false;
        }
        Optional<Fate> fate = fate(receipt.path("status").asString());
        boolean isKnown = reference(receipt.path("reference"))
                .filter(reference -> fate.isEmpty() || store.receipt(reference, fate.get()))
                .isPresent();
        if (!isKnown) {
            tally.count(Heard.UNKNOWN_RECEIPT);
        }
        return true;
    }

    /** Others, such as messages to staff, have references of another form or none. */
    private static Optional<UUID> reference(JsonNode text) {
        try {
            return text.isString() ? Optional.of(UUID.fromString(text.asString())) : Optional.empty();
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }

    private static Optional<Fate> fate(String status) {
        return switch (status) {
            case "delivered" -> Optional.of(Fate.DELIVERED);
            case "permanent-failure" -> Optional.of(Fate.FAILED_PERMANENTLY);
            case "temporary-failure" -> Optional.of(Fate.FAILED_TEMPORARILY);
            case "technical-failure", "validation-failed" -> Optional.of(Fate.FAILED_TECHNICALLY);
            default -> Optional.empty();
        };
    }
}
