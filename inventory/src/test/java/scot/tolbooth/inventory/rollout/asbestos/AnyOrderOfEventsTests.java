package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.EXPERT;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.FITTERS;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems.NewItem;

/**
 * Whatever is recorded in whichever order, a site is clear exactly when an independent reading of the events says so; and
 * only then can its installation be recorded.
 */
class AnyOrderOfEventsTests {

    private static final int SITES = 8;
    private static final int EVENTS = 150;
    private static final ContractorId OTHERS = new ContractorId("others");

    private int clear;
    private int cleared;
    private int lost;

    @Test
    void noOrderOfEventsClearsASiteThatIsNotClear() {
        for (int seed = 1; seed <= SITES; seed++) {
            new Life(seed).run();
        }

        assertThat(clear).as("events after which the site was clear").isGreaterThan(SITES * EVENTS / 10);
        assertThat(cleared).as("times that a site became clear").isGreaterThan(SITES);
        assertThat(lost).as("times that a clear site was no longer").isGreaterThan(SITES / 2);
    }

    private final class Life {

        private final AsbestosAtASite site = new AsbestosAtASite();
        private final InstallationAttempt installation = new InstallationAttempt(site);
        private final AsbestosOracle oracle = new AsbestosOracle();
        private final Random random;
        private final int seed;
        private String last = "";

        Life(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            site.contractors.save(
                    new Contractor(OTHERS, "Others", null, null, null, null, Map.of(), List.of(), false, 0), CHANGE);
        }

        void run() {
            boolean was = false;
            for (int event = 0; event < EVENTS; event++) {
                try {
                    happen();
                } catch (IllegalArgumentException | IllegalStateException refused) {
                    last += " (refused: " + refused.getMessage() + ")";
                }
                List<String> missing = site.missing();
                boolean is = missing.isEmpty();
                assertThat(is)
                        .as("seed %d, event %d, %s, missing %s", seed, event, last, missing)
                        .isEqualTo(oracle.isClear());
                assertThat(installation.succeeds())
                        .as("installation at seed %d, event %d, %s, missing %s", seed, event, last, missing)
                        .isEqualTo(is);
                clear += is ? 1 : 0;
                cleared += is && !was ? 1 : 0;
                lost += was && !is ? 1 : 0;
                was = is;
            }
        }

        private void happen() {
            List<WorkArea> planned =
                    site.areas.of(SITE).stream().filter(WorkArea::isActive).toList();
            if (planned.isEmpty() || (planned.size() < 2 && random.nextInt(40) == 0)) {
                addArea();
                return;
            }
            WorkArea area = planned.get(random.nextInt(planned.size()));
            int dice = random.nextInt(100);
            if (dice < 75) {
                progress(area, oracle.area(area.id()));
            } else if (dice < 82) {
                surveyGoesOn(area);
            } else if (dice < 90) {
                outcomeGoesOn(area);
            } else if (dice < 94) {
                registerGoesOn();
            } else {
                disturb(area);
            }
        }

        /** What somebody would do who wants the site to become clear. */
        private void progress(WorkArea area, AsbestosOracle.Area seen) {
            AsbestosOracle.Paper paper = oracle.paperFor(area.id(), seen);
            boolean known = paper == null ? seen.basis > seen.scoped : !paper.locked.contains(area.id());
            if (seen.open > 0) {
                restrict(area, seen);
            } else if (!known) {
                surveyGoesOn(area);
            } else if (!oracle.isClear(area.id(), seen)) {
                outcomeGoesOn(area);
            } else {
                registerGoesOn();
            }
        }

        private void addArea() {
            last = "add an area";
            boolean disturbs = random.nextInt(3) > 0;
            WorkArea added =
                    site.areas.add(SITE, AsbestosAtASite.plan("Area " + random.nextInt(1000), disturbs), CHANGE);
            AsbestosOracle.Area seen = new AsbestosOracle.Area();
            seen.disturbsFabric = disturbs;
            seen.scoped = oracle.now();
            oracle.areas.put(added.id(), seen);
        }

        private void surveyGoesOn(WorkArea area) {
            List<Survey> unfinished = site.surveys.of(SITE).stream()
                    .filter(survey -> survey.state() != SurveyState.ACCEPTED || random.nextInt(60) == 0)
                    .toList();
            if (unfinished.isEmpty() || random.nextInt(12) == 0) {
                order(area);
                return;
            }
            step(unfinished.get(random.nextInt(unfinished.size())));
        }

