package scot.tolbooth.collector.profile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A profile file cannot be used: everything that is wrong with it, in the order of its lines. */
public final class ProfileProblemsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<ProfileProblem> problems;

    ProfileProblemsException(List<ProfileProblem> problems) {
        super(problems.stream()
                .sorted(Comparator.comparingInt(ProfileProblem::line))
                .map(ProfileProblem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = problems.stream()
                .sorted(Comparator.comparingInt(ProfileProblem::line))
                .toList();
    }

    public List<ProfileProblem> problems() {
        return problems;
    }
}
