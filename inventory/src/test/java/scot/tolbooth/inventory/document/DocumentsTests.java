package scot.tolbooth.inventory.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

class DocumentsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("LIB-007");
    private static final SiteCode SCHOOL = new SiteCode("SCH-001");

    private final ScratchDatabase database = ScratchDatabase.with("inventory");
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final Documents documents = new Documents(database.jdbc(), audit, database.transactions(), clock);

    @BeforeEach
    void sites() {
        Sites sites = new Sites(database.jdbc(), audit, database.transactions());
        for (SiteCode code : List.of(LIBRARY, SCHOOL)) {
            sites.save(
                    new Site(
                            code,
                            "A site",
                            SiteKind.OTHER,
                            null,
                            null,
                            null,
                            null,
                            new Position(55.8, -4),
                            true,
                            null,
                            null,
                            null,
                            0),
                    Change.by("test"));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void repeatingAnUploadAddsNothing() {
        NewDocument upload = new NewDocument(
                LIBRARY, "Report R-7", DocumentKind.SURVEY_REPORT, "r7.pdf", "application/pdf", new byte[] {7}, null);
        Change surveyor = Change.by("sue");

        HandedIn first = documents.addOnce(upload, surveyor);
        HandedIn again = documents.addOnce(upload, surveyor);

        assertThat(first.isNew()).isTrue();
        assertThat(again).isEqualTo(new HandedIn(first.document(), false));
        assertThat(documents.addOnce(upload, Change.by("rival")).isNew())
                .as("what somebody else handed in is theirs")
                .isTrue();
        NewDocument elsewhere = new NewDocument(
                SCHOOL, "Report R-7", DocumentKind.SURVEY_REPORT, "r7.pdf", "application/pdf", new byte[] {7}, null);
        assertThat(documents.addOnce(elsewhere, surveyor).isNew()).isTrue();
        assertThat(documents.of(LIBRARY)).hasSize(2);
    }

    @Test
    void aFileComesOutAsItWentIn() {
        Document added = documents.add(register("version one"), Change.by("ann"));

        assertThat(documents.find(added.id())).contains(added);
        assertThat(documents.content(added.id()).orElseThrow()).isEqualTo("version one".getBytes(UTF_8));
        assertThat(added.size()).isEqualTo(11);
        assertThat(added.sha256()).isEqualTo("197c7c60ef8a8470a38d1a9212bdfde9cfe6fd4be910825fe6ac7880ac765d16");
        assertThat(added.uploadedBy()).isEqualTo("ann");
        assertThat(added.uploadedAt()).isEqualTo(NOW);
    }

    @Test
    void aNewUploadIsTheNextVersionAndTheOldOneStays() {
        Document first = documents.add(register("one"), Change.by("ann"));
        Document second = documents.add(register("two", first.id()), Change.by("ben"));
        Document third = documents.add(register("three", first.id()), Change.by("ben"));

        assertThat(documents.of(LIBRARY)).containsExactly(third, second, first);
        assertThat(third.version()).isEqualTo(3);
        assertThat(third.series()).isEqualTo(first.id());
        assertThat(documents.content(first.id()).orElseThrow()).isEqualTo("one".getBytes(UTF_8));
    }

    @Test
    void equalContentIsStoredOnce() {
        documents.add(register("same"), Change.by("ann"));
        documents.add(register("same"), Change.by("ann"));

        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM inventory.document_content")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void uploadsAtTheSameMomentBecomeDifferentVersions() throws Exception {
        Document first = documents.add(register("first"), Change.by("ann"));
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Document>> uploads = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            String text = "upload " + number;
            uploads.add(people.submit(() -> documents.add(register(text, first.id()), Change.by("ben"))));
        }
        for (Future<Document> upload : uploads) {
            upload.get();
        }
        people.shutdown();

        assertThat(documents.of(LIBRARY)).extracting(Document::version).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void aDocumentOfAnotherSiteCannotBeReplaced() {
        Document ours = documents.add(register("one"), Change.by("ann"));
        NewDocument theirs =
                new NewDocument(SCHOOL, "Register", DocumentKind.DRAWING, "a.pdf", "", new byte[] {1}, ours.id());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.add(theirs, Change.by("ann")))
                .withMessage("replaces must be a document of site SCH-001, not " + ours.id());
        assertThat(documents.of(SCHOOL)).isEmpty();
    }

    @Test
    void aSiteThatDoesNotExistHasNoDocuments() {
        NewDocument lost = new NewDocument(
                new SiteCode("NO-1"), "Register", DocumentKind.OTHER, "a.pdf", "", new byte[] {1}, null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> documents.add(lost, Change.by("ann")));
    }

    @Test
    void eachVersionIsDecidedOnOnce() {
        Document first = documents.add(register("one"), Change.by("ann"));
        documents.reject(first.id(), "pages are missing", Change.by("ben"));
        Document second = documents.add(register("two", first.id()), Change.by("ann"));

        assertThat(documents.accept(second.id(), Change.by("ben")).isAccepted()).isTrue();
        assertThat(documents.find(first.id()).orElseThrow().review())
                .isEqualTo(new Review.Rejected("ben", NOW, "pages are missing"));
        assertThatIllegalStateException()
                .isThrownBy(() -> documents.accept(first.id(), Change.by("cat")))
                .withMessage(
                        "Version 1 of Asbestos register was already rejected by ben: upload a new version instead");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> documents.accept(new DocumentId(99), Change.by("cat")));
    }

    @Test
    void aRejectionSaysWhy() {
        Document first = documents.add(register("one"), Change.by("ann"));

        assertThatIllegalArgumentException().isThrownBy(() -> documents.reject(first.id(), " ", Change.by("ben")));
        assertThat(documents.find(first.id()).orElseThrow().review()).isNull();
    }

    @Test
    void ofEachDocumentTheFirstReviewIsKnown() {
        Document blurred = documents.add(drawing("blurred", null), Change.by("anne"));
        documents.reject(blurred.id(), "cannot be read", Change.by("morag"));
        Document better = documents.add(drawing("better", blurred.id()), Change.by("anne"));
        documents.accept(better.id(), Change.by("morag"));
        Document good = documents.add(drawing("good", null), Change.by("anne"));
        documents.accept(good.id(), Change.by("morag"));
        documents.add(drawing("waiting", null), Change.by("anne"));

        assertThat(documents.firstReviewed()).extracting(Document::id).containsExactly(blurred.id(), good.id());
    }

    private static NewDocument drawing(String content, @Nullable DocumentId replaces) {
        return new NewDocument(
                LIBRARY,
                "Drawing",
                DocumentKind.DRAWING,
                "a.pdf",
                "application/pdf",
                content.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                replaces);
    }

    @Test
    void uploadsAndDecisionsAreAudited() {
        Document first = documents.add(register("one"), Change.by("ann"));
        documents.reject(first.id(), "pages are missing", Change.by("ben"));

        List<AuditEntry> entries = audit.of("document " + first.id(), 10);
        assertThat(entries).extracting(AuditEntry::by).containsExactly("ben", "ann");
        assertThat(entries.get(0).after()).contains("rejected", "pages are missing", "LIB-007");
        assertThat(entries.get(1).before()).isNull();
    }

    @Test
    void aFileMustHoldSomethingAndNotTooMuch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("a.pdf", new byte[0]))
                .withMessage("file must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("a.pdf", new byte[NewDocument.LARGEST + 1]))
                .withMessage("file must be 25 MB or smaller");
        assertThat(file("a.pdf", new byte[NewDocument.LARGEST]).bytes()).hasSize(NewDocument.LARGEST);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\ann\\plan.dwg, plan.dwg",
        "../../etc/passwd, passwd",
        "'a\r\nb.pdf', ab.pdf",
        "Síthean plan.pdf, Síthean plan.pdf"
    })
    void onlyTheNameOfAFileIsKept(String given, String kept) {
        assertThat(file(given, new byte[] {1}).fileName()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, image/png",
        "text/html; charset=utf-8, application/octet-stream",
        "'', application/octet-stream",
        "nonsense, application/octet-stream"
    })
    void whatIsNoMediaTypeBecomesBytes(String given, String kept) {
        NewDocument upload = new NewDocument(LIBRARY, "Register", DocumentKind.OTHER, "a", given, new byte[] {1}, null);

        assertThat(upload.mediaType()).isEqualTo(kept);
    }

    private static NewDocument file(String name, byte[] bytes) {
        return new NewDocument(LIBRARY, "Register", DocumentKind.OTHER, name, "application/pdf", bytes, null);
    }

    private static NewDocument register(String text) {
        return register(text, null);
    }

    private static NewDocument register(String text, @Nullable DocumentId replaces) {
        return new NewDocument(
                LIBRARY,
                "Asbestos register",
                DocumentKind.ASBESTOS_REGISTER,
                "register.pdf",
                "application/pdf",
                text.getBytes(UTF_8),
                replaces);
    }
}
