package org.lafc.metrics.audit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Something a document says about a subject: "chapters" are "6" in one place and "5" in another. Two statements that
 * say different things of one subject contradict each other, whichever is right. A label used for two things is the
 * same the other way round: the subject is the label ("figure 2.9"), what is said is what it names.
 *
 * <p>Immutable and safe between threads.
 *
 * @param id where it stands, for example the number of a fact; not blank
 * @param subject what it is about; the same subject is written the same way
 * @param says what it says of the subject
 */
public record Statement(String id, String subject, String says) {

    /**
     * Statements that cannot all be right.
     *
     * @param subject what they are about
     * @param statements two or more that say different things, in the order given
     */
    public record Contradiction(String subject, ImmutableList<Statement> statements) {
        /**
         * Checks that nothing is missing.
         *
         * @param subject what they are about
         * @param statements two or more that say different things, in the order given
         */
        public Contradiction {
            requireNonNull(subject, "subject");
            requireNonNull(statements, "statements");
        }

        /**
         * Returns the subject and what is said of it.
         *
         * @return for example {@code chapters: 6 (PW-1-01) or 5 (PW-1-02)}
         */
        @Override
        public String toString() {
            return subject + ": "
                    + String.join(
                            " or ",
                            statements.stream()
                                    .map(statement -> statement.says() + " (" + statement.id() + ")")
                                    .toList());
        }
    }

    /**
     * Checks the components.
     *
     * @param id where it stands, for example the number of a fact; not blank
     * @param subject what it is about; the same subject is written the same way
     * @param says what it says of the subject
     * @throws IllegalArgumentException if id or subject is blank
     */
    public Statement {
        requireNonNull(says, "says");
        if (id.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("id and subject of a statement must not be blank, but they were '" + id
                    + "' and '" + subject + "'");
        }
    }

    /**
     * Finds the subjects of which different things are said. Case and blanks around do not count.
     *
     * @param statements the statements
     * @return one contradiction a subject, in the order the subjects first come
     */
    public static ImmutableList<Contradiction> contradictions(Collection<Statement> statements) {
        ImmutableListMultimap<String, Statement> bySubject = Multimaps.index(statements, Statement::subject);
        ImmutableList.Builder<Contradiction> contradictions = ImmutableList.builder();
        bySubject.asMap().forEach((subject, said) -> {
            if (different(said)) {
                contradictions.add(new Contradiction(subject, ImmutableList.copyOf(said)));
            }
        });
        return contradictions.build();
    }

    private static boolean different(Collection<Statement> said) {
        List<String> words = said.stream()
                .map(statement -> statement.says().strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> distinct = new LinkedHashSet<>(words);
        return distinct.size() > 1;
    }
}
