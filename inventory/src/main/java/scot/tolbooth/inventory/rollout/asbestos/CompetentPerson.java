package scot.tolbooth.inventory.rollout.asbestos;

/**
 * Who decides about asbestos: the service records what a named person decided and never decides itself.
 *
 * @param qualification why the person may, such as {@code BOHS P405, duty holder's asbestos manager}
 */
public record CompetentPerson(String name, String qualification) {

    public CompetentPerson {
        name = Words.required("person", name, 120);
        qualification = Words.required("qualification", qualification, 200);
    }
}