        private void order(WorkArea area) {
            last = "order a survey of " + area.name();
            SurveyKind kind = List.of(SurveyKind.values()).get(random.nextInt(3));
            WorkArea[] scope = random.nextBoolean()
                    ? new WorkArea[] {area}
                    : site.areas.of(SITE).stream().filter(WorkArea::isActive).toArray(WorkArea[]::new);
            Survey ordered = site.order(kind, scope);
            AsbestosOracle.Paper paper = new AsbestosOracle.Paper();
            paper.intrusive = kind != SurveyKind.MANAGEMENT;
            paper.number = oracle.papers.size();
            cover(paper, ordered);
            oracle.papers.put(ordered.id(), paper);
        }

        private void cover(AsbestosOracle.Paper paper, Survey survey) {
            paper.scoped = oracle.now();
            paper.covers = survey.areas().stream().map(CoveredArea::area).collect(Collectors.toSet());
        }

        private void step(Survey survey) {
            AsbestosOracle.Paper paper = oracle.paper(survey.id());
            int dice = random.nextInt(14);
            if (dice == 0) {
                last = "rescope survey " + survey.id();
                List<WorkAreaId> scope = survey.areas().stream()
                        .map(CoveredArea::area)
                        .filter(area -> !oracle.area(area).archived)
                        .toList();
                cover(paper, site.surveys.cover(survey.id(), survey.version(), scope, CHANGE));
                return;
            }
            SurveyStep step = dice == 1 ? anyStep(survey) : nextStep(survey);
            last = step + " of survey " + survey.id() + " which is " + survey.state();
            Survey after = site.surveys.take(survey.id(), survey.version(), step, CHANGE);
            paper.accepted = after.state() == SurveyState.ACCEPTED;
            paper.acceptedAt = paper.accepted ? oracle.now() : -1;
            if (step instanceof SurveyStep.ReportReceived received) {
                paper.locked = received.noAccess().keySet();
            }
        }

        private SurveyStep nextStep(Survey survey) {
            SurveyState[] next = survey.state().next().stream().sorted().toArray(SurveyState[]::new);
            return stepTo(next[next.length == 1 || random.nextInt(4) > 0 ? next.length - 1 : 0], survey);
        }

        private SurveyStep anyStep(Survey survey) {
            return stepTo(List.of(SurveyState.values()).get(random.nextInt(SurveyState.values().length)), survey);
        }

        private SurveyStep stepTo(SurveyState state, Survey survey) {
            return switch (state) {
                case ORDERED, VISIT_BOOKED -> new SurveyStep.VisitBooked(AsbestosAtASite.visit());
                case SURVEYED ->
                    new SurveyStep.Surveyed(
                            AsbestosAtASite.visit(),
                            AsbestosAtASite.surveyor(TODAY.minusDays(random.nextInt(10) == 0 ? 300 : -300)));
                case LAB_RESULTS_IN -> new SurveyStep.ResultsIn(TODAY.minusDays(35));
                case REPORT_RECEIVED -> {
                    WorkArea[] locked = random.nextInt(6) > 0
                            ? new WorkArea[0]
                            : new WorkArea[] {
                                site.areas.find(survey.areas().get(0).area()).orElseThrow()
                            };
                    yield AsbestosAtASite.reported(locked);
                }
                case ACCEPTED, REJECTED ->
                    new SurveyStep.Reviewed(
                            new Review(random.nextInt(10) > 0, EXPERT, TODAY.minusDays(28), "looked through"));
            };
        }

        private void outcomeGoesOn(WorkArea area) {
            AsbestosOracle.Area seen = oracle.area(area.id());
            if (seen.outcome == null || !oracle.holds(seen) || random.nextInt(20) == 0) {
                decide(area, seen);
                return;
            }
            OutcomeStep step = random.nextInt(8) == 0 ? anyStep() : nextStep(seen);
            last = step.label() + " at " + area.name();
            site.outcomes.take(area.id(), step, CHANGE);
            if (step instanceof OutcomeStep.Notified) {
                seen.done.clear();
            }
            seen.done.add(name(step));
        }

        private void decide(WorkArea area, AsbestosOracle.Area seen) {
            OutcomeKind kind = List.of(OutcomeKind.values()).get(random.nextInt(OutcomeKind.values().length));
            last = "decide " + kind + " for " + area.name();
            site.decide(area, kind);
            seen.outcome = kind;
            seen.decidedOn = oracle.paperFor(area.id(), seen);
            seen.decided = oracle.now();
            seen.done.clear();
        }

