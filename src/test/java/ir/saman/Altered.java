package ir.saman;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A record like another but for some of its components: Java has no expression for that. */
public final class Altered {

    private Altered() {}

    /** @param parts new values by the names of their components */
    public static <R extends Record> R altered(R like, Map<String, ?> parts) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        Set<String> unknown = new HashSet<>(parts.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(like.getClass() + " has no " + unknown);
        }
        try {
            Object[] values = new Object[components.length];
            for (int each = 0; each < components.length; each++) {
                String name = components[each].getName();
                values[each] = parts.containsKey(name)
                        ? parts.get(name)
                        : components[each].getAccessor().invoke(like);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            R made = (R) like.getClass().getDeclaredConstructor(types).newInstance(values);
            return made;
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException(closed);
        }
    }
}
