package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lafc.core.care.CareHistory;
import org.lafc.core.read.Problem;
import org.lafc.core.synthetic.BrokenReturn;
import org.lafc.core.synthetic.ExpectedProblem;

/** What must hold of a return with a fault in it, whatever its form. */
final class FaultChecks {

    private FaultChecks() {}

    /** The fault is reported in its file, line and field, with its effect and rule, and nothing else is. */
    static void isReportedAlone(BrokenReturn broken, Iterable<Problem> problems) {
        List<Problem> left = new ArrayList<>(ImmutableSet.copyOf(problems));
        for (ExpectedProblem expected : broken.problems()) {
            Optional<Problem> found = left.stream().filter(expected::matches).findFirst();
            Law.holds(
                    found.isPresent(),
                    "the fault " + broken.fault() + " must be reported as " + expected + ", but was " + left);
            found.ifPresent(left::remove);
        }
        Law.holds(left.isEmpty(), "the fault " + broken.fault() + " must not be reported with " + left);
    }

    /** Other children's histories stay as they are, and what the same child's other rows say. */
    static void changesNothingElse(BrokenReturn broken, List<CareHistory> before, List<CareHistory> after) {
        Map<String, CareHistory> whole = byChild(before);
        Map<String, CareHistory> now = byChild(after);
        whole.forEach((child, history) -> {
            Optional<CareHistory> found = Optional.ofNullable(now.get(child));
            Law.holds(
                    broken.mayChange(child) || found.equals(Optional.of(history)),
                    "the fault " + broken.fault() + " must change no other child");
            Law.holds(
                    broken.changesAll() || Untouched.isSame(broken, history, found),
                    "the fault " + broken.fault() + " must change nothing that other rows say of the child");
        });
        Law.holds(
                now.keySet().stream().allMatch(child -> whole.containsKey(child) || broken.mayChange(child)),
                "the fault " + broken.fault() + " must add no child");
    }

    /** No message shows a personal value of the return, broken or not. */
    static void tellsNothingPersonal(BrokenReturn broken, Iterable<Problem> problems, FileTexts valid) {
        FileTexts texts = FileTexts.of(broken.files());
        for (Problem problem : problems) {
            Law.holds(
                    !valid.isShownIn(problem) && !texts.isShownIn(problem),
                    "the fault " + broken.fault() + " must be reported without personal values, field "
                            + problem.field());
        }
    }

    private static Map<String, CareHistory> byChild(List<CareHistory> histories) {
        Map<String, CareHistory> byChild = new LinkedHashMap<>();
        histories.forEach(history -> byChild.put(history.child().id(), history));
        return byChild;
    }
}
