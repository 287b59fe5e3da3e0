package org.cohort.internship.board;

import java.util.EnumMap;
import java.util.Map;
import org.cohort.boot.Setting;

/**
 * What every signal weighs and from how many points a light changes: the one table of lights (rule I2), the operator's setting
 * {@code COHORT_LIGHTS} over the defaults of {@link Signal}. Explained in {@code docs/lights.md}.
 *
 * @param points by signal, never negative
 * @param days   by signal, from how many days on it counts
 * @param lookIn from how many points somebody should look in, at least 1
 * @param atRisk from how many points it is at risk, at least {@code lookIn}
 */
public record LightTable(Map<Signal, Integer> points, Map<Signal, Integer> days, int lookIn, int atRisk) {

    static final int LOOK_IN = 2;
    static final int AT_RISK = 4;

    /** The one in force. */
    public static LightTable current() {
        return of(Setting.LIGHTS.value());
    }

    /** @param setting such as {@code REPORT=3,ANSWER=1/5,AT_RISK=6}; what it does not name is as by default */
    static LightTable of(String setting) {
        Map<Signal, Integer> points = new EnumMap<>(Signal.class);
        Map<Signal, Integer> days = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            points.put(signal, signal.points());
            days.put(signal, signal.days());
        }
        int lookIn = LOOK_IN;
        int atRisk = AT_RISK;
        for (String one : setting.isBlank() ? new String[0] : setting.split("\\s*,\\s*")) {
            String[] named = one.strip().split("[=/]");
            int weight = Integer.parseInt(named[1]);
            if (named[0].equals("LOOK_IN")) {
                lookIn = weight;
            } else if (named[0].equals("AT_RISK")) {
                atRisk = weight;
            } else {
                points.put(Signal.valueOf(named[0]), weight);
                if (named.length > 2) {
                    days.put(Signal.valueOf(named[0]), Integer.parseInt(named[2]));
                }
            }
        }
        return new LightTable(points, days, Math.max(1, lookIn), Math.max(Math.max(1, lookIn), atRisk));
    }

    int points(Signal signal) {
        return points.get(signal);
    }

    int days(Signal signal) {
        return days.get(signal);
    }

    /** What both weigh together: the second only from its days on. */
    int points(Signal signal, Signal added, long late) {
        return points(signal) + (late >= days(added) ? points(added) : 0);
    }

    LightTone tone(int sum) {
        return sum >= atRisk ? LightTone.AT_RISK : sum >= lookIn ? LightTone.LOOK_IN : LightTone.ON_TRACK;
    }
}
