package scot.tolbooth.portal.demo.programme;

import static scot.tolbooth.portal.demo.programme.ProgrammeLoader.BY_US;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Bandwidth;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;

/** What has happened at one site. */
final class SiteStory {

    private final ProgrammeRooms rooms;
    private final SiteDays days;

    SiteStory(ProgrammeRooms rooms, SiteDays days) {
        this.rooms = rooms;
        this.days = days;
    }

    void tell() {
        instruct(Firms.SITE_SURVEYS, WorkKind.SITE_SURVEY, Milestone.IDENTIFIED, Milestone.SITE_SURVEY);
        instruct(Firms.ASBESTOS_SURVEYS, WorkKind.ASBESTOS_SURVEY, Milestone.SITE_SURVEY, Milestone.ASBESTOS_CHECK);
        instruct(Firms.CIRCUITS, WorkKind.CIRCUIT, Milestone.CIRCUIT_ORDERED, Milestone.CIRCUIT_LIVE);
        instruct(Firms.INSTALLATIONS, WorkKind.INSTALLATION, Milestone.CIRCUIT_LIVE, Milestone.INSTALLATION);
        instruct(Firms.INSTALLATIONS, WorkKind.COMMISSIONING, Milestone.INSTALLATION, Milestone.COMMISSIONING);
        days.day(Milestone.SITE_SURVEY).ifPresent(surveyed -> new AsbestosStory(rooms.asbestos(), days).tell());
        days.day(Milestone.CIRCUIT_ORDERED).ifPresent(this::order);
        if (days.state().late()) {
            block();
        }
    }

    /** From the milestone that lets the work begin to the one that shows that it is done. */
    private void instruct(ContractorId firm, WorkKind work, Milestone begin, Milestone end) {
        days.day(begin).ifPresent(from -> {
            LocalDate until = days.happened().get(end);
            rooms.contractors().assign(new Assignment(0, firm, days.site(), work, from, until), BY_US);
        });
    }

    private void order(LocalDate ordered) {
        @Nullable LocalDate installed = days.happened().get(Milestone.CIRCUIT_LIVE);
        LocalDate contractEnd = installed == null ? null : installed.plusYears(5);
        CircuitDates dates = new CircuitDates(ordered, ordered.plusDays(90), installed, installed, contractEnd, null);
        Bandwidth bandwidth = new Bandwidth(new BigDecimal("1000"));
        rooms.circuits()
                .save(
                        new Circuit(
                                new CircuitReference("NLC-" + days.site()),
                                days.site(),
                                "Strathkelvin Circuits",
                                "FTTP",
                                null,
                                bandwidth,
                                bandwidth,
                                dates,
                                null,
                                null,
                                null,
                                0),
                        BY_US);
    }

    private void block() {
        LocalDate expected = days.state().expected();
        LocalDate since = expected == null ? days.today() : expected;
        BlockerCause cause = cause();
        boolean hasOwner = days.site().value().hashCode() % 3 != 0;
        rooms.blockers()
                .raise(
                        new Blocker(
                                0,
                                days.site(),
                                cause,
                                text(cause),
                                hasOwner ? "Rollout team" : null,
                                cause == BlockerCause.CONTRACTOR ? Firms.SITE_SURVEYS : null,
                                days.state().next(),
                                since,
                                null,
                                0),
                        BY_US);
    }

    private BlockerCause cause() {
        Milestone next = days.state().next();
        if (next == Milestone.ASBESTOS_CHECK) {
            return BlockerCause.ASBESTOS;
        }
        if (next == Milestone.CIRCUIT_ORDERED || next == Milestone.CIRCUIT_LIVE) {
            return BlockerCause.CIRCUIT_PROVIDER;
        }
        return next == Milestone.SITE_SURVEY ? BlockerCause.CONTRACTOR : BlockerCause.ACCESS_REFUSED;
    }

    private static String text(BlockerCause cause) {
        return switch (cause) {
            case ASBESTOS -> "The asbestos survey is outstanding";
            case CIRCUIT_PROVIDER -> "The supplier has not said when its engineers come";
            case CONTRACTOR -> "The surveyor did not come on the day agreed";
            default -> "The building's manager could not let the installers in";
        };
    }
}