        private OutcomeStep nextStep(AsbestosOracle.Area seen) {
            long passed = seen.done.stream()
                    .filter(step -> !step.startsWith("failed"))
                    .count();
            return switch ((int) passed) {
                case 0 -> AsbestosAtASite.notified();
                case 1 -> AsbestosAtASite.removed();
                case 2, 3, 4, 5 -> AsbestosAtASite.stage((int) passed - 1, random.nextInt(5) > 0);
                default -> AsbestosAtASite.released();
            };
        }

        private OutcomeStep anyStep() {
            int dice = random.nextInt(7);
            return switch (dice) {
                case 0 -> AsbestosAtASite.notified();
                case 1 -> AsbestosAtASite.removed();
                case 2 -> AsbestosAtASite.released();
                default -> AsbestosAtASite.stage(dice - 2, true);
            };
        }

        private String name(OutcomeStep step) {
            if (step instanceof OutcomeStep.Assessed assessed) {
                return (assessed.result().passed() ? "stage " : "failed ")
                        + assessed.result().stage();
            }
            return step.label();
        }

        private void registerGoesOn() {
            List<RegisterVersion> versions = site.register.of(SITE);
            if (versions.isEmpty() || random.nextInt(15) == 0) {
                last = "publish the register";
                site.register.publish(SITE, TODAY, null, "as known", CHANGE);
                oracle.registered = oracle.now();
                return;
            }
            ContractorId contractor = random.nextInt(3) == 0 ? OTHERS : FITTERS;
            last = "acknowledge by " + contractor;
            site.register.acknowledge(SITE, versions.get(0).number(), contractor, "Somebody", CHANGE);
            oracle.acknowledged.put(contractor.value(), oracle.now());
        }

        private void disturb(WorkArea area) {
            AsbestosOracle.Area seen = oracle.area(area.id());
            int dice = random.nextInt(12);
            if (dice < 2) {
                replan(area, seen);
            } else if (dice < 4) {
                find(area, seen);
            } else if (dice < 8) {
                restrict(area, seen);
            } else if (dice < 9) {
                last = "drop " + area.name();
                site.areas.remove(area.id(), area.version(), CHANGE);
                seen.archived = true;
            } else if (dice < 10) {
                last = "assign the fitters";
                site.assignFitters();
                oracle.fittersAssigned = true;
            } else {
                last = "basis for " + area.name();
                site.areas.recordBasis(
                        area.id(),
                        area.version(),
                        new WorkAreas.NewBasis("Built in 2004", TODAY.minusYears(20), null, EXPERT),
                        CHANGE);
                seen.basis = oracle.now();
            }
        }

        private void replan(WorkArea area, AsbestosOracle.Area seen) {
            boolean otherWork = random.nextBoolean();
            last = (otherWork ? "replan " : "rename ") + area.name();
            WorkAreaPlan plan = new WorkAreaPlan(
                    otherWork ? area.name() : "Area " + random.nextInt(1000),
                    area.plan().kind(),
                    otherWork ? "Other work " + random.nextInt() : area.plan().description(),
                    area.disturbsFabric());
            site.areas.replan(area.id(), area.version(), plan, CHANGE);
            seen.scoped = otherWork ? oracle.now() : seen.scoped;
        }

        private void find(WorkArea area, AsbestosOracle.Area seen) {
            List<AsbestosItem> present =
                    site.items.of(SITE).stream().filter(AsbestosItem::isPresent).toList();
            if (!present.isEmpty() && random.nextBoolean()) {
                last = "take an item out";
                AsbestosItem item = present.get(0);
                site.items.remove(item.id(), item.version(), TODAY, CHANGE);
                return;
            }
            last = "find something in " + area.name();
            Found found = new Found(area.id(), null, "ceiling", "coating", null, null);
            Assessment assessment = new Assessment(null, null, null, null);
            site.items.add(SITE, new NewItem(found, assessment, TODAY, null, "Ow Ner"), CHANGE);
            seen.found = oracle.now();
            seen.open++;
        }

        private void restrict(WorkArea area, AsbestosOracle.Area seen) {
            List<Restriction> open = site.restrictions.of(SITE).stream()
                    .filter(one -> one.isOpen() && one.area().equals(area.id()))
                    .toList();
            if (open.isEmpty() && random.nextInt(4) == 0) {
                last = "restrict " + area.name();
                site.restrictions.open(area.id(), "leak", "Ow Ner", TODAY, CHANGE);
                seen.open++;
            } else if (!open.isEmpty()) {
                last = "let the work go on in " + area.name();
                site.restrictions.close(open.get(0).id(), new Restriction.Closure("Ow Ner", TODAY, "done"), CHANGE);
                seen.open--;
            }
        }
    }
}
