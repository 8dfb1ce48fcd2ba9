package scot.tolbooth.portal.demo.programme;

import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosOutcomes;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Restrictions;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.rollout.blocker.Blockers;

/** Where the demonstration's rollout is recorded. */
public record ProgrammeRooms(
        Contractors contractors, Circuits circuits, Blockers blockers, ProgrammeRooms.Asbestos asbestos) {

    /** What is recorded around asbestos. */
    public record Asbestos(
            WorkAreas areas,
            AsbestosSurveys surveys,
            AsbestosOutcomes outcomes,
            Restrictions restrictions,
            AsbestosRegister register) {}
}
