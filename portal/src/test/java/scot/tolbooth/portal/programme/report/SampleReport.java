package scot.tolbooth.portal.programme.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import scot.tolbooth.inventory.rollout.rag.CompletedStatus;
import scot.tolbooth.inventory.rollout.rag.RagColour;
import scot.tolbooth.inventory.rollout.rag.RagTolerance;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.DeliverablePosition;
import scot.tolbooth.inventory.rollout.report.Figure;
import scot.tolbooth.inventory.rollout.report.HeldUpSite;
import scot.tolbooth.inventory.rollout.report.OverrideInForce;
import scot.tolbooth.inventory.rollout.report.Shares;
import scot.tolbooth.inventory.rollout.report.Stoppage;
import scot.tolbooth.inventory.rollout.report.Summary;

/** A report with as many of everything as the council's update of March 2025 had, and names of nobody. */
final class SampleReport {

    private static final LocalDate AS_AT = LocalDate.of(2026, 11, 21);

    private SampleReport() {}

    static CommitteeReport make() {
        Summary summary = new Summary(
                45,
                Shares.of(numbers(45), List.of(true, false), number -> number < 44),
                Shares.of(
                        numbers(44),
                        List.of(
                                CompletedStatus.COMPLETED,
                                CompletedStatus.DELIVERY,
                                CompletedStatus.PLANNING,
                                CompletedStatus.INITIATION),
                        SampleReport::status),
                Shares.of(
                        numbers(44),
                        List.of(RagColour.BLUE, RagColour.GREEN, RagColour.AMBER, RagColour.RED),
                        SampleReport::colour));
        return new CommitteeReport(
                AS_AT,
                LocalDate.of(2026, 5, 21),
                false,
                List.of(
                        new Figure(
                                "Sites operational", 82, 79L, "Sites that have gone live.", "As at 21 November 2026"),
                        new Figure("Registered users", 42_117, 39_002L, "People who registered.", "As at 21 November"),
                        new Figure("Connections per day", 14_020, 14_333L, "Sessions that began.", "22 May to 21 Nov"),
                        new Figure(
                                "Peak concurrent users", 3_512, null, "The most people online.", "22 May to 21 Nov")),
                summary,
                summary,
                numbers(45).stream().map(SampleReport::position).toList(),
                numbers(12).stream().map(SampleReport::heldUp).toList(),
                List.of(new OverrideInForce(
                        "Shotts Library (LIB-007)",
                        "Green is shown where the rules suggest Amber",
                        "=Survey is booked, \"and\" paid",
                        "morag",
                        AS_AT.plusDays(10))),
                List.of(new Stoppage("Asbestos", 120, 7), new Stoppage("Access refused", 31, 3)),
                List.of(),
                RagTolerance.USUAL.stated());
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    private static CompletedStatus status(int number) {
        return number < 7
                ? CompletedStatus.COMPLETED
                : number < 35
                        ? CompletedStatus.DELIVERY
                        : number < 38
                                ? CompletedStatus.PLANNING
                                : number < 44 ? CompletedStatus.INITIATION : CompletedStatus.NOT_STARTED;
    }

    private static RagColour colour(int number) {
        return number < 7
                ? RagColour.BLUE
                : number < 40
                        ? RagColour.GREEN
                        : number < 43 ? RagColour.AMBER : number < 44 ? RagColour.RED : RagColour.NOT_STARTED;
    }

    private static DeliverablePosition position(int number) {
        boolean remarkable = colour(number).needsNarrative();
        return new DeliverablePosition(
                number + 1,
                number < 20 ? "Digital infrastructure" : "Digital people and skills",
                "Procure and implement a public Wi-Fi service in libraries, community centres and town centres, part "
                        + (number + 1),
                "Policy and Strategy in September 2023",
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2027, 3, 31),
                "Head of Digital",
                colour(number),
                status(number),
                "62.5",
                remarkable
                        ? "Around 80 sites are now live with a public Wi-Fi service, and the rollout continues."
                                + " Implementation is however impacted by site surveys and asbestos checks by the"
                                + " external contractor."
                        : "",
                "There may be an emerging issue with time.",
                false,
                false);
    }

    private static HeldUpSite heldUp(int number) {
        return new HeldUpSite(
                "LIB-1" + String.format("%02d", number),
                "Library number " + number,
                number < 3 ? RagColour.RED : RagColour.AMBER,
                "Asbestos check",
                List.of(
                        "The loft is presumed to contain asbestos: no refurbishment survey covers it.",
                        "Go-live is forecast for 1 Feb 2027, 17 days after the planned 15 Jan 2027."),
                AS_AT.minusDays(number + 3));
    }
}
