package org.lafc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.CannotFindArbitraryException;
import net.jqwik.api.Example;
import net.jqwik.api.providers.TypeUsage;
import org.lafc.core.care.CareHistory;
import org.lafc.core.care.CareRecord;
import org.lafc.core.care.SiblingGroup;
import org.lafc.core.columns.EpisodeView;
import org.lafc.core.columns.HistoryView;
import org.lafc.core.columns.ReviewView;
import org.lafc.core.columns.VisitView;
import org.lafc.core.duty.DutySchedule;
import org.lafc.core.population.ProjectedPopulation;
import org.lafc.core.read.CodeList;
import org.lafc.core.read.ReadResult;
import org.lafc.core.read.Source;
import org.lafc.core.synthetic.CohortProfile;
import org.lafc.core.synthetic.Weights;

/** No public value type of lafc-core is without an arbitrary that jqwik finds by itself. */
class EveryTypeProperties {

    private static final String VIEW = "a view of columns, made from histories that have an arbitrary";

    private static final Map<Class<?>, String> WITHOUT = Map.of(
            CohortProfile.class,
            "settings of the synthetic cohort",
            DutySchedule.class,
            "what the schedule is run with, functions among it",
            Source.class,
            "a name and how to open it: two sources of the same bytes are not equal",
            Weights.class,
            "settings of the synthetic cohort",
            HistoryView.class,
            VIEW,
            EpisodeView.class,
            VIEW,
            VisitView.class,
            VIEW,
            ReviewView.class,
            VIEW);

    // What is drawn all the same, though two of the same are not equal.
    private static final Set<Class<?>> WITHOUT_EQUALITY =
            Set.of(CodeList.class, ProjectedPopulation.class, SiblingGroup.class);

    static final Map<Class<?>, TypeUsage> WITH_PARAMETERS = Map.of(
            ReadResult.class, TypeUsage.of(ReadResult.class, TypeUsage.of(CareHistory.class)),
            CodeList.class, TypeUsage.of(CodeList.class, TypeUsage.of(String.class)));

    @Example
    void everyPublicValueTypeHasAnArbitrary() {
        List<Class<?>> types = valueTypes();

        assertThat(types).hasSizeGreaterThan(60);
        assertThat(types).allSatisfy(type -> assertThat(drawn(type)).isInstanceOf(type));
    }

    @Example
    void everyExceptionIsAPublicValueType() {
        assertThat(publicTypes()).containsAll(WITHOUT.keySet());
        assertThat(WITHOUT.keySet()).allMatch(EveryTypeProperties::isValue);
    }

    @Example
    void everyKindOfRecordIsGenerated() {
        Set<String> kinds = publicTypes().stream()
                .filter(CareRecord.class::isAssignableFrom)
                .filter(type -> type != CareRecord.class)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(CareRecords.kinds()).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(kinds);
    }

    /** The public value types of lafc-core that have an arbitrary. */
    static List<Class<?>> valueTypes() {
        return publicTypes().stream()
                .filter(EveryTypeProperties::isValue)
                .filter(type -> !WITHOUT.containsKey(type))
                .toList();
    }

    // Assertions tell of all types at once, an exception of the first alone.
    private static Object drawn(Class<?> type) {
        try {
            return Arbitraries.defaultFor(WITH_PARAMETERS.getOrDefault(type, TypeUsage.of(type)))
                    .sample();
        } catch (CannotFindArbitraryException e) {
            return "no arbitrary";
        }
    }

    // Enums are jqwik's own. A type without equality is no value: readers, calendars, ports.
    private static boolean isValue(Class<?> type) {
        boolean built = Arrays.stream(type.getDeclaredClasses())
                .anyMatch(nested -> nested.getSimpleName().equals("Builder"));
        return !type.isEnum()
                && !type.isAnnotation()
                && !type.getSimpleName().equals("Builder")
                && (type.isRecord()
                        || type.isSealed()
                        || built
                        || definesEquality(type)
                        || WITHOUT_EQUALITY.contains(type));
    }

    private static boolean definesEquality(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("equals") && method.getParameterCount() == 1);
    }

    private static List<Class<?>> publicTypes() {
        try {
            Path place = Path.of(CareHistory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            ModuleReference core = ModuleFinder.of(place).find("org.lafc.core").orElseThrow();
            Set<String> exported = core.descriptor().exports().stream()
                    .map(export -> export.source().replace('.', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            try (var reader = core.open()) {
                return reader.list()
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .filter(file -> exported.contains(
                                file.substring(0, file.lastIndexOf('/') + 1).replaceAll("/$", "")))
                        .map(EveryTypeProperties::load)
                        .filter(EveryTypeProperties::isPublic)
                        .collect(Collectors.toList());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            if (!Modifier.isPublic(at.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    private static Class<?> load(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, EveryTypeProperties.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
