package ir.saman.directory.programme;

import ir.saman.directory.programme.ProgrammeSql.Axis;
import java.util.ArrayList;
import java.util.List;

/** What can be done to the axes of a programme, as a change of their list; places count from 0. */
sealed interface AxisChange {

    /** Where an axis added or reworded by hand is known from. */
    String ENTERED = "entered";

    /** The list as it is afterwards; a place that is not there changes nothing. */
    List<Axis> applyTo(List<Axis> axes);

    /** One more, at the end. */
    record Add(String name) implements AxisChange {
        @Override
        public List<Axis> applyTo(List<Axis> axes) {
            List<Axis> more = new ArrayList<>(axes);
            more.add(new Axis(name, ENTERED));
            return more;
        }
    }

    /** Another wording. */
    record Rename(int place, String name) implements AxisChange {
        @Override
        public List<Axis> applyTo(List<Axis> axes) {
            List<Axis> changed = new ArrayList<>(axes);
            if (holds(axes, place)) {
                changed.set(place, new Axis(name, ENTERED));
            }
            return changed;
        }
    }

    /** One place towards the front. */
    record Raise(int place) implements AxisChange {
        @Override
        public List<Axis> applyTo(List<Axis> axes) {
            List<Axis> changed = new ArrayList<>(axes);
            if (place > 0 && holds(axes, place)) {
                changed.add(place - 1, changed.remove(place));
            }
            return changed;
        }
    }

    /** Away with it. */
    record Remove(int place) implements AxisChange {
        @Override
        public List<Axis> applyTo(List<Axis> axes) {
            List<Axis> changed = new ArrayList<>(axes);
            if (holds(axes, place)) {
                changed.remove(place);
            }
            return changed;
        }
    }

    private static boolean holds(List<Axis> axes, int place) {
        return place >= 0 && place < axes.size();
    }
}
