package org.lafc.testkit.laws;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a value is made of: the components of a record; of any other value what its public methods without parameters
 * return. Found by reflection, so that no kind of value can be forgotten.
 */
final class Components {

    private static final ImmutableSet<String> OF_EVERY_OBJECT =
            Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(ImmutableSet.toImmutableSet());

    private static final ClassValue<ImmutableMap<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Method> computeValue(Class<?> type) {
            return ImmutableMap.copyOf(accessors(type));
        }
    };

    private Components() {}

    /** Returns the components by name; names are those of the public type, for example {@code Child.id}. */
    static Map<String, Object> of(Object value) {
        Map<String, Object> components = new LinkedHashMap<>();
        ACCESSORS.get(value.getClass()).forEach((name, accessor) -> components.put(name, call(accessor, value)));
        return components;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(
                            component -> type.getSimpleName() + "." + component.getName(),
                            RecordComponent::getAccessor,
                            (one, other) -> one,
                            LinkedHashMap::new));
        }
        // The public type that declares a method can be asked even where the class itself is hidden.
        Map<String, Method> accessors = new LinkedHashMap<>();
        for (Class<?> declaring : withSupertypes(type)) {
            Arrays.stream(declaring.getDeclaredMethods())
                    .filter(Components::isAccessor)
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> accessors.put(declaring.getSimpleName() + "." + method.getName(), method));
        }
        return accessors;
    }

    private static List<Class<?>> withSupertypes(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            types.add(at);
            types.addAll(List.of(at.getInterfaces()));
        }
        // Generated subclasses repeat what the public type declares.
        List<Class<?>> declaring = types.stream()
                .filter(declared -> Modifier.isPublic(declared.getModifiers()))
                .toList();
        return declaring.isEmpty() ? List.of(type) : declaring;
    }

    private static boolean isAccessor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !OF_EVERY_OBJECT.contains(method.getName());
    }

    private static Object call(Method accessor, Object value) {
        try {
            open(accessor);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the law cannot look into " + accessor.getDeclaringClass().getName()
                            + ": make it public, or open its package to org.lafc.testkit");
        }
    }

    @SuppressWarnings("CheckReturnValue") // where it fails, the call fails, and that is told
    private static void open(AccessibleObject accessor) {
        accessor.trySetAccessible();
    }
}
