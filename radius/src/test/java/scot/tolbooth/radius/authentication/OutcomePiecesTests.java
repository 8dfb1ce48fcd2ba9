package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.RadiusModule;
import scot.tolbooth.radius.authentication.JdbcOutcomePieces.Piece;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

class OutcomePiecesTests {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final NasName NAS = new NasName("nas-1");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final MacAddress PHONE = new MacAddress("02-00-00-00-00-01");
    private static final UUID SOMEONE = UUID.randomUUID();

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final JdbcOutcomePieces store = new JdbcOutcomePieces(database.jdbc());
    private final OutcomePieces pieces = new OutcomePieces(store, database.transactions());
    private final JdbcAuthenticationOutcomes outcomes = new JdbcAuthenticationOutcomes(database.jdbc());
    private final DeviceFingerprint fingerprints = new DeviceFingerprint(RadiusModule.secrets());
    private final RequestLog log =
            new JdbcRequestLog(database.jdbc(), database.transactions(), fingerprints, Duration.ofDays(30));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsInFullAndOpenAndSparePiecesIsFoundByEveryKeyNewestFirst() {
        List<Instant> times = List.of(NOON, NOON.plusSeconds(1), NOON.plusSeconds(2), NOON.plusSeconds(3));
        write(times.get(0));
        nextPiece();
        write(times.get(1));
        nextPiece();
        pieces.keep();
        write(times.get(2));
        beyondAllPieces();
        write(times.get(3));

        List<Instant> newestFirst = List.of(times.get(3), times.get(2), times.get(1), times.get(0));
        for (RequestFilter filter : List.of(
                filter(LIBRARY, null, null, null),
                filter(null, NAS, null, null),
                filter(null, null, PHONE, null),
                filter(null, null, null, SOMEONE),
                filter(null, null, null, null))) {
            assertThat(log.find(filter, 10, 0))
                    .extracting(AuthenticationOutcome::at)
                    .isEqualTo(newestFirst);
            assertThat(log.countUpTo(filter, 10)).isEqualTo(4);
        }
        assertThat(outcomes.latest(LIBRARY, 2))
                .extracting(AuthenticationOutcome::at)
                .isEqualTo(newestFirst.subList(0, 2));
        assertThat(outcomes.latest(NAS, 2))
                .extracting(AuthenticationOutcome::at)
                .isEqualTo(newestFirst.subList(0, 2));
    }

    @Test
    void onlyFullPiecesAreIndexedAndTheNextOnesAreThereInTime() {
        write(NOON);
        nextPiece();
        pieces.keep();
        pieces.keep();

        long current = store.next() / JdbcOutcomePieces.SIZE;
        assertThat(store.all())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> new Piece(number, number < current))
                        .toList());
    }

    @Test
    void aSiteThatWasSeenInAnyPieceIsSeen() {
        write(NOON);
        for (int piece = 0; piece < 5; piece++) {
            nextPiece();
            pieces.keep();
        }

        assertThat(outcomes.acceptedAt(Map.of(LIBRARY, NOON))).containsExactly(LIBRARY);
        assertThat(outcomes.acceptedAt(Map.of(LIBRARY, NOON.plusSeconds(1)))).isEmpty();
    }

    @Test
    void whoIsForgottenIsForgottenInEveryPiece() {
        write(NOON);
        nextPiece();
        pieces.keep();
        write(NOON);
        beyondAllPieces();
        write(NOON);

        outcomes.forget(SOMEONE);

        assertThat(log.countUpTo(filter(null, null, null, SOMEONE), 10)).isZero();
        assertThat(log.countUpTo(filter(null, null, PHONE, null), 10)).isZero();
        assertThat(log.countUpTo(filter(null, null, null, null), 10)).isEqualTo(3);
    }

    @Test
    void aPieceOfWhichEverythingIsTooOldIsDropped() {
        write(NOON);
        nextPiece();
        write(NOON.plusSeconds(60));
        nextPiece();
        pieces.keep();
        write(NOON);
        long full = store.all().get(0).number();

        pieces.dropBefore(NOON.plusSeconds(60));

        assertThat(store.all()).extracting(Piece::number).doesNotContain(full).contains(full + 1);
        assertThat(outcomes.latest(10)).hasSize(2);
    }

    @Test
    void whoReadsOutcomesForLongKeepsNobodyFromSigningIn() throws Exception {
        write(NOON);
        nextPiece();
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM radius.authentication_outcome");

            pieces.keepRegularly();
            write(NOON);
            reader.rollback();
        }

        pieces.keep();

        assertThat(store.all()).hasSize(6);
        assertThat(outcomes.latest(10)).hasSize(2);
    }

    @Test
    void whatIsTooOldIsDeletedThoughSomebodyReadsItsPiece() throws Exception {
        write(NOON);
        nextPiece();
        pieces.keep();
        Clock later = Clock.fixed(NOON.plus(Duration.ofDays(31)), ZoneOffset.UTC);
        OneNode oneNode = new OneNode(new JdbcTemplate(database.dataSource()), later);
        OutcomePurge purge =
                new OutcomePurge(pieces, outcomes, new OutcomeSettings(Duration.ofDays(30)), oneNode, later);
        try (Connection reader = database.dataSource().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("SELECT count(*) FROM radius.authentication_outcome");

            assertThatExceptionOfType(DataAccessException.class).isThrownBy(purge::purge);
            reader.rollback();
        }

        assertThat(outcomes.latest(10)).isEmpty();
    }

    private void write(Instant at) {
        AuthenticationOutcome outcome =
                new AuthenticationOutcome(at, NAS, LIBRARY, null, fingerprints.of(PHONE), SOMEONE, "pap", "Free Wi-Fi");
        new JdbcSettlements(database.jdbc()).write(List.of(new Settlement(outcome, null)));
    }

    /** As if the one that is being written were full. */
    private void nextPiece() {
        jump((store.next() / JdbcOutcomePieces.SIZE + 1) * JdbcOutcomePieces.SIZE);
    }

    private void beyondAllPieces() {
        jump(1_000 * JdbcOutcomePieces.SIZE);
    }

    private void jump(long next) {
        database.jdbc()
                .sql("SELECT setval('radius.authentication_outcome_number', :next, false)")
                .param("next", next)
                .query(Long.class)
                .single();
    }

    private static RequestFilter filter(
            @Nullable SiteCode site, @Nullable NasName nas, @Nullable MacAddress device, @Nullable UUID registrant) {
        return new RequestFilter(site, nas, device, registrant, null, NOON.minusSeconds(60), NOON.plusSeconds(600));
    }
}
