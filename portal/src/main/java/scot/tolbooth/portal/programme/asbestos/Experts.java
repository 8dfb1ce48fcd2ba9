package scot.tolbooth.portal.programme.asbestos;

import java.util.List;
import java.util.function.Supplier;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;

/** The part of a form that names who decides: a competent person, who need not be who types. */
final class Experts {

    static final List<Input> INPUTS = List.of(
            Input.text(
                    "person", "Competent person", "Full name of the person who decided. The service decides nothing"),
            Input.text("qualification", "Qualification", "Why that person may decide, such as BOHS P405"));

    private Experts() {}

    static Supplier<CompetentPerson> read(Typed typed) {
        Supplier<String> person = typed.required("person", name -> name);
        Supplier<String> qualification = typed.required("qualification", name -> name);
        return () -> new CompetentPerson(person.get(), qualification.get());
    }
}
