package scot.tolbooth.portal.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates, replaces, patches and deletes whole things, and refuses what was written for another version of them. */
public class Editing {

    /** The media type of a JSON merge patch (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final JsonMapper json;
    private final TransactionTemplate repeatable;

    public Editing(JsonMapper json, PlatformTransactionManager transactions) {
        this.json = json;
        this.repeatable = new TransactionTemplate(transactions);
        this.repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public <T, R> ResponseEntity<R> get(Editable<T, R> kind, String key) {
        return shown(kind, existing(kind, key));
    }

    /** The thing itself, or a problem that says there is none. */
    public <T> T existing(Editable<T, ?> kind, String key) {
        Supplier<ErrorResponseException> missing = () -> Problems.notFound(none(kind, key));
        return kind.find(key).orElseThrow(missing);
    }

    public <T, R> ResponseEntity<R> create(Editable<T, R> kind, ObjectNode body, Change change) {
        return create(kind, Fields.of(body, kind.columns()), null, change);
    }

    /** Replaces what is there, or creates it. */
    public <T, R> ResponseEntity<R> put(
            Editable<T, R> kind, String key, ObjectNode body, Precondition precondition, Change change) {
        Optional<T> before = kind.find(key);
        Fields fields = Fields.of(body, kind.columns());
        if (before.isEmpty() && precondition.isGiven()) {
            throw Problems.preconditionFailed(none(kind, key));
        }
        return before.isEmpty()
                ? create(kind, fields, key, change)
                : replace(kind, before.get(), fields, withBody(precondition, body), change);
    }

    public <T, R> ResponseEntity<R> patch(
            Editable<T, R> kind, String key, ObjectNode patch, Precondition precondition, Change change) {
        T before = existing(kind, key);
        ObjectNode shown = json.valueToTree(kind.shown(before));
        T rest = kind.reveal(before, shown, patch);
        refuseErasure(kind, patch);
        Fields fields = Fields.of(MergePatch.apply(shown, patch), kind.columns());
        return replace(kind, rest, fields, withBody(precondition, patch), change);
    }

    public <T> ResponseEntity<Void> delete(Editable<T, ?> kind, String key, Precondition precondition, Change change) {
        // Whoever changes it between our look and our deletion makes this transaction fail.
        repeatable.executeWithoutResult(status -> {
            T before = existing(kind, key);
            require(kind, before, precondition);
            kind.remove(before, change);
        });
        return ResponseEntity.noContent().build();
    }

    private <T, R> ResponseEntity<R> create(Editable<T, R> kind, Fields fields, @Nullable String key, Change change) {
        T fresh = kind.read(fields, key, null);
        ErrorResponseException taken =
                Problems.conflict("There is a " + kind.noun() + " " + kind.key(fresh) + " already");
        if (kind.find(kind.key(fresh)).isPresent()) {
            throw taken;
        }
        repeatable.executeWithoutResult(status -> {
            if (fields.build(() -> kind.save(fresh, change)) != SaveOutcome.CREATED) {
                throw taken;
            }
        });
        T created = existing(kind, kind.key(fresh));
        return ResponseEntity.created(URI.create(kind.location(created)))
                .eTag(Precondition.tag(kind.version(created)))
                .body(kind.shown(created));
    }

    private <T, R> ResponseEntity<R> replace(
            Editable<T, R> kind, T before, Fields fields, Precondition precondition, Change change) {
        require(kind, before, precondition);
        T after = kind.read(fields, kind.key(before), before);
        fields.build(() -> kind.replace(after, change));
        return shown(kind, existing(kind, kind.key(before)));
    }

    private static <T> void require(Editable<T, ?> kind, T before, Precondition precondition) {
        if (!precondition.allows(kind.version(before))) {
            throw Problems.preconditionFailed("The %s %s is at version %d now: read it again"
                    .formatted(kind.noun(), kind.key(before), kind.version(before)));
        }
    }

    /** Without If-Match the version that the body repeats is the one it was written for. */
    private static Precondition withBody(Precondition precondition, ObjectNode body) {
        JsonNode version = body.get("version");
        return precondition.isGiven() || version == null || !version.isIntegralNumber()
                ? precondition
                : new Precondition(Precondition.tag(version.longValue()));
    }

    private static void refuseErasure(Editable<?, ?> kind, ObjectNode patch) {
        List<FieldProblem> problems = kind.writeOnly().stream()
                .filter(name -> patch.has(name) && !patch.hasNonNull(name))
                .map(name -> new FieldProblem(name, null, "cannot be removed: leave it out to keep what is stored"))
                .toList();
        if (!problems.isEmpty()) {
            throw Problems.invalid(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
    }

    private static <T, R> ResponseEntity<R> shown(Editable<T, R> kind, T thing) {
        return ResponseEntity.ok().eTag(Precondition.tag(kind.version(thing))).body(kind.shown(thing));
    }

    private static String none(Editable<?, ?> kind, String key) {
        return "There is no " + kind.noun() + " " + key;
    }
}
