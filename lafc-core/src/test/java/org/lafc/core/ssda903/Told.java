package org.lafc.core.ssda903;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What a value says through its public accessors, source row apart; its own text withholds what is personal. */
final class Told {

    private Told() {}

    static String of(Object value) {
        Class<?> type = value.getClass().isRecord()
                ? value.getClass()
                : value.getClass().getSuperclass();
        return type.getSimpleName()
                + Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getParameterCount() == 0
                                && Modifier.isPublic(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.getName().equals("source")
                                && !method.getName().equals("toString")
                                && !method.getName().equals("hashCode"))
                        .sorted(Comparator.comparing(Method::getName))
                        .map(method -> method.getName() + "=" + call(method, value))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Object call(Method method, Object value) {
        try {
            method.setAccessible(true);
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
