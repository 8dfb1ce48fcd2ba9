package scot.tolbooth.portal.programme.reminder;

import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.Gates;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItems;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.blocker.Blockers;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.rollout.rag.Standings;
import scot.tolbooth.inventory.rollout.report.DeliverableStandings;
import scot.tolbooth.inventory.rollout.report.IssuedReports;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.programme.Programme;

/** Where the facts are recorded of which people are reminded. */
record ReminderRooms(Steering steering, Work work, Asbestos asbestos, Proof proof) {

    record Steering(Programme programme, Gates gates, Blockers blockers) {}

    record Work(Contractors contractors, ContractorTimes times, Visits visits, AccessConstraints access) {}

    record Asbestos(AsbestosRegister register, AsbestosItems items, AsbestosChecks checks, AsbestosSurveys surveys) {}

    record Proof(Circuits circuits, Standings standings, DeliverableStandings deliverables, IssuedReports reports) {}
}
