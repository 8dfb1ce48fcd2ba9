package scot.tolbooth.inventory.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The documents of every site. What was uploaded stays as it was: a better file is the next version. Equal content is
 * stored once. Every change is audited in its own transaction.
 */
public class Documents {

    private final JdbcDocuments store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Documents(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcDocuments(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every version of every document of a site: by title, the latest version first. */
    public List<Document> of(SiteCode site) {
        return store.of(site);
    }

    /** Of every document that was ever reviewed the version which was reviewed first. */
    public List<Document> firstReviewed() {
        return store.firstReviewed();
    }

    public Optional<Document> find(DocumentId id) {
        return store.find(id);
    }

    /** The file itself. */
    public Optional<byte[]> content(DocumentId id) {
        return store.content(id);
    }

    /**
     * Keeps a file, as a new document or as the next version of one.
     *
     * @throws IllegalArgumentException if what it replaces is not a document of the same site
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public Document add(NewDocument upload, Change change) {
        String sha256 = sha256(upload.bytes());
        return Objects.requireNonNull(transactions.execute(status -> {
            DocumentId id = store.nextId();
            DocumentId series = upload.replaces() == null ? id : series(upload.replaces(), upload.site());
            Document document = new Document(
                    id,
                    series,
                    store.latestVersion(series) + 1,
                    upload.site(),
                    upload.title(),
                    upload.kind(),
                    upload.fileName(),
                    upload.mediaType(),
                    upload.bytes().length,
                    sha256,
                    change.by(),
                    now(),
                    null);
            store.insertContent(sha256, upload.bytes());
            store.insert(document);
            audit.record(change, subject(id), null, values(document));
            return document;
        }));
    }

    /**
     * Keeps a file as a new document, unless the same account handed in the same content of the same title and kind for
     * the site before: whoever repeats an upload whose answer was lost adds nothing.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public HandedIn addOnce(NewDocument upload, Change change) {
        String sha256 = sha256(upload.bytes());
        return Objects.requireNonNull(transactions.execute(status -> {
            store.insertContent(sha256, upload.bytes());
            store.holdContent(sha256);
            return store.of(upload.site()).stream()
                    .filter(earlier -> earlier.sha256().equals(sha256)
                            && earlier.title().equals(upload.title())
                            && earlier.kind() == upload.kind()
                            && earlier.uploadedBy().equals(change.by()))
                    .findFirst()
                    .map(earlier -> new HandedIn(earlier, false))
                    .orElseGet(() -> new HandedIn(add(upload, change), true));
        }));
    }

    /**
     * Says that this version may be relied upon.
     *
     * @throws IllegalStateException if it was accepted or rejected before
     * @throws NoSuchElementException if there is no such document
     */
    public Document accept(DocumentId id, Change change) {
        return review(id, new Review.Accepted(change.by(), now()), change);
    }

    /**
     * Says that this version may not be relied upon: a better one must be uploaded.
     *
     * @throws IllegalArgumentException if no reason is given
     * @throws IllegalStateException if it was accepted or rejected before
     * @throws NoSuchElementException if there is no such document
     */
    public Document reject(DocumentId id, String reason, Change change) {
        return review(id, new Review.Rejected(change.by(), now(), reason), change);
    }

    /** The series of a document, locked so that two uploads cannot become the same version. */
    private DocumentId series(DocumentId replaced, SiteCode site) {
        Document earlier = store.find(replaced)
                .filter(document -> document.site().equals(site))
                .orElseThrow(() -> new IllegalArgumentException(
                        "replaces must be a document of site " + site + ", not " + replaced));
        return store.findForUpdate(earlier.series()).orElseThrow().id();
    }

    private Document review(DocumentId id, Review decision, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Document before =
                    store.findForUpdate(id).orElseThrow(() -> new NoSuchElementException("there is no document " + id));
            requireOpen(before);
            Document after = before.reviewed(decision);
            store.review(id, decision);
            audit.record(change, subject(id), values(before), values(after));
            return after;
        }));
    }

    private static void requireOpen(Document document) {
        Review earlier = document.review();
        if (earlier != null) {
            throw new IllegalStateException("Version %d of %s was already %s by %s: upload a new version instead"
                    .formatted(document.version(), document.title(), word(earlier), earlier.by()));
        }
    }

    private static String word(Review review) {
        return review instanceof Review.Accepted ? "accepted" : "rejected";
    }

    /** To the microsecond, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String subject(DocumentId id) {
        return "document " + id;
    }

    private static Map<String, Object> values(Document document) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", document.site().value());
        values.put("title", document.title());
        values.put("kind", document.kind().word());
        values.put("version", document.version());
        values.put("file_name", document.fileName());
        values.put("sha256", document.sha256());
        addReview(values, document.review());
        return values;
    }

    private static void addReview(Map<String, Object> values, @Nullable Review review) {
        if (review != null) {
            values.put("decision", word(review));
        }
        if (review instanceof Review.Rejected rejected) {
            values.put("reason", rejected.reason());
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
